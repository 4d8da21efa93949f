using System.Net;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Reminders;

namespace EmployerConnect.Tests.Features.Spreadsheets;

/// <summary>Encounters that are arranged already come in as sessions that serve a match, without a mail to anybody.</summary>
public sealed class EncounterSheetTests : IAsyncLifetime
{
    private const string Headings = "School,Employer,Activity,Date,Start,End,Year group,Pupils,Reached,Speaker,Unsupervised,Title,Room\n";

    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Sheets _sheets = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _sheets = new Sheets(_site, await _site.Client(_people.Cora));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<int> Count(string rows) => _encounters.Value<int>($"SELECT COUNT(*) FROM {rows}");

    [Fact]
    public async Task Booked_Delivered_AndWholeDay_AreSessionsOfTheHub()
    {
        var address = await _sheets.In(Headings
            + "Ash School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,Year 9,30,,bea@example.org,,Life on site,Hall\n"
            + "990001,brook builders ltd,Workshop,5 Nov 2026,9:30 to 11:00,,\"9, 10\",60,\"9: 28, 10: 30\",,,,\n"
            + "Ash School,Brook Builders,Careers fair,12/10/2026,,,7-11,400,,,,,\n");
        Assert.Contains("3 rows came in", await _sheets.Text(address), StringComparison.Ordinal);
        Assert.Equal("2027-02-02 10:00:00|Booked|Hall|Ash School, WR1 2AA", await _encounters.Value<string>("SELECT CONCAT(StartsAt, '|', State, '|', Room, '|', Place) FROM Session WHERE Title = 'Life on site' AND YearGroups = 512 AND GroupSize = 30"));
        Assert.Equal(2, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionReach r JOIN Session s ON s.Id = r.SessionId WHERE s.State = 'Delivered' AND s.Title = 'Workshop: Brook Builders' AND r.OrganisationId = @AshSchool", _people));
        Assert.Equal(1, await Count("Session WHERE WholeDays = 1 AND State = 'Booked' AND Title = 'Careers fair: Brook Builders'"));
        Assert.Equal(3, await Count("EncounterMatch WHERE State = 'Booked' AND AgreedByPhone = 1 AND Note LIKE '%spreadsheet%'"));
        Assert.Equal((3, 3), (await Count("Offer WHERE State = 'Withdrawn' AND SessionsTaken = SessionsAvailable AND SpreadsheetId IS NOT NULL"), await Count("EncounterRequest WHERE State = 'Withdrawn' AND SessionsHeld = SessionsWanted")));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson sp JOIN Session s ON s.Id = sp.SessionId WHERE s.Title = 'Life on site' AND sp.PersonId = @Bea AND sp.Role = 'Volunteer'", _people));
        Assert.Equal(3, await Count("AuditEntry WHERE Action = 'SessionBroughtIn'"));
        Assert.Equal(0, await Count("OutboxMessage"));

        // Each side finds it, as one that was brought in; the lists of offers and requests are not filled with what is over.
        var id = await _encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM Session WHERE Title = 'Life on site'");
        foreach (var person in new[] { _people.Ada, _people.Ben, _people.Bea, _people.Carl })
        {
            var page = await (await _site.Client(person)).Page($"/sessions/{id}");
            Assert.Contains("Its people have not been told by mail", page.QuerySelector("#brought-in")!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Life on site", (await (await _site.Client(_people.Ben)).Page("/offers/mine")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Life on site", (await (await _site.Client(_people.Ada)).Page("/requests/mine")).Body!.TextContent, StringComparison.Ordinal);
        using var stranger = await (await _site.Client(_people.Ozzie)).Get($"/sessions/{id}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task NobodyIsMailed_NotByAChangeNorByAReminder_UntilSomebodySaysSo()
    {
        var address = await _sheets.In(Headings + "Ash School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30,,bea@example.org,,,\nAsh School,Brook Builders,Careers talk,3/2/2027,10:00,10:50,9,30,,,,,\n");
        var id = await _encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM Session WHERE OnDate = '2027-02-02'");
        var other = await _encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM Session WHERE OnDate = '2027-02-03'");
        using (var moved = await _sheets.Client.Submit($"/sessions/{id}/reschedule", $"/sessions/{id}/reschedule", ("StartTime", "11:00")))
        {
            Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        }

        using (var cancelled = await _sheets.Client.Submit($"/sessions/{other}/cancel", $"/sessions/{other}/cancel", ("Reason", "TooFewPupils")))
        {
            Assert.Equal(HttpStatusCode.Redirect, cancelled.StatusCode);
        }

        _site.Time.Advance(TimeSpan.FromDays(15));
        await Remind();
        await _site.Deliver();
        Assert.Empty(_site.Mail.Sent);

        var sheets = new Sheets(_site, await _site.Client(_people.Cora));
        using var told = await sheets.Client.Submit(address, $"{address}/tell");
        Assert.Contains("0 of 1 mail sent", await sheets.Text(address), StringComparison.Ordinal);
        Assert.Single(await _site.MailTo("bea@example.org"));
        Assert.Equal(["ada@example.org", "bea@example.org", "ben@example.org"], _site.Mail.Sent.Select(mail => mail.ToAddress).Order(StringComparer.Ordinal));
        Assert.All(_site.Mail.Sent, mail => Assert.StartsWith("Booked: ", mail.Subject, StringComparison.Ordinal));
        Assert.Contains("3 of 3 mails sent", await sheets.Text(address), StringComparison.Ordinal);
        Assert.Contains("its people have been told: cancel it instead", await sheets.TakeBack(address), StringComparison.Ordinal);
        Assert.Equal(2, await Count("Session"));
    }

    private static readonly (string Row, string Words)[] BadRows =
    [
        ("Oak School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30,,,,,", "School: No school of your hub is called “Oak School”"),
        ("Ash School,Other Optics,Careers talk,2/2/2027,10:00,10:50,9,30,,,,,", "Employer: No employer of your hub is called “Other Optics”"),
        ("Ash School,Brook Builders,Picnic,2/2/2027,10:00,10:50,9,30,,,,,", "Activity: “Picnic” is none of the activities"),
        ("Ash School,Brook Builders,Talk,30/2/2027,10:00,10:50,9,30,,,,,", "Date: “30/2/2027” is no date"),
        ("Ash School,Brook Builders,Talk,2/2/1999,10:00,10:50,9,30,,,,,", "too far away"),
        ("Ash School,Brook Builders,Talk,28/3/2027,01:30,02:30,9,30,,,,,", "does not exist that day"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:00,,9,30,,,,,", "Start: Say when it ends"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:50,10:00,9,30,,,,,", "It must end between 10 minutes and 8 hours after it begins"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:00,10:50,4,30,,,,,", "Year group: “4” is no year group from 5 to 14"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:00,10:50,9,-5,,,,,", "Pupils: “-5” is no whole number"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:00,10:50,9,30,28,,,,", "Reached: This encounter is not over yet"),
        ("Ash School,Brook Builders,Talk,5/11/2026,10:00,10:50,\"9,10\",30,28,,,,", "Reached: “28” does not say how many of which year group"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:00,10:50,9,30,,vera@example.net,,,", "is no volunteer of Brook Builders yet"),
        ("Ash School,Brook Builders,Mentoring,2/2/2027,10:00,10:50,9,30,,bea@example.org,yes,,", "Bea Brook has no enhanced DBS check"),
        ("Ash School,Brook Builders,Workplace visit,2/2/2027,10:00,10:50,9,30,,,,,", "risk assessment"),
        ("Ash School,Brook Builders,Virtual work experience,2/2/2027,10:00,10:50,9,30,,,,,", "A virtual encounter needs the link"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:00,10:50,9,30,,,,Talk for pupil Tom Smith,", "Title: “pupil Tom” looks like a name, and no pupil may be named"),
        ("Ash School,Brook Builders,Talk,2/2/2027,10:00,10:50,9,30,,,,,Beside Priya Shah in 9B", "Room: “Priya Shah in 9B” looks like a name, and no pupil may be named"),
    ];

    [Fact]
    public async Task EachBadRow_SaysWhyItStaysOut_AndOnlyTheGoodOneComesIn()
    {
        var address = await _sheets.In(Headings + "Ash School,Brook Builders,Talk,9/2/2027,10:00,10:50,9,30,,,,,\n" + string.Join('\n', BadRows.Select(bad => bad.Row)) + "\n", "Encounters");
        var said = (await _sheets.Client.Page(address)).QuerySelectorAll("#problems dd").Select(row => row.TextContent).ToList();
        Assert.Equal(BadRows.Length, said.Count);
        foreach (var (number, bad) in BadRows.Index())
        {
            Assert.True(said[number].Contains(bad.Words, StringComparison.Ordinal), $"{bad.Row}: {said[number]}");
        }

        Assert.Equal((1, 1), (await Count("Session"), await Count("EncounterMatch")));
    }

    [Fact]
    public async Task AVolunteerWhoIsCleared_AndBusy_IsBookedOnce()
    {
        await _encounters.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@Bea, @Bea, 2, '2026-01-12', '2028-01-12', @Carl, @now)", new { _people.Bea, _people.Carl, now = TestSite.Now.UtcDateTime });
        var address = await _sheets.In(Headings
            + "Ash School,Brook Builders,Mentoring,2/2/2027,10:00,10:50,9,3,,bea@example.org,yes,,\n"
            + "Ash School,Brook Builders,Careers talk,2/2/2027,10:30,11:20,10,30,,bea@example.org,,,\n");
        Assert.Contains("Bea Brook has another session at that time", await _sheets.Text(address), StringComparison.Ordinal);
        Assert.Equal(1, await Count("Session WHERE ClearanceNeeded > 0"));
        Assert.Equal((1, 1), (await Count("Session"), await Count("SessionPerson WHERE Role = 'Volunteer'")));
        Assert.Equal(2, await Count("AuditEntry WHERE Action = 'ClearancesRead' AND SubjectKind = 'Hub'"));
    }

    [Fact]
    public async Task TheSameEncounterTwice_IsTheSame_UnlessSomebodySaysNot()
    {
        const string row = "Ash School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30,,,,,\n";
        await _sheets.In(Headings + row);
        var again = await _sheets.Check(Headings + row + "Ash School,Brook Builders,Assembly,2/2/2027,10:00,10:50,9,30,,,,,\n");
        Assert.Contains("which is in the diary for that time", await _sheets.Text(again), StringComparison.Ordinal);
        using var done = await _sheets.BringIn(again, ("Answer[3]", "New"));
        Assert.Equal(2, await Count("Session"));
        Assert.Contains("1 row was here already", await _sheets.Text(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyOfOneSide_BringsNoneOfItIn()
    {
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@Carl, @Cora, @BrookBuilders, 'Volunteer', @now)", new { _people.Carl, _people.Cora, _people.BrookBuilders, now = TestSite.Now.UtcDateTime });
        var address = await _sheets.Check(Headings + "Ash School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30,,,,,\n");
        Assert.Contains("You belong to one of the two sides", await _sheets.Text(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASector_TheRowWaitsForOne()
    {
        await _encounters.Write("UPDATE Organisation SET Sectors = 0 WHERE Id = @BrookBuilders", _people);
        var address = await _sheets.Check(Headings + "Ash School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30,,,,,\n");
        Assert.Contains("Nobody has said yet which sector Brook Builders works in", await _sheets.Text(address), StringComparison.Ordinal);
        using var matched = await _sheets.Client.Submit($"{address}/columns", $"{address}/columns", ("Sector", "Construction"));
        using var done = await _sheets.BringIn(address);
        Assert.Equal(1, await Count("Offer WHERE Sectors = 16"));
    }

    [Fact]
    public async Task TakeBack_LeavesNoTraceOfASessionThatNobodyTouched_AndKeepsTheOthers()
    {
        var address = await _sheets.In(Headings
            + "Ash School,Brook Builders,Careers talk,2/2/2027,10:00,10:50,9,30,,bea@example.org,,,\n"
            + "Ash School,Brook Builders,Workshop,5/11/2026,9:30,11:00,9,60,28,,,,\n"
            + "Ash School,Brook Builders,Assembly,12/11/2026,9:30,10:00,9,60,,,,,\n");
        var past = await _encounters.Value<string>("SELECT LOWER(CAST(Id AS nvarchar(36))) FROM Session WHERE OnDate = '2026-11-12'");
        using (var counted = await _sheets.Client.Submit($"/sessions/{past}/reach", $"/sessions/{past}/reach", ("Pupils[9]", "55")))
        {
            Assert.Equal(HttpStatusCode.Redirect, counted.StatusCode);
        }

        var text = await _sheets.TakeBack(address);
        Assert.Contains("2 rows taken back", text, StringComparison.Ordinal);
        Assert.Contains("The session stays: it has been changed, or its numbers recorded, since", text, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1, 1), (await Count("Session"), await Count("EncounterMatch"), await Count("Offer"), await Count("EncounterRequest")));
        Assert.Equal((1, 1), (await Count("SessionReach"), await Count("SessionMatch")));
    }

    private async Task Remind()
    {
        await _site.With<ReminderPlanner, int>(async planner =>
        {
            await planner.Plan();
            return 0;
        });
        await _site.With<ReminderStore, int>(store => store.RunDue());
    }
}
