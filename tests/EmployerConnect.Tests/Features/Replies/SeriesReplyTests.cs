
namespace EmployerConnect.Tests.Features.Replies;

/// <summary>Answers to three meetings a week apart: Tuesdays at ten, from 2 February 2027.</summary>
public sealed class SeriesReplyTests : IAsyncLifetime
{
    private const int Meetings = 3;

    private Invited _invited = null!;

    public async ValueTask InitializeAsync() => _invited = await Invited.Start(Meetings);

    public ValueTask DisposeAsync() => _invited.DisposeAsync();

    [Fact]
    public async Task Post_Yes_ShowsOnEachMeeting()
    {
        Assert.Equal(204, await _invited.Post(_invited.Answer("ACCEPTED")));
        var ada = await _invited.Site.Client(_invited.People.Ada);
        foreach (var id in await Ids())
        {
            var page = await ada.Page($"/sessions/{id}");
            Assert.Contains(page.QuerySelectorAll("li"), line => line.TextContent.Contains("Bea Brook", StringComparison.Ordinal) && line.TextContent.Contains("Coming", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Post_No_FreesEveryMeetingAndTellsTheCoordinatorOnce()
    {
        Assert.Equal(Meetings, await _invited.BeasPlaces());
        Assert.Equal(204, await _invited.Post(_invited.Answer("DECLINED")));
        Assert.Equal(0, await _invited.BeasPlaces());
        await _invited.RunDue();
        Assert.Single(_invited.Site.Mail.Sent, mail => mail.ToAddress == "cora@example.org" && mail.Subject.Contains("cannot come", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_NoToOneMeeting_FreesThatOneAlone_OnceHoweverOftenItComes()
    {
        var no = _invited.Answer("DECLINED", more: "RECURRENCE-ID;TZID=\"GMT Standard Time\":20270209T100000");
        Assert.Equal(204, await _invited.Post(no));
        Assert.Equal(204, await _invited.Post(no));
        Assert.Equal((Meetings - 1, "Unanswered"), (await _invited.BeasPlaces(), await _invited.BeasAnswer()));
        Assert.Equal(0, await _invited.Encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson sp JOIN Session s ON s.Id = sp.SessionId WHERE sp.PersonId = @Bea AND s.OnDate = '2027-02-09'", new { _invited.People.Bea }));
        await _invited.RunDue();
        Assert.Single(_invited.Site.Mail.Sent, mail => mail.ToAddress == "cora@example.org" && mail.Subject.Contains("cannot come", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_YesToOneMeeting_ChangesNothing()
    {
        Assert.Equal(204, await _invited.Post(_invited.Answer("ACCEPTED", more: "RECURRENCE-ID;TZID=\"GMT Standard Time\":20270209T100000")));
        Assert.Equal((Meetings, "Unanswered"), (await _invited.BeasPlaces(), await _invited.BeasAnswer()));
    }

    private async Task<IReadOnlyList<Guid>> Ids() =>
        await _invited.Site.With<EmployerConnect.Web.Database.Database, IReadOnlyList<Guid>>(database => database.Read(work => work.Query<Guid>("SELECT Id FROM Session ORDER BY StartsAt")));
}
