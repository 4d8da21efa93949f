using System.Net;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Joining;

public sealed class MergeTests
{
    /// <summary>Where an organisation is named and a merged employer never is: its own hub's list is rebuilt, a school's counts stay.</summary>
    private static readonly string[] NotMoved = ["SessionReach.OrganisationId", "EncounterRequest.OrganisationId", "EncounterMatch.SchoolId", "OfferWait.SchoolId", "PlanAssignment.SchoolId", "PlanUnserved.SchoolId"];

    private static readonly string[] Moved =
        ["Offer.OrganisationId", "Draft.OrganisationId", "EncounterMatch.EmployerId", "SessionPerson.OrganisationId", "Invitation.OrganisationId", "CalendarFeed.OrganisationId", "EmployerDocument.OrganisationId", "PlanAssignment.EmployerId", "OrganisationSite.OrganisationId", "Membership.OrganisationId", "HubMember.OrganisationId"];

    [Fact]
    public async Task TwoEntriesBecomeOne_WithPeopleAndHistory()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var (session, _) = await new BookedSessions(site, people).Book();
        var twin = Guid.CreateVersion7();
        await site.With<Database, int>(database => database.Commit(async work =>
        {
            var now = TestSite.Now.UtcDateTime;
            await People.Employer(work, people.AlderHub, twin, "Brook Builders Ltd", "WR5 1AA", 52.18, -2.20, now);
            await work.Execute("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@key, @Ben, @twin, 'EmployerContact', @now)", new { key = Guid.CreateVersion7(), people.Ben, twin, now });
            return 1;
        }));
        var lead = await site.Client(await people.AddLead(site));
        var address = $"/organisations/{people.BrookBuilders}/merge";
        using var done = await lead.Submit(address, address, ("Into", twin.ToString()));
        Assert.Equal($"/organisations/{twin}", done.Headers.Location!.OriginalString);
        Assert.Equal(1, await InvitationTests.Count(site, "SELECT COUNT(*) FROM Membership WHERE PersonId = @Ben AND EndedAt IS NULL", new { people.Ben }));
        foreach (var column in Moved)
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            Assert.Equal(0, await InvitationTests.Count(site, $"SELECT COUNT(*) FROM {table} WHERE {name} = @BrookBuilders AND {(table == "Membership" ? "EndedAt IS NULL" : "1 = 1")}", new { people.BrookBuilders }));
        }

        using var old = await lead.Get($"/organisations/{people.BrookBuilders}");
        Assert.Equal($"/organisations/{twin}", old.Headers.Location!.OriginalString);
        using var seen = await (await site.Client(people.Bea)).Get($"/sessions/{session}");
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        using var again = await lead.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task OtherHubs_AndSchools_AreOutOfReach()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var lead = await site.Client(await people.AddLead(site));
        foreach (var other in new[] { people.OtherOptics, people.AshSchool })
        {
            using var answer = await lead.Get($"/organisations/{other}/merge");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var foreign = await lead.Submit($"/organisations/{people.BrookBuilders}/merge", $"/organisations/{people.BrookBuilders}/merge", ("Into", people.OtherOptics.ToString()));
        Assert.NotNull((await SiteClient.Parse(foreign)).QuerySelector("#Into-error"));
        using var member = await (await site.Client(people.Ben)).Get($"/organisations/{people.BrookBuilders}/merge");
        Assert.Equal(HttpStatusCode.Forbidden, member.StatusCode);
    }

    [Fact]
    public async Task EveryColumnThatNamesAnOrganisation_IsThoughtOf()
    {
        await using var site = new TestSite();
        _ = site.Services.GetRequiredService<Dialect>();
        var columns = await site.With<Database, IReadOnlyList<string>>(database => database.Read(async work =>
        {
            var found = new List<string>();
            foreach (var table in await work.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'"))
            {
                found.AddRange(await work.Query<string>($"SELECT '{table}.' || \"from\" FROM pragma_foreign_key_list('{table}') WHERE \"table\" = 'Organisation'"));
            }

            return (IReadOnlyList<string>)found;
        }));
        Assert.Equal([.. columns.Order(StringComparer.Ordinal)], [.. Moved.Concat(NotMoved).Order(StringComparer.Ordinal)]);
    }
}
