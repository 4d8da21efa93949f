using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Joining;

/// <summary>Sessions to come move with the role: who stands there afterwards, and what each calendar is told.</summary>
public sealed class SessionHandOverTests : IAsyncLifetime
{
    private const int Mentoring = 8;

    private readonly TestSite _site = new();
    private readonly Guid _nell = Guid.CreateVersion7();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        await _site.With<EmployerConnect.Web.Database.Database, int>(database => database.Commit(async work =>
        {
            await People.Person(work, _nell, "Nell Brook", _people.BrookBuilders, null, "Volunteer", TestSite.Now.UtcDateTime.AddDays(-30));
            return 1;
        }));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private string Members(Guid? organisation = null) => $"/organisations/{organisation ?? _people.BrookBuilders}/members";

    private async Task<string> Book(int activity = 1, int clearance = 0, Guid? volunteer = null, params (string Name, string Value)[] fields)
    {
        var match = await _encounters.Match(await _encounters.Offer(activity: activity, clearance: clearance), await _encounters.Request(), MatchState.Agreed, volunteer: volunteer);
        using var booked = await (await _site.Client(_people.Cora)).Submit($"/approvals/{match}", $"/approvals/{match}/book", fields);
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        await _site.Deliver();
        return booked.Headers.Location!.ToString();
    }

    [Fact]
    public async Task WithoutASuccessor_NothingIsHandedOver_AndTheFieldSaysWhatIsMissing()
    {
        var ben = await _site.Client(_people.Ben);
        using var refused = await ben.Submit(Members(), $"{Members()}/hand-over", ("SuccessorId", ""));
        var page = await SiteClient.Parse(refused);
        Assert.Equal((HttpStatusCode.OK, "Choose who follows you"), (refused.StatusCode, page.QuerySelector(".govuk-error-summary a[href='#SuccessorId']")?.TextContent));
        Assert.Contains("Choose who follows you", page.QuerySelector("#SuccessorId-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action LIKE '%HandedOver%' ESCAPE '!'", new { }));
    }

