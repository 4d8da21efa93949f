namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Gives back text that was read ahead, then the rest.</summary>
internal sealed class HeadedReader(string head, TextReader rest) : TextReader
{
    private int _next;

    public override int Peek() => _next < head.Length ? head[_next] : rest.Peek();

    public override int Read() => _next < head.Length ? head[_next++] : rest.Read();

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (_next >= head.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - _next);
        head.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }
}
