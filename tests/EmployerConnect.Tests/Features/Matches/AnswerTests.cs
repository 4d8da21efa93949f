using System.Net;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Matches;

public sealed class AnswerTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _offer;
    private Guid _match;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _offer = await _encounters.Offer();
        _match = await _encounters.Match(_offer, await _encounters.Request());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Post_Decline_FreesTheHeldPlacesAndTellsWhy()
    {
        var ben = await _site.Client(_people.Ben);
        using var response = await ben.Submit($"/matches/{_match}/decline", $"/matches/{_match}/decline", ("Reason", "NoVolunteerFree"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(0, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT SessionsHeld FROM EncounterRequest"));
        var page = await (await _site.Client(_people.Ada)).Page($"/matches/{_match}");
        Assert.Contains("no volunteer is free", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DeclineWithoutAReason_AsksForOne()
    {
        var ben = await _site.Client(_people.Ben);
        using var response = await ben.Submit($"/matches/{_match}/decline", $"/matches/{_match}/decline");
        var page = await SiteClient.Parse(response);
        Assert.Contains("Choose the reason that fits best", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Proposed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
    }

    [Theory]
    [InlineData("2027-02-29", "10:00", "60", "Date", "29")]
    [InlineData("2027-02-03", "25:00", "60", "StartTime", "25:00")]
    [InlineData("2027-03-28", "01:30", "60", "StartTime", "01:30")]
    [InlineData("2027-10-31", "01:30", "60", "StartTime", "01:30")]
    [InlineData("2026-02-03", "10:00", "60", "Date", "2026-02-03")]
    [InlineData("2027-02-03", "10:00", "-5", "DurationMinutes", "-5")]
    [InlineData("2027-02-03", "10:00", "99999999999", "DurationMinutes", "99999999999")]
    [InlineData("2027-02-03", "23:30", "60", "DurationMinutes", "60")]
    public async Task Post_OtherTimeThatCannotBe_NamesTheFieldAndKeepsWhatWasTyped(string date, string time, string duration, string field, string typed)
    {
        var ben = await _site.Client(_people.Ben);
        using var response = await ben.Submit($"/matches/{_match}/other-time", $"/matches/{_match}/other-time", ("Date", date), ("StartTime", time), ("DurationMinutes", duration), ("Note", "Bring boots"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.Contains(typed, ((IHtmlInputElement)page.GetElementById(field)!).Value, StringComparison.Ordinal);
        Assert.Equal("Bring boots", ((IHtmlTextAreaElement)page.GetElementById("Note")!).Value.Trim());
        Assert.Equal(1, await _encounters.Value<int>("SELECT Version FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_OtherTime_ThenTheSchoolAgrees()
    {
        var ben = await _site.Client(_people.Ben);
        using var sent = await ben.Submit($"/matches/{_match}/other-time", $"/matches/{_match}/other-time", ("Date", "2027-02-04"), ("StartTime", "11:15"), ("DurationMinutes", "50"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var ada = await _site.Client(_people.Ada);
        Assert.Contains("Thursday 4 February 2027, 11:15 to 12:05", (await ada.Page($"/matches/{_match}")).Body!.TextContent, StringComparison.Ordinal);
        using var agreed = await ada.Submit($"/matches/{_match}", $"/matches/{_match}/agree");
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        Assert.Equal("Agreed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_AnswerOnAnOldPage_ConflictShowsHowItStandsNow()
    {
        var ben = await _site.Client(_people.Ben);
        var form = SiteClient.Fields(await ben.Page($"/matches/{_match}"), $"/matches/{_match}/agree");
        var ada = await _site.Client(_people.Ada);
        using var withdrawn = await ada.Submit($"/matches/{_match}", $"/matches/{_match}/withdraw");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        using var late = await ben.Post($"/matches/{_match}/agree", form);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await SiteClient.Parse(late);
        Assert.Contains(Match.MovedOn, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Withdrawn", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadline_Passed_TheMatchExpiresAndThePlaceIsFree()
    {
        _site.Time.Advance(TimeSpan.FromDays(15));
        Assert.Equal(1, await _site.With<MatchStore, int>(store => store.ExpireDue()));
        Assert.Equal(0, await _site.With<MatchStore, int>(store => store.ExpireDue()));
        Assert.Equal("Expired", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
    }

    [Fact]
    public async Task Post_ProposalWhenNoneIsLeft_SaysSoAndHoldsNothing()
    {
        await _encounters.Write("UPDATE Offer SET SessionsAvailable = 1 WHERE Id = @id", new { id = _offer });
        var request = await _encounters.Request();
        var ada = await _site.Client(_people.Ada);
        using var response = await ada.Submit($"/proposals/new?offerId={_offer}&requestId={request}", "/proposals", ("Date", "2027-02-03"), ("StartTime", "10:00"), ("DurationMinutes", "60"), ("Delivery", "AtSchool"));
        var page = await SiteClient.Parse(response);
        Assert.NotNull(page.QuerySelector(".govuk-error-summary"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT SessionsHeld FROM EncounterRequest WHERE Id = @request", new { request }));
    }

    [Fact]
    public async Task Get_Suggestions_SayWhyInWords()
    {
        await _encounters.Request();
        var request = await _encounters.Request();
        var ada = await _site.Client(_people.Ada);
        var page = await ada.Page($"/requests/{request}/matches");
        Assert.Contains("Life on a building site", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("from your school", page.Body.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("a[href^='/proposals/new']"));
        using var stranger = await (await _site.Client(_people.Olive)).Get($"/requests/{request}/matches");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }
}
