using System.Net;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Joining;

public sealed class MergeTests
{
    /// <summary>Where a school is named and an employer never is.</summary>
    private static readonly string[] MovedForSchools = ["SessionReach.OrganisationId", "EncounterRequest.OrganisationId", "EncounterMatch.SchoolId", "OfferWait.SchoolId", "PlanAssignment.SchoolId", "PlanUnserved.SchoolId"];

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
        Assert.Equal([.. columns.Order(StringComparer.Ordinal)], [.. Moved.Concat(MovedForSchools).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task AClosedSchool_GoesOnInItsSuccessor_WithWhatWasReached()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var (session, _) = await new BookedSessions(site, people).Book();
        var successor = await Academy(site, people.AlderHub, 990101);
        await Write(site, "INSERT INTO SessionReach (SessionId, OrganisationId, YearGroup, Pupils) VALUES (@session, @AshSchool, 9, 28), (@session, @AshSchool, 10, 5), (@session, @successor, 9, 3)", new { session, people.AshSchool, successor });
        var lead = await site.Client(await people.AddLead(site));
        var address = $"/organisations/{people.AshSchool}/merge";
        using var open = await lead.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);

        await Close(site, 990001, 990101);
        Assert.NotNull((await lead.Page($"/organisations/{people.AshSchool}")).QuerySelector($"a[href='{address}']"));
        using var done = await lead.Submit(address, address, ("Into", successor.ToString()));
        Assert.Equal($"/organisations/{successor}", done.Headers.Location!.OriginalString);
        foreach (var column in MovedForSchools.Concat(["SessionPerson.OrganisationId", "Membership.OrganisationId", "HubMember.OrganisationId"]))
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            Assert.Equal(0, await InvitationTests.Count(site, $"SELECT COUNT(*) FROM {table} WHERE {name} = @AshSchool", new { people.AshSchool }));
        }

        Assert.Equal(31, await InvitationTests.Count(site, "SELECT Pupils FROM SessionReach WHERE OrganisationId = @successor AND YearGroup = 9", new { successor }));
        Assert.Equal(5, await InvitationTests.Count(site, "SELECT Pupils FROM SessionReach WHERE OrganisationId = @successor AND YearGroup = 10", new { successor }));
        var ada = await site.Client(people.Ada);
        using var own = await ada.Get($"/sessions/{session}");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Contains("Construction for Year 9", (await ada.Page("/requests/mine")).Body!.TextContent, StringComparison.Ordinal);
        using var old = await lead.Get($"/organisations/{people.AshSchool}");
        Assert.Equal($"/organisations/{successor}", old.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ASuccessorOfASuccessor_IsFound_ThatOfAnotherHub_AndOneThatTheRegisterDoesNotName_AreNot()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var last = await Academy(site, people.AlderHub, 990102);
        await Academy(site, people.BirchHub, 990103);
        await Academy(site, people.AlderHub, 990104);
        await Write(site, "INSERT INTO School (Urn, Name, IsOpen, IsDemo, UpdatedAt) VALUES (990101, 'Between', 1, 0, @now)", new { now = TestSite.Now.UtcDateTime });
        await Close(site, 990001, 990101);
        await Close(site, 990101, 990102);
        await Close(site, 990001, 990103);
        // A circle in the register holds nobody up.
        await Close(site, 990102, 990001);
        var lead = await site.Client(await people.AddLead(site));
        var address = $"/organisations/{people.AshSchool}/merge";
        var choices = (await lead.Page(address)).QuerySelectorAll("#Into option").Select(option => option.GetAttribute("value")).Where(value => !string.IsNullOrEmpty(value));
        Assert.Equal([last.ToString()], choices);
        foreach (var other in new[] { people.Ada, people.Cora, people.Ozzie })
        {
            using var refused = await (await site.Client(other)).Get(address);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    private static async Task<Guid> Academy(TestSite site, Guid hub, int urn)
    {
        var id = Guid.CreateVersion7();
        await site.With<Database, int>(database => database.Commit(async work =>
        {
            await People.School(work, hub, id, $"Academy {urn}", urn, "WR1 2AA", 52.19, -2.22, TestSite.Now.UtcDateTime);
            return 1;
        }));
        return id;
    }

    private static async Task Close(TestSite site, int urn, int successor)
    {
        await Write(site, "UPDATE School SET IsOpen = 0, Status = 'Closed' WHERE Urn = @urn", new { urn });
        await Write(site, "INSERT INTO SchoolLink (Urn, LinkedUrn, LinkType) VALUES (@urn, @successor, 'Successor')", new { urn, successor });
    }

    private static Task<int> Write(TestSite site, string sql, object values) => site.With<Database, int>(database => database.Commit(work => work.Execute(sql, values)));
}
