using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Replies;

public sealed class ReplyTests : IAsyncLifetime
{
    private Invited _invited = null!;

    public async ValueTask InitializeAsync() => _invited = await Invited.Start();

    public ValueTask DisposeAsync() => _invited.DisposeAsync();

    [Fact]
    public async Task Invitation_NamesAnAddressOfItsOwnForEachPersonThatStaysTheSame()
    {
        string[] people = ["ada@example.org", "bea@example.org", "ben@example.org"];
        var before = people.Select(_invited.Organizer).ToList();
        Assert.Equal(3, before.Distinct().Count());
        Assert.All(before, address => Assert.Matches("^reply\\+[a-z2-7]{32}@in\\.example\\.org$", address));
        var cora = await _invited.Site.Client(_invited.People.Cora);
        using var moved = await cora.Submit($"/sessions/{_invited.Session}/reschedule", $"/sessions/{_invited.Session}/reschedule", ("StartTime", "14:00"));
        await _invited.RunDue();
        Assert.Equal(before, people.Select(_invited.Organizer));
        using var cancelled = await cora.Submit($"/sessions/{_invited.Session}/cancel", $"/sessions/{_invited.Session}/cancel", ("Reason", "TooFewPupils"));
        await _invited.RunDue();
        Assert.All(people, person => Assert.Equal(("CANCEL", 2, "CANCELLED"), (_invited.Invitation(person).Calendar!.Method, _invited.Event(person).Sequence, _invited.Event(person).Status)));
        Assert.Equal(before, people.Select(_invited.Organizer));
        Assert.Equal(0, await _invited.Encounters.Value<int>("SELECT COUNT(*) FROM CalendarAttendee WHERE TokenHash LIKE @token", new { token = $"%{before[0][6..38]}%" }));
    }

