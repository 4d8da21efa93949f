using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Waits;

namespace EmployerConnect.Tests.Features.Waits;

public sealed class WaitTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private SiteClient _ada = null!;
    private Guid _offer;
    private Guid _match;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _ada = await _site.Client(_people.Ada);
        _offer = await _encounters.Offer(sessions: 1);
        _match = await _encounters.Match(_offer, await _encounters.Request());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Suggestions_OfAFullOffer_LetASchoolWait()
    {
        var request = await _encounters.Request();
        var page = await _ada.Page($"/requests/{request}/matches");
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/waits/new?offerId={_offer}&requestId={request}");
        await Join(request);
        Assert.Contains("You are the next", (await _ada.Page("/waits")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Twice_IsToldSo()
    {
        var request = await _encounters.Request();
        await Join(request);
        using var again = await _ada.Submit($"/waits/new?offerId={_offer}&requestId={request}", "/waits");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM OfferWait"));
    }

    [Fact]
    public async Task Place_ThatComesFree_IsHeldForTheFirstAndNobodyElse()
    {
        var (first, second) = (await _encounters.Request(), await _encounters.Request());
        await Join(first);
        await Join(second);
        await Free();
        Assert.Equal(1, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        Assert.Equal(["Offered", "Waiting"], await States());
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE DedupKey LIKE 'wait:%'"));
        // Somebody who did not wait finds it full.
        var other = await _encounters.Request();
        using var refused = await _ada.Get($"/waits/new?offerId={_offer}&requestId={other}");
        Assert.Contains("All places of this offer are taken", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Confirm_TakesThePlace()
    {
        await Join(await _encounters.Request());
        await Free();
        var id = await Id("Offered");
        using var taken = await _ada.Submit($"/waits/{id}", $"/waits/{id}/confirm", ("Delivery", "AtSchool"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.StartsWith("/matches/", taken.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"), await _encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch WHERE State = 'Proposed'")));
        using var again = await _ada.Get($"/waits/{id}");
        Assert.Contains("No place is held", (await SiteClient.Parse(again)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadline_ThatPasses_GivesThePlaceToTheNext()
    {
        await Join(await _encounters.Request());
        await Join(await _encounters.Request());
        await Free();
        var late = await Id("Offered");
        var form = SiteClient.Fill(SiteClient.Fields(await _ada.Page($"/waits/{late}"), $"/waits/{late}/confirm"), ("Delivery", "AtSchool"));
        _site.Time.Advance(OfferWait.ConfirmTime);
        // Signed in anew: three days are longer than a cookie lasts.
        var again = await _site.Client(_people.Ada);
        var fresh = SiteClient.Fields(await again.Page("/waits"), $"/waits/{late}/withdraw");
        using var tooLate = await again.Post($"/waits/{late}/confirm", [.. fresh, .. form.Where(field => fresh.TrueForAll(one => one.Key != field.Key))]);
        Assert.Equal(HttpStatusCode.Conflict, tooLate.StatusCode);
        Assert.Equal(1, await Sweep());
        Assert.Equal(["Lapsed", "Offered"], await States());
        Assert.Equal(1, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        _site.Time.Advance(OfferWait.ConfirmTime);
        Assert.Equal(1, await Sweep());
        Assert.Equal(0, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        Assert.Equal(0, await Sweep());
    }

    [Fact]
    public async Task Post_Withdraw_PassesTheHeldPlaceOn()
    {
        await Join(await _encounters.Request());
        await Join(await _encounters.Request());
        await Free();
        var id = await Id("Offered");
        using var gone = await _ada.Submit("/waits", $"/waits/{id}/withdraw");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Equal(["Offered", "Withdrawn"], await States());
        Assert.Equal(1, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
    }

    [Fact]
    public async Task MorePlaces_ByTheEmployersEdit_ReachThoseWhoWait()
    {
        await Join(await _encounters.Request());
        await Join(await _encounters.Request());
        await _encounters.Write("UPDATE Offer SET SessionsAvailable = 3", new { });
        await Sweep();
        Assert.Equal(["Offered", "Offered"], await States());
        Assert.Equal(3, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
    }

    [Fact]
    public async Task Outsiders_FindNothing()
    {
        var request = await _encounters.Request();
        await Join(request);
        var id = await Id("Waiting");
        var olive = await _site.Client(_people.Olive);
        foreach (var path in new[] { $"/waits/{id}", $"/waits/new?offerId={_offer}&requestId={request}" })
        {
            using var response = await olive.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var form = SiteClient.Fields(await olive.Page("/calendars"), "/calendars");
        foreach (var act in new[] { "withdraw", "confirm" })
        {
            using var response = await olive.Post($"/waits/{id}/{act}", SiteClient.Fill(form, ("FormKey", Guid.CreateVersion7().ToString())));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        using var employer = await (await _site.Client(_people.Ben)).Get("/waits");
        Assert.Equal(HttpStatusCode.Forbidden, employer.StatusCode);
        Assert.Equal(["Waiting"], await States());
    }

    /// <summary>Two instances sweep while places come free and schools confirm: no place is given twice, none is lost.</summary>
    [Fact]
    public async Task Race_SweepsAndConfirmations_NeverGiveAPlaceTwice()
    {
        await using var other = new TestSite(_site);
        for (var number = 0; number < 6; number++)
        {
            await Join(await _encounters.Request());
        }

        await _encounters.Write("UPDATE Offer SET SessionsAvailable = 3", new { });
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => (number % 2 == 0 ? _site : other).With<WaitStore, int>(waits => waits.Sweep())));
        Assert.Equal((3, 2), (await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"), await _encounters.Value<int>("SELECT COUNT(*) FROM OfferWait WHERE State = 'Offered'")));

        var id = await Id("Offered");
        var form = SiteClient.Fill(SiteClient.Fields(await _ada.Page($"/waits/{id}"), $"/waits/{id}/confirm"), ("Delivery", "AtSchool"));
        _site.Time.Advance(OfferWait.ConfirmTime - TimeSpan.FromTicks(1));
        var confirming = Enumerable.Range(0, 8).Select(_ => _ada.Post($"/waits/{id}/confirm", form)).ToList();
        _site.Time.Advance(TimeSpan.FromTicks(1));
        var sweeping = Enumerable.Range(0, 8).Select(number => (number % 2 == 0 ? _site : other).With<WaitStore, int>(waits => waits.Sweep())).ToList();
        await Task.WhenAll(sweeping);
        foreach (var answer in await Task.WhenAll(confirming))
        {
            answer.Dispose();
        }

        var held = await _encounters.Value<int>("SELECT COUNT(*) FROM OfferWait WHERE State = 'Offered'") + await _encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch WHERE State = 'Proposed'");
        Assert.Equal(held, await _encounters.Value<int>("SELECT SessionsTaken FROM Offer"));
        Assert.InRange(held, 1, 3);
        Assert.InRange(await _encounters.Value<int>("SELECT COUNT(*) FROM EncounterMatch"), 1, 2);
    }

    private async Task Join(Guid request)
    {
        using var joined = await _ada.Submit($"/waits/new?offerId={_offer}&requestId={request}", "/waits");
        Assert.Equal((HttpStatusCode.Redirect, "/waits"), (joined.StatusCode, joined.Headers.Location?.OriginalString));
        _site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>The one match on the offer ends.</summary>
    private async Task Free()
    {
        var school = new MatchParty(_people.Ada, Side.School, false);
        var outcome = await _site.With<MatchStore, EmployerConnect.Web.Database.Outcome>(store => store.Move(_match, MatchEventKind.Withdrawn, _people.Ada, false, match => match.Withdraw(school, _site.Time.GetUtcNow().UtcDateTime)));
        Assert.Null(outcome.Refused);
    }

    private Task<int> Sweep() => _site.With<WaitStore, int>(waits => waits.Sweep());

    private async Task<string> Id(string state) => (await _encounters.Value<string>("SELECT MIN(Id) FROM OfferWait WHERE State = @state", new { state })).ToLowerInvariant();

    private async Task<IReadOnlyList<string>> States() => (await _encounters.Value<string>("SELECT GROUP_CONCAT(State, ' ') FROM (SELECT State FROM OfferWait ORDER BY State)")).Split(' ');
}
