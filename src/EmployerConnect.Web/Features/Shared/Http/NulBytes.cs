namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// The framework's form reader answers a NUL with an exception, so that the whole form would be lost. Here it becomes
/// the control character next to it, which <see cref="UnshowableCharacters"/> refuses as an error of its field.
/// </summary>
internal sealed class NulBytes(Stream body) : Stream
{
    private int _seen;

    public static Task Replace(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            context.Request.Body = new NulBytes(context.Request.Body);
        }

        return next(context);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken);
        Replace(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = body.Read(buffer, offset, count);
        Replace(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush() => body.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>%00 becomes %01, also where it is cut by the end of a read: <see cref="_seen"/> counts how much of "%0" stood last.</summary>
    private void Replace(Span<byte> bytes)
    {
        foreach (ref var current in bytes)
        {
            if (current == 0 || (_seen == 2 && current == (byte)'0'))
            {
                current++;
                _seen = 0;
                continue;
            }

            _seen = (current, _seen) switch
            {
                ((byte)'%', _) => 1,
                ((byte)'0', 1) => 2,
                _ => 0,
            };
        }
    }
}
