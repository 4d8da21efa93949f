using System.Net;
using System.Net.Sockets;

namespace EmployerConnect.Web.Features.Places;

/// <summary>Which addresses a setting that holds a URL may reach: the public internet only, so that it cannot be turned on the network inside.</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Is(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Reserved, network => network.Contains(real));
    }

    /// <summary>Connects to a public address of the host.</summary>
    public static ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        Connect(context, Is, "is not an address of the public internet", cancellation);

    /// <summary>Connects where every address of the host is allowed. Names are resolved here, once, so that a second answer cannot differ from the checked one.</summary>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, Predicate<IPAddress> isAllowed, string refusal, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, isAllowed))
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} {refusal}.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
