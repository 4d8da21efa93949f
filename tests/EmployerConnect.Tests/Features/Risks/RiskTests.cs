using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Risks;

public sealed class RiskTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private BookedSessions _sessions = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _sessions = new BookedSessions(_site, _people);
        (_id, _) = await _sessions.Book();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Session_InGoodOrder_IsNotFlagged()
    {
        Assert.Null((await Page(_people.Cora)).QuerySelector("#session-risk"));
        Assert.DoesNotContain("Sessions at risk", await Home(_people.Cora), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Volunteer_WhoHasNotAnswered_IsFlaggedFromTwoWeeksBefore()
    {
        await _sessions.Write(
            """
            INSERT INTO CalendarAttendee (CalendarUid, PersonId, TokenHash, Sequence, Answer)
            SELECT s.CalendarUid, p.PersonId, 'X', 0, 'Unanswered' FROM Session s JOIN SessionPerson p ON p.SessionId = s.Id WHERE p.Role = 'Volunteer'
            """,
            new { });
        Assert.Null((await Page(_people.Cora)).QuerySelector("#session-risk"));
        _site.Time.Advance(TimeSpan.FromDays(8));
        Assert.Contains("A volunteer has not said yet whether they come", (await Page(_people.Cora)).QuerySelector("#session-risk")!.TextContent, StringComparison.Ordinal);
        await _sessions.Write("UPDATE CalendarAttendee SET Answer = 'Accepted'", new { });
        Assert.Null((await Page(_people.Cora)).QuerySelector("#session-risk"));
    }

    [Theory]
    [InlineData("DELETE FROM SessionPerson WHERE Role = 'Volunteer'", "Nobody comes from the employer")]
    [InlineData("UPDATE Session SET VolunteersNeeded = 3", "Short of volunteers: 1 of the 3 that are needed")]
    [InlineData("UPDATE Membership SET EndedAt = '2027-01-10 09:00:00' WHERE Role = 'Volunteer'", "A volunteer no longer belongs to the employer")]
    [InlineData("UPDATE Person SET IsSuspended = 1 WHERE Name = 'Bea Brook'", "A volunteer no longer belongs to the employer")]
    [InlineData("UPDATE Session SET ClearanceNeeded = 1", "A volunteer’s check lapses before the day")]
    public async Task Session_AtRisk_IsFlaggedOnItsPageAndTheCoordinatorsHome(string change, string reason)
    {
        await _sessions.Write(change, new { });
        foreach (var person in new[] { _people.Cora, _people.Ada })
        {
            Assert.Contains(reason, (await Page(person)).QuerySelector("#session-risk")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains(reason, await Home(_people.Cora), StringComparison.Ordinal);
        Assert.DoesNotContain("Sessions at risk", await Home(_people.Ozzie), StringComparison.Ordinal);
        Assert.DoesNotContain("Sessions at risk", await Home(_people.Ada), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-02-01", true)]
    [InlineData("2027-02-02", false)]
    public async Task Check_CountsOnTheDayOfTheSession(string expires, bool isFlagged)
    {
        await _sessions.Write("UPDATE Session SET ClearanceNeeded = 1", new { });
        await _sessions.Write("INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@id, @bea, 1, '2024-02-01', @expires, @cora, '2024-02-02 09:00:00')",
            new { id = Guid.CreateVersion7(), bea = _people.Bea, expires, cora = _people.Cora });
        Assert.Equal(isFlagged, (await Page(_people.Cora)).QuerySelector("#session-risk") is not null);
    }

    [Fact]
    public async Task Volunteer_WhoOnlyTakesPart_IsNotShownIt()
    {
        await _sessions.Write("UPDATE Session SET VolunteersNeeded = 3", new { });
        Assert.Null((await Page(_people.Bea)).QuerySelector("#session-risk"));
    }

    [Fact]
    public async Task Cancelled_IsNoRiskAnyMore()
    {
        await _sessions.Write("UPDATE Session SET VolunteersNeeded = 3, State = 'Cancelled', CancelReason = 'TooFewPupils'", new { });
        Assert.Null((await Page(_people.Cora)).QuerySelector("#session-risk"));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(Guid person) => await (await _site.Client(person)).Page($"/sessions/{_id}");

    private async Task<string> Home(Guid person) => (await (await _site.Client(person)).Page("/")).Body!.TextContent;
}
