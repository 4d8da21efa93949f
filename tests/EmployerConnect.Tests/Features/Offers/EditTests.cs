using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Offers;

namespace EmployerConnect.Tests.Features.Offers;

public sealed class EditTests : OfferPages
{
    private string Address => $"/offers/{Offer.Id}/edit";

    [Fact]
    public async Task Post_Unchanged_ChangesOnlyVersionAndConfirmation()
    {
        await Later(days: 1);
        using var response = await Ben.Submit(Address, Address);
        Assert.Equal($"/offers/{Offer.Id}", response.Headers.Location?.OriginalString);
        var now = await Find();
        Assert.Equal(2, now.Version);
        Assert.Equal(TestSite.Now.UtcDateTime.AddDays(1), now.LastConfirmedAt);
        Assert.Equal((Offer.Title, Offer.Description, Offer.Activity, Offer.Sectors, Offer.Subjects, Offer.YearGroups), (now.Title, now.Description, now.Activity, now.Sectors, now.Subjects, now.YearGroups));
        Assert.Equal((Offer.Place, Offer.RadiusMiles, Offer.DurationMinutes, Offer.SessionsAvailable), (now.Place, now.RadiusMiles, now.DurationMinutes, now.SessionsAvailable));
        Assert.Equal(Offer.Windows, now.Windows);
    }

    [Fact]
    public async Task Post_Changes_AreSaved_AndAuditedWithoutNames()
    {
        using var response = await Ben.Submit(Address, Address, ("Title", "New title"), ("YearGroups", "Year12"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var now = await Find();
        Assert.Equal(("New title", YearGroups.Year12), (now.Title, now.YearGroups));
        Assert.Equal(1, await Count($"AuditEntry WHERE Action = 'OfferEdited' AND PersonId = '{People.Ben.ToString().ToUpperInvariant()}' AND Detail IS NULL"));
    }

    /// <summary>Invariant 7: two tabs.</summary>
    [Fact]
    public async Task Post_OfAStalePage_ShowsBothVersions_AndOverwritesNothing()
    {
        var bea = await Site.Client(People.Bea);
        var hers = SiteClient.Fields(await bea.Page(Address), Address);
        using var his = await Ben.Submit(Address, Address, ("Title", "Ben's title"), ("GroupMaximum", "60"));

        using var response = await bea.Post(Address, SiteClient.Fill(hers, ("Title", "Bea's title")));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Ben's title", (await Find()).Title);
        var page = await SiteClient.Parse(response);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(["Title|Ben's title|Bea's title", "Largest group|60|120"], rows);
        Assert.Equal("Bea's title", page.QuerySelector<IHtmlInputElement>("#Title")!.Value);

        // Having seen both, she may save hers.
        using var again = await bea.Post(Address, SiteClient.Fields(page, Address));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Bea's title", (await Find()).Title);
    }

    [Fact]
    public async Task Post_WithAChoice_KeepsWhatStandsInTheFieldsOfTheOthers()
    {
        var bea = await Site.Client(People.Bea);
        var hers = SiteClient.Fields(await bea.Page(Address), Address);
        using var his = await Ben.Submit(Address, Address, ("Title", "Ben's title"), ("GroupMaximum", "60"), ("Windows[0].End", "13:00"));
        using var stale = await bea.Post(Address, SiteClient.Fill(hers, ("Title", "Bea's title"), ("GroupMaximum", "40"), ("Windows[0].End", "11:00")));
        var page = await SiteClient.Parse(stale);
        Assert.Equal("offer", page.QuerySelector("[name='Choice[Title]'][value=now]")!.GetAttribute("form"));
        using var done = await bea.Post(Address, SiteClient.Fill(SiteClient.Fields(page, Address), ("Choice[Title]", "now"), ("Choice[GroupMaximum]", "typed"), ("Choice[Windows]", "now"), ("Choice[Version]", "now")));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var now = await Find();
        Assert.Equal(("Ben's title", 40, 13 * 60, 3), (now.Title, now.GroupMaximum, now.Windows[0].EndMinute, now.Version));
    }

    [Fact]
    public async Task Post_AfterAProposal_IsNotStale()
    {
        var form = SiteClient.Fields(await Ben.Page(Address), Address);
        Assert.True(await Hold());
        using var response = await Ben.Post(Address, SiteClient.Fill(form, ("Title", "Saved")));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(("Saved", 1), ((await Find()).Title, (await Find()).SessionsTaken));
    }

    [Fact]
    public async Task Post_FewerSessionsThanArePromised_SaysHowMany()
    {
        Assert.True(await Hold());
        Assert.True(await Hold());
        using var response = await Ben.Submit(Address, Address, ("SessionsAvailable", "1"), ("Title", "Kept"));
        var page = await SiteClient.Parse(response);
        Assert.Equal("Error: 2 sessions are promised already: enter 2 or more", page.QuerySelector("#SessionsAvailable-error")?.TextContent.Trim());
        Assert.Equal("Kept", page.QuerySelector<IHtmlInputElement>("#Title")!.Value);
        Assert.Equal((Offer.Title, 3), ((await Find()).Title, (await Find()).SessionsAvailable));
    }

    [Fact]
    public async Task Get_LeavesOutWindowsThatAreOver_AndKeepsOneThatHasBegun()
    {
        var begun = SomeOffers.Talk.Windows[0] with { FromDate = new(2027, 1, 4) };
        var offer = await SomeOffers.Publish(Site, People, SomeOffers.Talk with { Windows = [begun with { FromDate = new(2026, 9, 1), ToDate = new(2026, 12, 1) }, begun] });
        var address = $"/offers/{offer.Id}/edit";
        Assert.Equal("4/1/2027", (await Ben.Page(address)).QuerySelector<IHtmlInputElement>("#Windows_0__From")!.Value);
        using var response = await Ben.Submit(address, address, ("Title", "Still on"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal([begun], (await Find(offer.Id)).Windows);
    }

    /// <summary>Invariant 22.</summary>
    [Fact]
    public async Task Post_StateEmployerAndCounts_AreIgnored()
    {
        using var response = await Ben.Submit(Address, Address, ("State", "Withdrawn"), ("OrganisationId", $"{People.OtherOptics}"), ("Employer", $"{People.OtherOptics}"), ("SessionsTaken", "3"), ("Id", $"{Guid.CreateVersion7()}"), ("CreatedByPersonId", $"{People.Otto}"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var now = await Find();
        Assert.Equal((OfferState.Published, People.BrookBuilders, 0, People.Ben), (now.State, now.OrganisationId, now.SessionsTaken, now.CreatedByPersonId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("99")]
    public async Task Post_WithoutTheVersionThatWasSeen_IsStale(string version)
    {
        using var response = await Ben.Submit(Address, Address, ("Version", version), ("Title", "Blind"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(Offer.Title, (await Find()).Title);
    }
}
