using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Tests.Features.Shared.Auditing;

/// <summary>What has happened, on the page of each offer, request, match and session: in words, and to each reader what is theirs.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<IReadOnlyList<string>> History(Guid reader, string address) =>
        [.. (await (await _site.Client(reader)).Page(address)).QuerySelectorAll(".ec-history li").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    [Fact]
    public async Task AMatch_TellsEachSideItsOwnPeople_AndTheOtherSideAsAnOrganisation()
    {
        var match = $"/matches/{await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed)}";
        Assert.Equal(
            ["Proposed by Ada Ash, Ash School, Tuesday 12 January 2027, 09:00 (version 1)", "Agreed by Brook Builders, Tuesday 12 January 2027, 09:00 (version 2)"],
            await History(_people.Ada, match));
        Assert.Equal(["Proposed by Ash School", "Agreed by Ben Brook, Brook Builders"], (await History(_people.Ben, match)).Select(WithoutTime));
        Assert.Equal(["Proposed by Ada Ash, Ash School", "Agreed by Ben Brook, Brook Builders"], (await History(_people.Cora, match)).Select(WithoutTime));
        using var outsider = await (await _site.Client(_people.Ozzie)).Get(match);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, outsider.StatusCode);
    }

    [Fact]
    public async Task AMatch_ThatEndsByItself_OrIsAnsweredByTelephone_SaysSo()
    {
        var late = $"/matches/{await _encounters.Match(await _encounters.Offer(), await _encounters.Request())}";
        var spoken = $"/matches/{await _encounters.Match(await _encounters.Offer(), await _encounters.Request())}";
        using (var agreed = await (await _site.Client(_people.Cora)).Submit(spoken, $"{spoken}/agree"))
        {
            Assert.Equal("Agreed by Cora Alder, Alder hub, as said by telephone for Brook Builders", WithoutTime((await History(_people.Ada, spoken))[^1]));
        }

        _site.Time.Advance(TimeSpan.FromDays(15));
        await _site.With<MatchStore, int>(store => store.ExpireDue());
        Assert.Equal("Ended at its deadline by the site itself", WithoutTime((await History(_people.Ada, late))[^1]));
    }

    [Fact]
    public async Task EachEventOfAMatch_IsALineOfItsHistory()
    {
        foreach (var until in new[] { MatchState.Proposed, MatchState.Agreed, MatchState.Approved })
        {
            await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), until);
        }

        _site.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal(3, await _site.With<MatchStore, int>(store => store.ExpireDue()));
        Assert.Equal(9, await _encounters.Value<int>("SELECT COUNT(*) FROM MatchEvent"));
        Assert.Equal(0, await _encounters.Value<int>(
            """
            SELECT COUNT(*) FROM MatchEvent e
            LEFT JOIN AuditEntry a ON a.SubjectId = e.MatchId AND a.SubjectKind = 'Match' AND a.ToVersion = e.Number AND a.Action = CONCAT('Match', e.Kind)
                AND COALESCE(a.PersonId, '') = COALESCE(e.PersonId, '') AND a.OccurredAt = e.OccurredAt
            WHERE a.Id IS NULL
            """));
        Assert.Equal(9, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE SubjectKind = 'Match'"));
    }

    [Fact]
    public async Task AnOffer_IsToldToItsEmployerAndTheHub_AndWhoReportedItToTheHubAlone()
    {
        var offer = $"/offers/{await _encounters.Offer()}";
        using (var edited = await (await _site.Client(_people.Ben)).Submit(offer, $"{offer}/pause"))
        using (var resumed = await (await _site.Client(_people.Ben)).Submit(offer, $"{offer}/resume"))
        using (var reported = await (await _site.Client(_people.Ada)).Submit($"{offer}/report", $"{offer}/report", ("Reason", "Stale")))
        {
            Assert.Equal(["Paused by Ben Brook, Brook Builders", "Published again by Ben Brook, Brook Builders"], (await History(_people.Bea, offer)).Select(WithoutTime).Order());
        }

        Assert.Contains("Reported to the hub by Ada Ash", (await History(_people.Cora, offer)).Select(WithoutTime));
        Assert.Empty(await History(_people.Ada, offer));
        Assert.Empty(await History(_people.Ozzie, offer));
    }

    [Fact]
    public async Task WhoReportedARequest_IsForTheHubAlone()
    {
        var request = $"/requests/{await _encounters.Request()}";
        using (var reported = await (await _site.Client(_people.Ben)).Submit($"{request}/report", $"{request}/report", ("Reason", "Stale")))
        {
            Assert.DoesNotContain(await History(_people.Ada, request), line => line.Contains("eported", StringComparison.Ordinal));
        }

        Assert.Contains("Reported to the hub by Ben Brook", (await History(_people.Cora, request)).Select(WithoutTime));
    }

    [Fact]
    public async Task ASession_DoesNotTellTheSidesWhoseCheckLapsed()
    {
        var (id, _) = await new BookedSessions(_site, _people).Book();
        await _site.With<Web.Database.Database, int>(database => database.Commit(async work =>
        {
            await Audit.Write(work, TestSite.Now.UtcDateTime, null, "ClearanceLapsed", "Session", id, forId: _people.Bea);
            await Audit.Write(work, TestSite.Now.UtcDateTime, _people.Cora, "ClearancesRead", "Session", id);
            await Audit.Write(work, TestSite.Now.UtcDateTime, null, "SessionCheckChanged", "Session", id, "EnhancedDbs", toVersion: 2);
            return 1;
        }));
        Assert.Equal(["Check that it needs changed with the rules by the site itself"], (await History(_people.Ada, $"/sessions/{id}")).Select(WithoutTime));
        Assert.Equal(2, (await History(_people.Cora, $"/sessions/{id}")).Count);
    }

    [Fact]
    public async Task SomebodyWhoWasErased_IsSomeoneWhoHasLeft_InEveryHistory()
    {
        var match = $"/matches/{await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed)}";
        await _site.With<Web.Features.Erasures.Erasure, Web.Database.Outcome>(erasure => erasure.Erase(_people.Ben, null));
        Assert.Equal("Agreed by someone who has left, Brook Builders", WithoutTime((await History(_people.Ada, match))[^1]));
        Assert.Equal("Agreed by someone who has left, Brook Builders", WithoutTime((await History(_people.Cora, match))[^1]));
    }

    [Fact]
    public void SomebodyWhoMoved_ActedForWhereTheyWereThen()
    {
        var (person, then, here) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var row = new HistoryRow { OccurredAt = new DateTime(2027, 1, 12, 9, 0, 0, DateTimeKind.Utc), Action = "OfferEdited", PersonId = person, PersonName = "Pat" };
        HistoryPlace[] places =
        [
            new() { PersonId = person, OrganisationId = here, Name = "Now Ltd", SinceAt = row.OccurredAt.AddDays(1) },
            new() { PersonId = person, OrganisationId = then, Name = "Then Ltd", SinceAt = row.OccurredAt.AddDays(-9), EndedAt = row.OccurredAt.AddDays(1) },
        ];
        var stranger = new Actor(Guid.CreateVersion7(), "", false, []);
        Assert.Equal("Then Ltd", HistoryLine.Of(row, places, stranger, coordinates: false).Who);
        Assert.Equal("Pat, Then Ltd", HistoryLine.Of(row, places, stranger, coordinates: true).Who);
        Assert.Equal("somebody who belongs to neither side", HistoryLine.Of(row, [], stranger, coordinates: false).Who);
        Assert.Equal("Pat", HistoryLine.Of(row, [], stranger, coordinates: true).Who);
    }

    [Theory]
    [InlineData("SessionCancelled", "TooFewPupils", "because too few pupils take part")]
    [InlineData("MatchDeclined", "TooFar", "because it is too far to travel")]
    [InlineData("OfferPaused", "not confirmed", "because nobody said that it is still right")]
    [InlineData("SessionRescheduled", "this and all after", "with all after it")]
    [InlineData("SessionBooked", null, null)]
    public void Details_AreSaidInWords(string action, string? detail, string? words) =>
        Assert.Equal(words, HistoryWords.How(new HistoryRow { OccurredAt = default, Action = action, Detail = detail }));

    private static string WithoutTime(string line) => line.Split(", Tuesday")[0].Split(", Wednesday")[0];
}
