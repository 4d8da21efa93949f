using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Suspensions;

/// <summary>Who keeps whom out, and what that does (invariant 25).</summary>
public sealed class SuspensionTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _hana;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _hana = await _people.AddLead(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static string Page(Guid person) => $"/people/{person}";

    private async Task<HttpStatusCode> Suspend(Guid by, Guid person, string reason = "Conduct")
    {
        using var answer = await (await _site.Client(by)).Submit(Page(person), $"{Page(person)}/suspend", ("Reason", reason));
        return answer.StatusCode;
    }

    private Task<bool> IsSuspended(Guid person) => _encounters.Value<bool>("SELECT IsSuspended FROM Person WHERE Id = @person", new { person });

    private async Task<HttpStatusCode> Get(Guid by, string address)
    {
        using var answer = await (await _site.Client(by)).Get(address);
        return answer.StatusCode;
    }

    [Fact]
    public async Task ALead_ReachesThePageFromTheOrganisation_AndSuspendsAndLifts()
    {
        await _site.Give(_people.Ben);
        var ben = await _site.Client(_people.Ben);
        Assert.True(await ben.IsSignedIn());
        var hana = await _site.Client(_hana);
        Assert.NotNull((await hana.Page($"/organisations/{_people.BrookBuilders}/members")).QuerySelector($"a[href='{Page(_people.Ben)}']"));
        var page = await hana.Page(Page(_people.Ben));
        Assert.Contains("Employer contact of", page.QuerySelector("#memberships")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Brook Builders", page.QuerySelector("#memberships")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12 January 2027", page.QuerySelector("#person")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{Page(_people.Ben)}/erasure']"));

        using var unsaid = await hana.Submit(Page(_people.Ben), $"{Page(_people.Ben)}/suspend");
        Assert.NotNull((await SiteClient.Parse(unsaid)).QuerySelector("#Reason-error"));
        using var forged = await hana.Submit(Page(_people.Ben), $"{Page(_people.Ben)}/suspend", ("Reason", "Operator"));
        Assert.NotNull((await SiteClient.Parse(forged)).QuerySelector("#Reason-error"));
        Assert.True(await ben.IsSignedIn());

        Assert.Equal(HttpStatusCode.Redirect, await Suspend(_hana, _people.Ben, "WrongHands"));
        Assert.False(await ben.IsSignedIn());
        using var refused = await (await _site.Client()).SignIn("ben@example.org");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal("WrongHands", await _encounters.Value<string>("SELECT Detail FROM AuditEntry WHERE Action = 'Suspended' AND SubjectId = @Ben AND PersonId = @_hana", new { _people.Ben, _hana }));
        Assert.Contains(await _site.MailTo("ben@example.org"), mail => mail.Subject == "Your account is suspended" && !mail.Text.Contains("wrong hands", StringComparison.OrdinalIgnoreCase));

        page = await hana.Page(Page(_people.Ben));
        Assert.Contains("Suspended by Hana Alder", page.QuerySelector("#standing")!.TextContent, StringComparison.Ordinal);
        using var lifted = await hana.Submit(Page(_people.Ben), $"{Page(_people.Ben)}/lift", ("Reason", "ClearedUp"));
        Assert.Equal(HttpStatusCode.Redirect, lifted.StatusCode);
        using var back = await (await _site.Client()).SignIn("ben@example.org");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Contains("It has been cleared up", (await hana.Page(Page(_people.Ben))).QuerySelector("#earlier")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Suspension WHERE LiftedByPersonId = @_hana", new { _hana }));
    }

    [Fact]
    public async Task Strangers_FindNobody_ColleaguesMayNot_AndTheListIsTheHubs()
    {
        foreach (var stranger in new[] { _people.Otto, _people.Olive, _people.Ozzie, _people.Ada })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Get(stranger, Page(_people.Ben)));
        }

        foreach (var colleague in new[] { _people.Bea, _people.Ben })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Get(colleague, Page(_people.Ben)));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Get(_people.Carl, Page(_people.Cora)));
        Assert.Equal(HttpStatusCode.NotFound, await Get(_hana, Page(_people.Otto)));
        Assert.Equal(HttpStatusCode.Forbidden, await Get(_people.Cora, "/people"));
        var list = (await (await _site.Client(_hana)).Page("/people")).QuerySelector("#people")!.TextContent;
        Assert.Contains("Ben Brook", list, StringComparison.Ordinal);
        Assert.Contains("Cora Alder", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Otto", list, StringComparison.Ordinal);
        var found = (await (await _site.Client(_hana)).Page("/people?text=brook")).QuerySelector("#people")!.TextContent;
        Assert.DoesNotContain("Cora", found, StringComparison.Ordinal);
        var anna = await People.Administrator(_site);
        Assert.Contains("Otto Other", (await (await _site.Client(anna)).Page("/people")).QuerySelector("#people")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Get(anna, Page(_people.Otto)));

        var bea = await _site.Client(_people.Bea);
        using var posted = await bea.Post($"{Page(_people.Ben)}/suspend", SiteClient.Fill(SiteClient.Fields(await bea.Page("/"), "/sign-out"), ("Reason", "Conduct")));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.False(await IsSuspended(_people.Ben));
    }

    [Fact]
    public async Task NobodySuspendsThemselves_AnAdministrator_OrTheLeadOfAnotherHub()
    {
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Ozzie, @BrookBuilders, 'Volunteer', @now)",
            new { id = Guid.CreateVersion7(), _people.Ozzie, _people.BrookBuilders, now = TestSite.Now.UtcDateTime });
        await _encounters.Write("UPDATE Membership SET Role = 'HubLead' WHERE PersonId = @Ozzie AND HubId IS NOT NULL", _people);
        await _people.Appoint(_site, _people.Cora);
        var hana = await _site.Client(_hana);
        foreach (var other in new[] { _hana, _people.Cora, _people.Ozzie })
        {
            var page = await hana.Page(Page(other));
            Assert.NotNull(page.QuerySelector("#bar"));
            Assert.Null(page.QuerySelector($"form[action='{Page(other)}/suspend']"));
            using var posted = await hana.Post($"{Page(other)}/suspend", SiteClient.Fill(SiteClient.Fields(await hana.Page("/"), "/sign-out"), ("Reason", "Conduct")));
            Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
            Assert.False(await IsSuspended(other));
        }

        // What the site would forget, the database does not.
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => _encounters.Write(
            "INSERT INTO Suspension (Id, PersonId, Reason, SuspendedByPersonId, IsByAdministrator, SuspendedAt) VALUES (@id, @_hana, 'Conduct', @_hana, 0, @now)", new { id = Guid.CreateVersion7(), _hana, now = TestSite.Now.UtcDateTime }));
        var anna = await People.Administrator(_site);
        Assert.Equal(HttpStatusCode.Redirect, await Suspend(anna, _people.Ozzie));
        Assert.True(await IsSuspended(_people.Ozzie));
    }

    [Fact]
    public async Task WhatAnAdministratorDecided_ALeadDoesNotTakeBack()
    {
        var anna = await People.Administrator(_site);
        Assert.Equal(HttpStatusCode.Redirect, await Suspend(anna, _people.Ben, "Safeguarding"));
        var hana = await _site.Client(_hana);
        Assert.Contains("only an administrator lets them back in", (await hana.Page(Page(_people.Ben))).QuerySelector("#bar")!.TextContent, StringComparison.Ordinal);
        using var posted = await hana.Post($"{Page(_people.Ben)}/lift", SiteClient.Fill(SiteClient.Fields(await hana.Page("/"), "/sign-out"), ("Reason", "Back")));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        using var lifted = await (await _site.Client(anna)).Submit(Page(_people.Ben), $"{Page(_people.Ben)}/lift", ("Reason", "Back"));
        Assert.False(await IsSuspended(_people.Ben));
    }

    [Fact]
    public async Task WhoHasGoneToAnotherHub_IsNoLongerTheOldLeadsToKeepOutOrErase()
    {
        await _encounters.Write("UPDATE Membership SET EndedAt = @now WHERE PersonId = @Bea", new { _people.Bea, now = TestSite.Now.UtcDateTime });
        Assert.Equal(HttpStatusCode.OK, await Get(_hana, Page(_people.Bea)));
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Bea, @OtherOptics, 'Volunteer', @now)",
            new { id = Guid.CreateVersion7(), _people.Bea, _people.OtherOptics, now = TestSite.Now.UtcDateTime });
        Assert.Equal(HttpStatusCode.NotFound, await Get(_hana, Page(_people.Bea)));
        Assert.Equal(HttpStatusCode.NotFound, await Get(_hana, $"{Page(_people.Bea)}/erasure"));
    }

    [Fact]
    public async Task TwoWhoSuspendAtOnce_LeaveOneSuspension()
    {
        await using var second = new TestSite(_site);
        var anna = await People.Administrator(_site);
        SiteClient[] clients = [await _site.Client(_hana), await second.Client(anna)];
        var forms = await Task.WhenAll(clients.Select(async client => SiteClient.Fill(SiteClient.Fields(await client.Page(Page(_people.Ben)), $"{Page(_people.Ben)}/suspend"), ("Reason", "Conduct"))));
        var answers = await Task.WhenAll(clients.Zip(forms, (client, form) => client.Post($"{Page(_people.Ben)}/suspend", form)));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM Suspension"));
    }
}
