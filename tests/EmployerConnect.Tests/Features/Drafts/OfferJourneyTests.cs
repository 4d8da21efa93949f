using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Drafts;

public sealed class OfferJourneyTests : OfferDraftPages
{
    [Fact]
    public async Task PageByPage_PublishesWhatTheFormOnOnePageWould_AndTheDraftIsGone()
    {
        using var atOnce = await Post(Complete);
        var other = await Posted(atOnce);
        var draft = await Filled();
        using var response = await Answer(draft, "check");
        Assert.Equal($"/offers/{IdOf(draft)}", response.Headers.Location?.OriginalString);
        var offer = await Find(IdOf(draft));
        Assert.Equal((other.OrganisationId, other.CreatedByPersonId, other.State, other.Version), (offer.OrganisationId, offer.CreatedByPersonId, offer.State, offer.Version));
        Assert.Equal((other.Title, other.Description, other.Activity, other.Sectors, other.Subjects), (offer.Title, offer.Description, offer.Activity, offer.Sectors, offer.Subjects));
        Assert.Equal((other.YearGroups, other.Deliveries, other.Place, other.RadiusMiles), (offer.YearGroups, offer.Deliveries, offer.Place, offer.RadiusMiles));
        Assert.Equal((other.DurationMinutes, other.SessionsAvailable, other.GroupMinimum, other.GroupMaximum), (offer.DurationMinutes, offer.SessionsAvailable, offer.GroupMinimum, offer.GroupMaximum));
        Assert.Equal((other.Purpose, other.Outcomes, other.TwoWay, other.Reflection), (offer.Purpose, offer.Outcomes, offer.TwoWay, offer.Reflection));
        Assert.Equal((other.Supervision, other.Frequency, other.ClearanceNeeded), (offer.Supervision, offer.Frequency, offer.ClearanceNeeded));
        Assert.Equal(other.Windows, offer.Windows);
        Assert.Equal(0, await Count("Draft"));
        Assert.Equal(1, await Count($"AuditEntry WHERE Action = 'OfferPublished' AND SubjectId = '{offer.Id.ToString().ToUpperInvariant()}'"));
        using var late = await Ben.Get($"{draft}/when");
        Assert.Equal($"/offers/{offer.Id}", late.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task EveryPage_WorksWithoutScripts_AndAsksForItsOwnFieldsAlone()
    {
        var draft = await Begin();
        foreach (var step in Steps)
        {
            var page = await Ben.Page($"{draft}/{step.Slug}");
            Assert.Equal(step.Title, page.QuerySelector("h1")!.TextContent);
            var named = SiteClient.Fields(page, $"{draft}/{step.Slug}").Select(field => field.Key).Where(name => !name.StartsWith('_') && name is not ("Seen" or "Then"));
            Assert.All(named, name => Assert.True(step.Owns(name), $"{name} is asked for on {step.Slug}"));
            Assert.Contains(page.QuerySelectorAll("button[name=Go]"), button => button.GetAttribute("value") == "later");
        }
    }

    [Fact]
    public async Task Back_KeepsWhatWasTyped_RightOrWrong()
    {
        var draft = await Begin();
        await Answered(draft, "what", Part("what"));
        Assert.Equal($"{draft}/what", await Answered(draft, "who", ("YearGroups", "Year9"), ("Sectors", ""), ("Go", "back")));
        Assert.Equal("Bricks and beams", (await Ben.Page($"{draft}/what")).QuerySelector<IHtmlInputElement>("#Title")!.Value);
        var who = await Ben.Page($"{draft}/who");
        Assert.Equal(["Year9"], who.QuerySelectorAll<IHtmlInputElement>("input[name=YearGroups]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.DoesNotContain(who.QuerySelectorAll<IHtmlInputElement>("input[name=Sectors]"), box => box.IsChecked);
    }

    [Fact]
    public async Task Later_KeepsTheDraft_AndGoingOnOpensThatPage()
    {
        var draft = await Begin();
        await Answered(draft, "what", Part("what"));
        Assert.Equal("/offers/mine", await Answered(draft, "who", ("YearGroups", "Year9"), ("Go", "later")));
        foreach (var address in new[] { "/offers/mine", "/offers/start" })
        {
            Assert.Equal("Go on with “Bricks and beams”", (await Ben.Page(address)).QuerySelector($"a[href='{draft}']")?.TextContent);
        }

        using var open = await Ben.Get(draft);
        Assert.Equal($"{draft}/who", open.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Change_LeadsBackToTheAnswers()
    {
        var draft = await Filled();
        var check = await Ben.Page($"{draft}/check");
        var change = check.QuerySelectorAll("a").Single(link => link.TextContent == "Change your answers to “What do you offer?”").GetAttribute("href")!;
        Assert.Equal($"{draft}/what?then=check", change);
        using var response = await Ben.Submit(change, $"{draft}/what", ("Title", "Beams and bricks"));
        Assert.Equal($"{draft}/check", response.Headers.Location?.OriginalString);
        Assert.Contains("Beams and bricks", (await Ben.Page($"{draft}/check")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ShowsDatesInWords()
    {
        var draft = await Filled();
        var text = (await Ben.Page($"{draft}/check")).Body!.TextContent;
        Assert.Contains("1 February to 31 March 2027, Monday and Friday, 10:00 to 12:00", text, StringComparison.Ordinal);
        Assert.Contains("Languages, Accessibility", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_BeginsWithAllThatTheOfferSays_ReadyToPublish()
    {
        var draft = await Begin(("From", $"{Offer.Id}"));
        using var open = await Ben.Get(draft);
        Assert.Equal($"{draft}/check", open.Headers.Location?.OriginalString);
        using var response = await Answer(draft, "check");
        var copy = await Find(IdOf(draft));
        Assert.NotEqual(Offer.Id, copy.Id);
        Assert.Equal((Offer.Title, Offer.Purpose, Offer.TwoWay, Offer.YearGroups, Offer.RadiusMiles, 0), (copy.Title, copy.Purpose, copy.TwoWay, copy.YearGroups, copy.RadiusMiles, copy.SessionsTaken));
        Assert.Equal(Offer.Windows, copy.Windows);
    }

    [Fact]
    public async Task Copy_OfAnothersOffer_IsNotThere()
    {
        var otto = await Site.Client(People.Otto);
        using var response = await otto.Submit("/offers/start", "/offers/start", ("From", $"{Offer.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(0, await Count("Draft"));
    }

    [Fact]
    public async Task Publish_WithPagesLeftOut_NamesEachThingWithTheWayToIt()
    {
        var draft = await Begin();
        await Answered(draft, "what", Part("what"));
        using var response = await Answer(draft, "check");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        var link = page.QuerySelectorAll<IHtmlAnchorElement>(".govuk-error-summary__list a").Single(one => one.TextContent == "Choose at least one year group");
        Assert.Equal($"{draft}/who?then=check#YearGroups", link.GetAttribute("href"));
        Assert.DoesNotContain(page.QuerySelectorAll(".govuk-error-summary__list a"), one => one.GetAttribute("href")!.Contains("/what", StringComparison.Ordinal));
        Assert.Equal(1, await Count("Offer"));
    }

    [Fact]
    public async Task Where_SaysHowManySchoolsItReaches()
    {
        var draft = await Begin();
        var page = await Ben.Page($"{draft}/where");
        Assert.Contains("1 school is within 10 miles, 1 of them without an encounter this school year.", page.QuerySelector("[data-reach]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{draft}/where", await Answered(draft, "where", ("RadiusMiles", "0"), ("Go", "stay")));
        Assert.Contains("0 schools are within 0 miles.", (await Ben.Page($"{draft}/where")).QuerySelector("[data-reach]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_StandAtTheRestOfTheSchoolYear_AndBenchmarksFollowTheActivity()
    {
        var draft = await Begin();
        await Answered(draft, "what", PartWith("what", ("Activity", nameof(Activities.WorkExperience))));
        var when = await Ben.Page($"{draft}/when");
        Assert.Equal(("26/1/2027", "16/7/2027"), (when.QuerySelector<IHtmlInputElement>("#Windows_0__From")!.Value, when.QuerySelector<IHtmlInputElement>("#Windows_0__To")!.Value));
        var purpose = await Ben.Page($"{draft}/purpose");
        Assert.Equal(["Benchmark6"], purpose.QuerySelectorAll<IHtmlInputElement>("input[name=Benchmarks]").Where(box => box.IsChecked).Select(box => box.Value));
    }

    [Fact]
    public async Task WhereTheProfileSaysNothing_TheLastOffersSectorsAreTicked()
    {
        await Site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Organisation SET Sectors = 0 WHERE Id = @BrookBuilders", new { People.BrookBuilders })));
        var who = await Ben.Page($"{await Begin()}/who");
        Assert.Equal(FieldWords.List(Offer.Sectors).Count, who.QuerySelectorAll<IHtmlInputElement>("input[name=Sectors]").Count(box => box.IsChecked));
    }

    [Fact]
    public async Task Purpose_GivesExamplesForTheActivity()
    {
        var draft = await Begin();
        await Answered(draft, "what", PartWith("what", ("Activity", nameof(Activities.MockInterview))));
        Assert.Contains("Such as: Pupils practise an interview", (await Ben.Page($"{draft}/purpose")).GetElementById("Purpose-hint")!.TextContent, StringComparison.Ordinal);
    }
}
