namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Counts what comes out of a file and stops a gz file that unpacks to far more than any real one.</summary>
internal sealed class LimitedStream(Stream inner, string name, long packedBytes) : Stream
{
    // The largest real one (ONSPD) is about 1.5 GB of text, packed some 6 to 1; padding packs 1,000 to 1.
    private const long Most = 6L * 1024 * 1024 * 1024;
    private const long AlwaysAllowed = 64 * 1024 * 1024;
    private const int MostTimes = 100;

    public long Count { get; private set; }

    public byte Last { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        if (read > 0)
        {
            Last = buffer[read - 1];
        }

        return Count > Most || (Count > AlwaysAllowed && Count / MostTimes > packedBytes)
            ? throw new ImportException($"{name} unpacks to more than {Count / 1_000_000:N0} MB: that is no list of postcodes or schools. Nothing was changed.")
            : read;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