    [Theory]
    [InlineData("ACCEPTED", "Accepted", "Coming")]
    [InlineData("TENTATIVE", "Tentative", "Not sure yet")]
    public async Task Post_YesOrPerhaps_ShowsOnTheSession(string partstat, string answer, string shown)
    {
        Assert.Equal(204, await _invited.Post(_invited.Answer(partstat, attendee: "Bea@Example.ORG")));
        Assert.Equal((answer, 1), (await _invited.BeasAnswer(), await _invited.BeasPlaces()));
        var page = await (await _invited.Site.Client(_invited.People.Ada)).Page($"/sessions/{_invited.Session}");
        Assert.Contains(page.QuerySelectorAll("li"), line => line.TextContent.Contains("Bea Brook", StringComparison.Ordinal) && line.TextContent.Contains(shown, StringComparison.Ordinal));
        Assert.Equal(1, await _invited.Encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = @action AND PersonId = @Bea", new { action = $"Attendance{answer}", _invited.People.Bea }));
    }

    [Fact]
    public async Task PostRaw_Yes_Counts()
    {
        Assert.Equal(204, await _invited.PostRaw(_invited.Mime(_invited.Answer("ACCEPTED"))));
        Assert.Equal("Accepted", await _invited.BeasAnswer());
    }

    [Fact]
    public async Task Post_No_FreesThePlaceTellsTheCoordinatorAndSuggestsTheNext()
    {
        var bob = Guid.CreateVersion7();
        await _invited.Site.With<EmployerConnect.Web.Database.Database, int>(database => database.Commit(async work =>
        {
            await People.Person(work, bob, "Bob Brook", _invited.People.BrookBuilders, null, "Volunteer", TestSite.Now.UtcDateTime);
            return 0;
        }));
        // Ben has more to do around then, so Bob is the next best.
        var other = await new Calendars.BookedSessions(_invited.Site, _invited.People).Book(Encounters.Day.AddDays(1));
        await _invited.Encounters.Write("UPDATE SessionPerson SET Role = 'Volunteer' WHERE SessionId = @Id AND PersonId = @Ben", new { other.Id, _invited.People.Ben });
        var seen = _invited.Site.Mail.Sent.Count;
        for (var turn = 0; turn < 2; turn++)
        {
            Assert.Equal(204, await _invited.Post(_invited.Answer("DECLINED")));
        }

        Assert.Equal(("Declined", 1), (await _invited.BeasAnswer(), await _invited.BeasPlaces()));
        foreach (var action in new[] { "AttendanceDeclined", "VolunteerTakenOff" })
        {
            Assert.Equal(1, await _invited.Encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = @action AND PersonId = @Bea", new { action, _invited.People.Bea }));
        }

        await _invited.RunDue();
        var told = _invited.Site.Mail.Sent.Skip(seen).ToList();
        Assert.Equal(["ben@example.org", "carl@example.org", "cora@example.org"], told.Select(mail => mail.ToAddress).Order());
        Assert.All(told, mail => Assert.Contains("Bob Brook is free then", mail.Text, StringComparison.Ordinal));
        var cora = await _invited.Site.Client(_invited.People.Cora);
        using var put = await cora.Submit($"/sessions/{_invited.Session}/stand-in", $"/sessions/{_invited.Session}/stand-in");
        Assert.Equal($"/sessions/{_invited.Session}", put.Headers.Location?.OriginalString);
        await _invited.RunDue();
        Assert.Equal("bob@example.org", Assert.Single(_invited.Site.Mail.Sent.Skip(seen + 3)).ToAddress);
        Assert.Equal(("REQUEST", 0), (_invited.Invitation("bob@example.org").Calendar!.Method, _invited.Event("bob@example.org").Sequence));
    }

    [Fact]
    public async Task Post_ACounterProposal_IsAnsweredPolitelyAndChangesNothing()
    {
        var seen = _invited.Site.Mail.Sent.Count;
        for (var turn = 0; turn < 2; turn++)
        {
            Assert.Equal(204, await _invited.Post(_invited.Answer("TENTATIVE", method: "COUNTER")));
        }

        await _invited.RunDue();
        var mails = _invited.Site.Mail.Sent.Skip(seen).ToList();
        Assert.Equal(["bea@example.org", "ben@example.org", "carl@example.org", "cora@example.org"], mails.Select(mail => mail.ToAddress).Order());
        Assert.All(mails, mail => Assert.Contains("Tuesday 2 February 2027, 14:00", mail.Text, StringComparison.Ordinal));
        Assert.Equal(("Unanswered", 1), (await _invited.BeasAnswer(), await _invited.BeasPlaces()));
        Assert.Equal(600, await _invited.Encounters.Value<int>("SELECT StartMinute FROM Session"));
    }

    [Fact]
    public async Task Post_InAnyOrder_TheLaterWrittenCounts()
    {
        await _invited.Post(_invited.Answer("ACCEPTED", stamp: "20270112T085900Z"));
        await _invited.Post(_invited.Answer("TENTATIVE", stamp: "20270112T085800Z"));
        Assert.Equal("Accepted", await _invited.BeasAnswer());
        // A clock that runs ahead locks nobody's next answer out.
        await _invited.Post(_invited.Answer("TENTATIVE", stamp: "20990101T000000Z"));
        Assert.Equal("Tentative", await _invited.BeasAnswer());
        _invited.Site.Time.Advance(TimeSpan.FromMinutes(5));
        await _invited.Post(_invited.Answer("ACCEPTED", stamp: "20270112T090400Z"));
        Assert.Equal("Accepted", await _invited.BeasAnswer());
    }

    [Fact]
    public async Task Reschedule_AsksAnew()
    {
        await _invited.Post(_invited.Answer("ACCEPTED"));
        var cora = await _invited.Site.Client(_invited.People.Cora);
        using var moved = await cora.Submit($"/sessions/{_invited.Session}/reschedule", $"/sessions/{_invited.Session}/reschedule", ("StartTime", "14:00"));
        Assert.Equal("Unanswered", await _invited.BeasAnswer());
        Assert.Equal(204, await _invited.Post(_invited.Answer("DECLINED", sequence: 0)));
        Assert.Equal(("Unanswered", "The answer is to an invitation that has changed since"), (await _invited.BeasAnswer(), await _invited.Refusal()));
    }

    [Fact]
    public async Task StandIn_IsForThoseWhoArrangeTheSession()
    {
        using var stranger = await (await _invited.Site.Client(_invited.People.Ozzie)).Get($"/sessions/{_invited.Session}/stand-in");
        using var volunteer = await (await _invited.Site.Client(_invited.People.Bea)).Get($"/sessions/{_invited.Session}/stand-in");
        Assert.Equal((404, 403), ((int)stranger.StatusCode, (int)volunteer.StatusCode));
    }
}