    private async Task HandOver(Guid from, Guid to, Guid? organisation = null)
    {
        using var done = await (await _site.Client(from)).Submit(Members(organisation), $"{Members(organisation)}/hand-over", ("SuccessorId", to.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private async Task Leave(Guid person)
    {
        var client = await _site.Client(person);
        var name = await _encounters.Value<string>("SELECT Name FROM Person WHERE Id = @person", new { person });
        var form = (await client.Page(Members())).QuerySelectorAll("#members form").Single(form => form.TextContent.Contains(name, StringComparison.Ordinal));
        using var left = await client.Submit(Members(), form.GetAttribute("action")!);
        Assert.Equal("/", left.Headers.Location!.OriginalString);
    }

    private Task<string> Role(Guid person) => _encounters.Value<string>("SELECT COALESCE((SELECT MIN(Role) FROM SessionPerson WHERE PersonId = @person), '')", new { person });

    private Task<int> See(Guid person, string until) => _encounters.Write(
        "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @person, 1, '2024-02-01', @until, @cora, @now)",
        new { id = Guid.CreateVersion7(), person, until, cora = _people.Cora, now = TestSite.Now.UtcDateTime });

    private async Task<IReadOnlyList<EmailMessage>> Calendars(string email, string method) =>
        [.. (await _site.MailTo(email)).Where(mail => mail.Calendar?.Method == method)];

    private static string Unfolded(EmailMessage mail) => mail.Calendar!.Content.Replace("\r\n ", "", StringComparison.Ordinal);

    [Fact]
    public async Task TheContact_IsReplacedByTheSuccessor_AndBothCalendarsAreTold()
    {
        await Book();
        Assert.Equal("EmployerContact", await Role(_people.Ben));
        await HandOver(_people.Ben, _nell);
        Assert.Equal(("", "EmployerContact", "Volunteer"), (await Role(_people.Ben), await Role(_nell), await Role(_people.Bea)));
        var taken = Unfolded(Assert.Single(await Calendars("ben@example.org", "CANCEL")));
        Assert.Contains("SEQUENCE:1", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("STATUS:CANCELLED", taken, StringComparison.Ordinal);
        var invited = Unfolded(Assert.Single(await Calendars("nell@example.org", "REQUEST")));
        Assert.Contains("SEQUENCE:1", invited, StringComparison.Ordinal);
        var uid = await _encounters.Value<string>("SELECT CalendarUid FROM Session");
        Assert.All([taken, invited], text => Assert.Contains($"UID:{uid}", text, StringComparison.Ordinal));
        Assert.Single(await Calendars("bea@example.org", "REQUEST"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'SessionHandedOver' AND ForId = @Ben AND FromVersion = 1 AND ToVersion = 2", _people));
    }

    [Fact]
    public async Task TheCareersLeader_IsReplacedByTheSuccessor()
    {
        await Book();
        var next = Guid.CreateVersion7();
        await _site.With<EmployerConnect.Web.Database.Database, int>(database => database.Commit(async work =>
        {
            await People.Person(work, next, "Alf Ash", _people.AshSchool, null, "EnterpriseAdviser", TestSite.Now.UtcDateTime);
            return 1;
        }));
        await HandOver(_people.Ada, next, _people.AshSchool);
        Assert.Equal(("", "CareersLeader"), (await Role(_people.Ada), await Role(next)));
        Assert.Single(await Calendars("ada@example.org", "CANCEL"));
    }

    [Fact]
    public async Task AVolunteerWhoHandsOver_IsReplacedWhereTheSuccessorIsClearedAndFree()
    {
        await See(_people.Bea, "2028-01-01");
        await See(_nell, "2028-01-01");
        await Book(Mentoring, 1);
        await HandOver(_people.Bea, _nell);
        Assert.Equal(("", "Volunteer"), (await Role(_people.Bea), await Role(_nell)));
        Assert.Single(await Calendars("bea@example.org", "CANCEL"));
        Assert.Single(await Calendars("nell@example.org", "REQUEST"));
        Assert.DoesNotContain(await _site.MailTo("cora@example.org"), mail => mail.Subject.Contains("no longer comes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AVolunteerWhoseSuccessorMayNotComeThen_LeavesASessionAtRisk(bool isBusy)
    {
        await See(_people.Bea, "2028-01-01");
        if (isBusy)
        {
            await See(_nell, "2028-01-01");
            await Book(Mentoring, 1, fields: ("VolunteerIds", _nell.ToString()));
        }

        var session = await Book(Mentoring, 1);
        var (nells, uid) = (await Role(_nell), await _encounters.Value<string>("SELECT CalendarUid FROM Session WHERE Id = @id", new { id = Guid.Parse(session.Split('/')[^1]) }));
        await HandOver(_people.Bea, _nell);
        Assert.Equal(("", nells), (await Role(_people.Bea), await Role(_nell)));
        Assert.Contains((await Calendars("bea@example.org", "CANCEL")).Select(Unfolded), text => text.Contains(uid, StringComparison.Ordinal));
        var told = Assert.Single(await _site.MailTo("cora@example.org"), mail => mail.Subject.StartsWith("Bea Brook no longer comes", StringComparison.Ordinal));
        Assert.Null(told.Calendar);
        Assert.Contains("Nobody comes from the employer: find a volunteer", (await (await _site.Client(_people.Cora)).Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVolunteerWhoLeaves_FreesThePlace_AndTheArrangersHearWhoCouldCome()
    {
        await Book();
        await Leave(_people.Bea);
        Assert.Equal(("", ""), (await Role(_people.Bea), await Role(_nell)));
        Assert.Single(await Calendars("bea@example.org", "CANCEL"));
        Assert.Contains(await _site.MailTo("ben@example.org"), mail => mail.Subject.StartsWith("Bea Brook no longer comes", StringComparison.Ordinal) && mail.Text.Contains("is free then", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AContactWhoLeaves_IsReplacedByWhoAnswersStill_UnlessTheyAreThereAlready()
    {
        await Book();
        // Appointed after the booking, so not on it yet.
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @_nell, @BrookBuilders, 'EmployerContact', @now)", new { id = Guid.CreateVersion7(), _nell, _people.BrookBuilders, now = TestSite.Now.UtcDateTime });
        await Leave(_people.Ben);
        Assert.Equal(("", "EmployerContact"), (await Role(_people.Ben), await Role(_nell)));
        Assert.Single(await Calendars("nell@example.org", "REQUEST"));
    }

    [Fact]
    public async Task WhatIsOver_AndWhatTheyMayDoStill_StaysWithThem()
    {
        await Book(volunteer: _people.Ben, fields: ("VolunteerIds", _people.Ben.ToString()));
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Ben, @BrookBuilders, 'Volunteer', @now)", new { id = Guid.CreateVersion7(), _people.Ben, _people.BrookBuilders, now = TestSite.Now.UtcDateTime });
        Assert.Equal("Volunteer", await Role(_people.Ben));
        await HandOver(_people.Ben, _nell);
        Assert.Equal("Volunteer", await Role(_people.Ben));
        _site.Time.Advance(TimeSpan.FromDays(60));
        await Leave(_people.Ben);
        Assert.Equal("Volunteer", await Role(_people.Ben));
    }

    [Fact]
    public async Task ASeries_GoesOverInOneMessageToEach()
    {
        await Book(1, 0, null, ("Date", "2027-02-22"), ("StartTime", "10:00"), ("EveryWeeks", "1"), ("Meetings", "4"));
        await HandOver(_people.Bea, _nell);
        Assert.Equal(4, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson WHERE PersonId = @_nell AND Role = 'Volunteer'", new { _nell }));
        var taken = Unfolded(Assert.Single(await Calendars("bea@example.org", "CANCEL")));
        var invited = Unfolded(Assert.Single(await Calendars("nell@example.org", "REQUEST")));
        Assert.All([taken, invited], text => Assert.Contains("RRULE:FREQ=WEEKLY", text, StringComparison.Ordinal));
        Assert.All([taken, invited], text => Assert.Contains("SEQUENCE:1", text, StringComparison.Ordinal));
    }
}
