using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EmployerConnect.BrowserTests;

/// <summary>Addresses on this machine that nobody uses.</summary>
internal static class Loopback
{
    public static Uri Address(string host = "127.0.0.1")
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}"));
    }
}
