using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EmployerConnect.Tests.Email;

/// <summary>A mail server of a few lines that answers as told, or hangs up.</summary>
internal sealed class SmtpStandIn : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<byte[]> _received = new();

    public SmtpStandIn()
    {
        _listener.Start();
        _ = Serve();
    }

    /// <summary>The answer to RCPT TO.</summary>
    public string ToRecipient { get; set; } = "250 OK";

    /// <summary>The answer to the whole message; null hangs up without one.</summary>
    public string? ToMessage { get; set; } = "250 Taken";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<byte[]> Received => [.. _received];

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Talk(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await Say(stream, "220 stand-in");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await Say(stream, "354 Go on");
                _received.Enqueue(await Message(reader));
                if (ToMessage is null)
                {
                    return;
                }
            }

            await Say(stream, verb switch
            {
                "RCPT" => ToRecipient,
                "DATA" => ToMessage!,
                "EHLO" => "250 8BITMIME",
                _ => "250 OK",
            });
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private static async Task<byte[]> Message(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static ValueTask Say(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
}
