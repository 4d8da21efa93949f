using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Web.Features.Shared.Errors;
using EmployerConnect.Web.Features.Shared.Posting;
using EmployerConnect.Web.Features.Spreadsheets;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Access;

/// <summary>Every route × everybody who should not be there (invariants 20, 21 and 25): the routes come from the site itself, what is expected from access.txt.</summary>
public sealed partial class AccessTests
{
    private static readonly string[] Refusals = ["in", "403", "404"];

    [Fact]
    public async Task EveryRoute_AnswersEverybodyAsTheTableSays()
    {
        await using var site = new TestSite { Settings = [new("RateLimits:Search", "100000"), new("RateLimits:Forms", "100000")] };
        var people = await People.Settle(site);
        var ids = await Things(site, people);
        var visitors = await Visitors(site, people);
        var seen = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        var touched = new List<string>();
        // Pages first: they change nothing of anybody else's, so that afterwards only what is posted can.
        foreach (var (method, route) in Routes(site).OrderBy(one => one.Method, StringComparer.Ordinal))
        {
            var cells = new List<string>();
            var before = method == "GET" ? "" : await EveryRow.Of(site);
            foreach (var (name, visitor) in visitors)
            {
                var cell = await Visit(site, visitor, method, Address(route, ids));
                cells.Add(cell);
                if (method == "GET")
                {
                    continue;
                }

                var after = await EveryRow.Of(site);
                if (Refusals.Contains(cell) && before != after)
                {
                    touched.Add($"{method} {route} answered {name} with {cell} and changed something");
                }

                before = after;
            }

            seen.Add($"{method} {route}", [.. cells]);
        }

        Assert.Empty(touched);
        var differences = AccessTable.Differences(AccessTable.Read(), seen);
        Assert.True(differences.Count == 0, $"Rows of access.txt ({string.Join(' ', AccessTable.Columns)}) to look at, then to paste:\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void ARouteWithoutARow_AndOneThatAnswersOtherwise_AreReported()
    {
        var table = AccessTable.Parse(["# comment", "", "GET /a in 404", "GET /gone in 404"]);
        var seen = new Dictionary<string, string[]> { ["GET /a"] = ["in", "200"], ["GET /b"] = ["in", "404"] };
        var differences = AccessTable.Differences(table, seen);
        Assert.Equal(3, differences.Count);
        Assert.StartsWith("new:  GET /b", differences[0], StringComparison.Ordinal);
        Assert.StartsWith("was:  GET /a", differences[1], StringComparison.Ordinal);
        Assert.Equal("gone: GET /gone", differences[2]);
    }

    [Fact]
    public void NoRow_LetsAStrangerOrAnEndedPersonToSomebodysThing()
    {
        foreach (var (route, cells) in AccessTable.Read().Where(row => row.Key.Contains("{id", StringComparison.Ordinal) && !IsForAllMembers(row.Key)))
        {
            Assert.True(cells.All(Refusals.Contains), $"{route} lets somebody in who has nothing to do with it: {string.Join(' ', cells)}");
        }
    }

    /// <summary>What every member may see of others, and what a member of the organisation sees without a role.</summary>
    private static bool IsForAllMembers(string route) =>
        route is "GET /offers/{id:guid}" or "GET /organisations/{id:guid}" || AccessTable.Read()[route][Array.IndexOf(AccessTable.Columns, "volunteer")] is not ("403" or "404");

    private static IEnumerable<(string Method, string Route)> Routes(TestSite site) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && action.ControllerTypeInfo != typeof(ErrorsController))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(method => method != "HEAD").Select(method => (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))))
            .Distinct();

    private static async Task<string> Visit(TestSite site, Visitor visitor, string method, string address)
    {
        var client = await visitor.Enter(site, method);
        using var response = method == "GET" ? await client.Get(address) : await client.Post(address, [.. await Visitor.Token(client), new(PostedFormFilter.KeyField, Guid.CreateVersion7().ToString())]);
        return Cell(client, response);
    }

    private static string Cell(SiteClient client, HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.Redirect && response.Headers.Location!.ToString() is var to)
        {
            return new Uri(client.Http.BaseAddress!, to).AbsolutePath == "/sign-in" && !to.Contains("again=true", StringComparison.Ordinal) && to.Contains("returnUrl", StringComparison.Ordinal) ? "in" : "302";
        }

        return ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The id of a thing of Alder hub for each kind of address.</summary>
    private static async Task<Dictionary<string, Guid>> Things(TestSite site, People people)
    {
        var encounters = new Encounters(site, people);
        var offer = await encounters.Offer();
        var request = await encounters.Request();
        var match = await encounters.Match(offer, request, MatchState.Agreed);
        var (session, _) = await new BookedSessions(site, people).Book();
        return new Dictionary<string, Guid>
        {
            ["offers"] = offer,
            ["requests"] = request,
            ["matches"] = match,
            ["approvals"] = match,
            ["bookings"] = match,
            ["sessions"] = session,
            ["spreadsheets"] = await site.With<SpreadsheetStore, Guid>(store => store.Upload(people.AlderHub, SheetKind.Employers, "list.csv", SheetFile.Read("Company,Postcode\nA,WR1 2AA\n"u8.ToArray()).File!, people.Cora)),
            ["organisations"] = people.BrookBuilders,
            ["membershipId"] = await encounters.Value<Guid>("SELECT Id FROM Membership WHERE PersonId = @Ben", new { people.Ben }),
            ["offerId"] = offer,
            ["requestId"] = request,
            ["personId"] = people.Ben,
            ["people"] = people.Ben,
        };
    }

    /// <summary>A parameter is the thing that its name says, else one of the kind that the address begins with.</summary>
    private static string Address(string route, Dictionary<string, Guid> ids) => Parameter().Replace(route, match =>
        ids.TryGetValue(match.Groups["name"].Value, out var named) ? named.ToString()
        : ids.TryGetValue(route.Split('/')[1], out var thing) ? thing.ToString()
        : "0198a000-0000-7000-8000-000000000000");

    private static async Task<IReadOnlyList<(string Name, Visitor Visitor)>> Visitors(TestSite site, People people)
    {
        // Former people of Brook Builders and of Alder hub: one who belongs nowhere any more, and one who may not sign in at all.
        var (former, suspended) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await site.With<Database, int>(database => database.Commit(async work =>
        {
            await People.Person(work, former, "Fay Former", people.BrookBuilders, null, "EmployerContact", TestSite.Now.UtcDateTime.AddDays(-40));
            await People.Person(work, suspended, "Sid Suspended", people.BrookBuilders, null, "EmployerContact", TestSite.Now.UtcDateTime.AddDays(-40));
            await work.Execute("UPDATE Person SET IsSuspended = 1 WHERE Id = @suspended", new { suspended });
            await work.Execute("UPDATE Membership SET EndedAt = @now WHERE PersonId = @former", new { former, now = TestSite.Now.UtcDateTime.AddDays(-1) });
            return 1;
        }));
        return
        [
            ("anonymous", new Visitor(null)),
            ("school", new Visitor(people.Olive)),
            ("employer", new Visitor(people.Otto)),
            ("hub", new Visitor(people.Ozzie)),
            ("volunteer", new Visitor(people.Bea)),
            ("ex-member", new Visitor(former)),
            ("suspended", new Visitor(suspended) { IsSuspended = true }),
        ];
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
