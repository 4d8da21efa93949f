namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>Reads a body as it was sent, up to a limit of its own.</summary>
internal static class BodyReader
{
    /// <summary>Null where there is more than <paramref name="limit"/> octets.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (read.Length + count > limit)
            {
                return null;
            }

            await read.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return read.ToArray();
    }
}
