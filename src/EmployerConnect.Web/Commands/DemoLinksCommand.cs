using System.CommandLine;
using System.Text.Json;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Demo;

namespace EmployerConnect.Web.Commands;

/// <summary>Prints where each demo person signs in, and a fresh feed address; in Development only.</summary>
internal static class DemoLinksCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON for a program to read." };
        var command = new Command("demo-links", "Prints the demo people's sign-in addresses and a fresh feed address (Development only).") { json };
        command.SetAction((parsed, _) => Run(parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> Run(bool json)
    {
        await using var services = OperatorServices.Build(services =>
        {
            // The command signs nobody in, so it needs no provider.
            services.AddAccounts(new ConfigurationBuilder().Build(), isDevelopment: true);
            services.AddDemo();
        });
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await Console.Error.WriteLineAsync("demo-links works in Development only: set ASPNETCORE_ENVIRONMENT=Development.");
            return 1;
        }

        Migrations.Run(services.GetRequiredService<Dialect>());
        await services.SowDemo();
        await using var scope = services.CreateAsyncScope();
        var links = await Links(
            scope.ServiceProvider.GetRequiredService<DemoPeople>(),
            scope.ServiceProvider.GetRequiredService<FeedStore>(),
            services.GetRequiredService<IConfiguration>()["Site:BaseUrl"]!.TrimEnd('/'),
            services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(links, Readable) : Text(links));
        return 0;
    }

    private static async Task<DemoLinks> Links(DemoPeople demo, FeedStore feeds, string site, DateTime now)
    {
        var people = await demo.All();
        var leader = people.First(person => person is { IsMain: true, Role: Role.CareersLeader });
        var token = await feeds.Create(leader.Id, now) ?? throw new InvalidOperationException($"{leader.Name} has been suspended, so there is no feed.");
        return new DemoLinks(
            [.. people.Select(person => new DemoLink(person.Hub, person.RoleName, person.Name, person.Place, $"{site}{person.Address}"))],
            $"{site}{FeedToken.Path(token)}");
    }

    private static string Text(DemoLinks links)
    {
        var lines = links.People.GroupBy(person => person.Hub).SelectMany(hub =>
            hub.Select(person => $"  {person.Name}, {person.Role}, {person.Where}{Environment.NewLine}    {person.Address}").Prepend(hub.Key));
        return string.Join(Environment.NewLine, [.. lines, "Calendar feed of the first careers leader", $"  {links.Feed}"]);
    }

    private sealed record DemoLinks(IReadOnlyList<DemoLink> People, string Feed);

    private sealed record DemoLink(string Hub, string Role, string Name, string Where, string Address);
}
