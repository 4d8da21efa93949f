using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>What a developer reads once the site answers: where it is, and what to try first.</summary>
internal static class Welcome
{
    public static void Announce(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
            Console.WriteLine(Words(addresses?.FirstOrDefault() ?? app.Configuration["Site:BaseUrl"] ?? ""));
        });
    }

    public static string Words(string address) =>
        $"""

        EmployerConnect is at {Local(address)}
          1. Open {Local(address)}/demo and sign in as the Worcestershire careers leader: a proposal awaits her answer.
          2. Open her request "Engineers for Year 9": offers that fit, each with its reasons. Propose a session.
          3. Sign in as the employer contact to answer it, then as the enterprise co-ordinator to approve and book it.
          4. The session is then in everybody's calendar; "demo-links" prints a feed address to subscribe to.

        """;

    // What listens everywhere is reached from here as localhost.
    private static string Local(string address) =>
        address.TrimEnd('/').Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);
}
