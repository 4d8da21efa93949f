using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Tests.Features.Offers;

public sealed class PublishTests : OfferPages
{
    [Fact]
    public async Task Get_BeginsWithTheEmployersOwnSectorsAndPostcode()
    {
        var page = await Ben.Page("/offers/new");
        Assert.Equal(["Construction"], page.QuerySelectorAll<IHtmlInputElement>("input[name=Sectors]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal("WR5 1AA", page.QuerySelector<IHtmlInputElement>("input[name=Postcode]")!.Value);
    }

    [Fact]
    public async Task Post_Complete_PublishesEveryField()
    {
        using var response = await Post(With(("Subjects", "Physics"), ("Benchmarks", "Benchmark6"), ("Languages", "Polish"), ("Accessibility", "Step-free\r\nQuiet room")));
        var offer = await Posted(response);
        Assert.Equal((People.BrookBuilders, People.Ben, OfferState.Published, 1), (offer.OrganisationId, offer.CreatedByPersonId, offer.State, offer.Version));
        Assert.Equal(("Bricks and beams", "A day on site."), (offer.Title, offer.Description));
        Assert.Equal((Activities.WorkplaceVisit, Sectors.Construction | Sectors.Engineering, Subjects.Physics), (offer.Activity, offer.Sectors, offer.Subjects));
        Assert.Equal((YearGroups.Year9, Deliveries.AtWorkplace, Benchmarks.Benchmark6), (offer.YearGroups, offer.Deliveries, offer.Benchmarks));
        Assert.Equal(("WR5 1AA", 12, 60, 4, 5, 20), (offer.Postcode, offer.RadiusMiles, offer.DurationMinutes, offer.SessionsAvailable, offer.GroupMinimum, offer.GroupMaximum));
        Assert.Equal(("Polish", "Step-free\nQuiet room", Clearance.None), (offer.Languages, offer.Accessibility, offer.ClearanceNeeded));
        Assert.Equal([new OpenWindow { FromDate = new(2027, 2, 1), ToDate = new(2027, 3, 31), Days = Weekdays.Monday | Weekdays.Friday, StartMinute = 600, EndMinute = 720 }], offer.Windows);
    }

    [Fact]
    public async Task Post_WithAPostcodeKnownOnlyByItsDistrict_SaysSo()
    {
        using var response = await Post(Complete);
        var offer = await Posted(response);
        Assert.True(offer.UncertaintyMetres > 0);
        var page = await Ben.Page($"/offers/{offer.Id}");
        Assert.Contains("We know this only to the area WR5, about 3 miles around its centre", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAnUnknownPostcode_AsksForATown_AndTakesIt()
    {
        using var refused = await Post(With(("Postcode", "BFPO 801")));
        var page = await SiteClient.Parse(refused);
        Assert.Contains("Which town is nearest?", page.QuerySelector("#Postcode-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("select[name=Town] option[value=WR1]"));
        Assert.Equal("BFPO 801", page.QuerySelector<IHtmlInputElement>("input[name=Postcode]")!.Value);

        using var response = await Ben.Post("/offers/new", SiteClient.Fill(SiteClient.Fields(page, "/offers/new"), ("Town", "WR1")));
        var offer = await Posted(response);
        Assert.Equal("WR1", offer.Postcode);
        Assert.NotNull(offer.Latitude);
    }

    [Fact]
    public async Task Post_VirtualOnly_NeedsNoPlace()
    {
        using var response = await Post(With(("Deliveries", "Virtual"), ("Postcode", ""), ("RadiusMiles", "")));
        var offer = await Posted(response);
        Assert.Equal((null, null, 0), (offer.Postcode, offer.Latitude, offer.RadiusMiles));
    }

    [Fact]
    public async Task Post_Mentoring_NeedsAnEnhancedCheck_WhateverIsPosted()
    {
        using var response = await Post(With(("Activity", "Mentoring"), ("ClearanceNeeded", "0")));
        Assert.Equal(Clearance.EnhancedDbs, (await Posted(response)).ClearanceNeeded);
        using var talk = await Post(With(("Activity", "CareersTalk"), ("ClearanceNeeded", "2")));
        Assert.Equal(Clearance.None, (await Posted(talk)).ClearanceNeeded);
    }

    /// <summary>Invariant 22.</summary>
    [Fact]
    public async Task Post_StateEmployerAndCounts_AreIgnored()
    {
        using var response = await Post(With(("State", "Withdrawn"), ("OrganisationId", $"{People.OtherOptics}"), ("Employer", $"{People.OtherOptics}"), ("SessionsTaken", "3"), ("Version", "9"), ("Id", $"{Offer.Id}")));
        var offer = await Posted(response);
        Assert.NotEqual(Offer.Id, offer.Id);
        Assert.Equal((People.BrookBuilders, OfferState.Published, 0, 1), (offer.OrganisationId, offer.State, offer.SessionsTaken, offer.Version));
    }

    /// <summary>Invariant 8.</summary>
    [Fact]
    public async Task Post_Twice_PublishesOneOffer_AndAnotherBodyUnderItsKeyNone()
    {
        var form = SiteClient.Fill(SiteClient.Fields(await Ben.Page("/offers/new"), "/offers/new"), Complete);
        using var first = await Ben.Post("/offers/new", form);
        using var second = await Ben.Post("/offers/new", form);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        using var other = await Ben.Post("/offers/new", SiteClient.Fill(form, ("Title", "Another")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(2, await Count("Offer"));
    }

    [Fact]
    public async Task Post_WithMarkup_ShowsItAsText()
    {
        using var response = await Post(With(("Title", "<svg onload=alert(1)>"), ("Description", "Cafe\u0301 \U0001F469\u200D\U0001F52C")));
        var offer = await Posted(response);
        Assert.Equal("Café \U0001F469\u200D\U0001F52C", offer.Description);
        foreach (var address in new[] { $"/offers/{offer.Id}", "/offers", "/offers/mine", $"/offers/{offer.Id}/edit" })
        {
            var page = await Ben.Page(address);
            Assert.Empty(page.QuerySelectorAll("[onload]"));
        }
    }

    [Fact]
    public async Task Post_ForOneOfSeveralEmployers_MustChoose_AndOnlyTheirOwnCount()
    {
        var second = Guid.CreateVersion7();
        await Site.With<Database, int>(database => database.Commit(async work =>
        {
            await People.Employer(work, People.AlderHub, second, "Second Site", "WR1 1AA", 52.2, -2.2, TestSite.Now.UtcDateTime);
            return await work.Execute(
                "INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@id, @Ben, @second, 'EmployerContact', @now)",
                new { id = Guid.CreateVersion7(), People.Ben, second, now = TestSite.Now.UtcDateTime });
        }));
        using var stranger = await Post(With(("Employer", $"{People.OtherOptics}")));
        Assert.NotNull((await SiteClient.Parse(stranger)).QuerySelector("#Employer-error"));
        using var response = await Post(With(("Employer", $"{second}")));
        Assert.Equal(second, (await Posted(response)).OrganisationId);
    }

    [Fact]
    public async Task Post_WithWindowsThatOnlyTouch_IsFine()
    {
        using var response = await Post(With(
            ("Windows[1].From", "2027-02-01"), ("Windows[1].To", "2027-03-31"), ("Windows[1].Days", "Monday"), ("Windows[1].Start", "12:00"), ("Windows[1].End", "13:00")));
        Assert.Equal(2, (await Posted(response)).Windows.Count);
    }
}
