using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Matches;

/// <summary>What a side says no with changes what is suggested next: from the form to the next page.</summary>
public sealed class DeclineNextTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _offer;
    private Guid _request;
    private Guid _match;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _offer = await _encounters.Offer();
        _request = await _encounters.Request(sessions: 3);
        _match = await _encounters.Match(_offer, _request);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("NotTheRightFit", "The employer declined this in January: it is not the right fit for these pupils; it is suggested again from Wednesday 1 September 2027.")]
    [InlineData("TooFar", "The employer declined this in January: it is too far to travel; until Wednesday 1 September 2027 only meeting online is suggested.")]
    [InlineData("AlreadyMet", "The employer declined this in January: the pupils have met this employer already;")]
    [InlineData("GroupDoesNotFit", "The employer declined this in January: the group is too large or too small; it is suggested again for a group of another size.")]
    [InlineData("YearGroupDoesNotFit", "The employer declined this in January: it does not suit the year group; it is suggested again for other year groups.")]
    [InlineData("ChangedPlans", "it is suggested again from Tuesday 9 February 2027.")]
    public async Task Decline_KeepsTheTwoApart_AndSaysWhyAndUntilWhen(string reason, string words)
    {
        Assert.Equal([_offer], await Suggested(_people.Ada));
        await Decline(reason);
        Assert.Empty(await Suggested(_people.Ada));
        Assert.Contains(words, await Page(_people.Ada), StringComparison.Ordinal);
        Assert.Contains(words.Replace("The employer", "You", StringComparison.Ordinal), (await (await _site.Client(_people.Ben)).Page($"/offers/{_offer}/matches")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decline_OfTheDate_LeavesTheOffer_OnAnotherDate()
    {
        await _encounters.Write("UPDATE OfferWindow SET FromDate = '2027-02-02'", new { });
        Assert.Contains("First date that suits both: Tuesday 2 February 2027", await Page(_people.Ada), StringComparison.Ordinal);
        await Decline("DateDoesNotSuit");
        var text = await Page(_people.Ada);
        Assert.Contains("First date that suits both: Wednesday 3 February 2027", text, StringComparison.Ordinal);
        Assert.Contains("the date does not suit; Tuesday 2 February 2027 is left out.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decline_ForWantOfAVolunteer_LeavesAnotherDateToBeProposed()
    {
        await Decline("NoVolunteerFree");
        var ada = await _site.Client(_people.Ada);
        using var again = await ada.Submit($"/proposals/new?offerId={_offer}&requestId={_request}", "/proposals", ("Date", "2027-02-03"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch WHERE State = 'Proposed' AND OnDate = '2027-02-03'"));
    }

    [Fact]
    public async Task Decline_AsTooMany_RestsTheEmployerForEverySchool_ForFourWeeks_AndTellsNobodyWhy()
    {
        var other = await OtherSchool();
        Assert.Equal([_offer], await Suggested(_people.Olive, other));
        await Decline("TooManyRequests");
        Assert.Empty(await Suggested(_people.Olive, other));
        var page = await Page(_people.Olive, other);
        Assert.Contains("Brook Builders takes no new requests until Tuesday 9 February 2027.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("too many", page, StringComparison.OrdinalIgnoreCase);

        var own = await (await _site.Client(_people.Ben)).Page($"/offers/{_offer}/matches");
        Assert.NotEmpty(own.QuerySelectorAll(".ec-candidate"));
        _site.Time.Advance(TimeSpan.FromDays(28));
        Assert.Equal([_offer], await Suggested(_people.Olive, other));
    }

    [Fact]
    public async Task Decline_IsNoBusinessOfAnotherSchool()
    {
        var other = await OtherSchool();
        await Decline("NotTheRightFit");
        Assert.Equal([_offer], await Suggested(_people.Olive, other));
        Assert.DoesNotContain("declined", await Page(_people.Olive, other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_ByTheHub_CountsLikewise()
    {
        await _encounters.Write("UPDATE EncounterMatch SET State = 'Agreed', Awaiting = NULL", new { });
        var cora = await _site.Client(_people.Cora);
        using var refused = await cora.Submit($"/approvals/{_match}", $"/approvals/{_match}/refuse", ("Reason", "NotTheRightFit"));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Contains("The hub did not approve this in January", await Page(_people.Ada), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_OffersEachSideItsOwnReasons_AndTakesNoOthers()
    {
        var ben = await _site.Client(_people.Ben);
        var reasons = (await ben.Page($"/matches/{_match}/decline")).QuerySelectorAll("input[name=Reason]").Select(one => one.GetAttribute("value")).ToList();
        Assert.Contains("TooManyRequests", reasons);
        Assert.DoesNotContain("AlreadyArranged", reasons);
        using var answer = await ben.Submit($"/matches/{_match}/decline", $"/matches/{_match}/decline", ("Reason", "AlreadyArranged"));
        Assert.Contains("Choose the reason that fits best", (await SiteClient.Parse(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Proposed", await _encounters.Value<string>("SELECT State FROM EncounterMatch"));
    }

    [Fact]
    public async Task Post_AsAnOutsider_IsNotFound_AndChangesNothing()
    {
        var otto = await _site.Client(_people.Otto);
        using var answer = await otto.Post($"/matches/{_match}/decline", SiteClient.Fill(SiteClient.Fields(await otto.Page("/matches"), "/sign-out"), ("Reason", "TooFar")));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal([_offer], await Suggested(_people.Ada));
    }

    /// <summary>A request of a school in another hub, near enough for the offer.</summary>
    private async Task<Guid> OtherSchool()
    {
        await _encounters.Write("UPDATE Organisation SET Latitude = 52.19, Longitude = -2.22 WHERE Id = @OakSchool", new { _people.OakSchool });
        return await _encounters.Request(_people.OakSchool, _people.BirchHub, _people.Olive);
    }

    private async Task Decline(string reason)
    {
        using var answer = await (await _site.Client(_people.Ben)).Submit($"/matches/{_match}/decline", $"/matches/{_match}/decline", ("Reason", reason));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<IReadOnlyList<Guid>> Suggested(Guid person, Guid? request = null) =>
        [.. (await (await _site.Client(person)).Page($"/requests/{request ?? _request}/matches")).QuerySelectorAll(".ec-candidate").Select(card => Guid.Parse(card.GetAttribute("aria-labelledby")![2..]))];

    private async Task<string> Page(Guid person, Guid? request = null) => (await (await _site.Client(person)).Page($"/requests/{request ?? _request}/matches")).Body!.TextContent;
}
