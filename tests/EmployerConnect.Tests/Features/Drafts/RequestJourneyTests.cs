using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Requests;

namespace EmployerConnect.Tests.Features.Drafts;

public sealed class RequestJourneyTests : RequestPages
{
    /// <summary>What a careers leader still types or ticks when a search and the last request have filled in the rest.</summary>
    private static readonly (string Step, (string Name, string Value)[] Fields)[] OneMinute =
    [
        ("what", []),
        ("topic", []),
        ("when", [("Windows[0].From", "14 Jan 2027"), ("Windows[0].To", "Thursday 25th March 2027")]),
        ("purpose", [("Purpose", "Year 10 choose placements in May."), ("Outcomes", "Each pupil has written feedback."), ("TwoWay", "Each pupil is interviewed for ten minutes.")]),
    ];

    [Fact]
    public async Task FromASearch_TakesFourPagesAndFiveFields()
    {
        var (draft, pages) = await Walk("?Activities=MockInterview&YearGroups=Year10&Deliveries=AtSchool&RadiusMiles=15");
        using var response = await Ada.Submit($"{draft}/check", $"{draft}/check");
        var request = await Posted(response);
        Assert.Equal("Mock interview for Year 10", request.Title);
        Assert.Equal((Activities.MockInterview, YearGroups.Year10, Deliveries.AtSchool, 15), (request.Activities, request.YearGroups, request.Deliveries, request.RadiusMiles));
        Assert.Equal((Request.GroupSize, Request.Reflection, Request.AccessNeeds, Benchmarks.Benchmark5, 1), (request.GroupSize, request.Reflection, request.AccessNeeds, request.Benchmarks, request.SessionsWanted));
        var window = Assert.Single(request.Windows);
        Assert.Equal((new DateOnly(2027, 1, 14), new DateOnly(2027, 3, 25), Weekdays.Tuesday, 540, 660), (window.FromDate, window.ToDate, window.Days, window.StartMinute, window.EndMinute));
        Assert.Equal((People.AshSchool, People.AlderHub, People.Ada), (request.OrganisationId, request.HubId, request.CreatedByPersonId));
        Assert.Equal(0, await Count("Draft"));
        // Start, four questions, the answers: six presses of a button, and these fields.
        Assert.Equal((4, 5), (pages, OneMinute.Sum(one => one.Fields.Length)));
    }

    [Fact]
    public async Task TheFirstRequest_BeginsWithUsualAnswers()
    {
        await Site.With<Database, int>(database => database.Commit(async work =>
            await work.Execute("DELETE FROM RequestWindow") + await work.Execute("DELETE FROM EncounterRequest")));
        var draft = await Begin("", ("From", "blank"));
        Assert.Equal("30", (await Ada.Page($"{draft}/what")).QuerySelector<IHtmlInputElement>("#GroupSize")!.Value);
        var when = await Ada.Page($"{draft}/when");
        Assert.Equal(["AtSchool"], Ticked(when, "Deliveries"));
        Assert.Equal("", when.QuerySelector<IHtmlInputElement>("#Windows_0__From")!.Value);
    }

    [Fact]
    public async Task TheSameActivityAgain_BeginsWithTheSchoolsOwnSentences_AndAnotherDoesNot()
    {
        var again = await Begin("", ("From", "blank"));
        await Choose(again, nameof(Activities.CareersTalk));
        var purpose = await Ada.Page($"{again}/purpose");
        Assert.Equal((Request.Purpose, Request.Outcomes, Request.TwoWay, Request.Reflection), (Sentence(purpose, "Purpose"), Sentence(purpose, "Outcomes"), Sentence(purpose, "TwoWay"), Sentence(purpose, "Reflection")));

        var other = await Begin("", ("From", "blank"));
        await Choose(other, nameof(Activities.Mentoring));
        purpose = await Ada.Page($"{other}/purpose");
        Assert.Equal(("", "", ""), (Sentence(purpose, "Purpose"), Sentence(purpose, "Outcomes"), Sentence(purpose, "TwoWay")));
    }

    [Fact]
    public async Task Benchmarks_FollowTheActivity_UntilSomebodyChooses()
    {
        var draft = await Begin("", ("From", "blank"));
        await Choose(draft, nameof(Activities.WorkplaceVisit));
        Assert.Equal(["Benchmark6"], Ticked(await Ada.Page($"{draft}/purpose"), "Benchmarks"));
        await Choose(draft, nameof(Activities.CareersTalk));
        Assert.Equal(["Benchmark5"], Ticked(await Ada.Page($"{draft}/purpose"), "Benchmarks"));
        using var chosen = await Ada.Submit($"{draft}/purpose", $"{draft}/purpose", ("Title", "T"), ("Purpose", "P"), ("Outcomes", "O"), ("TwoWay", "W"), ("Reflection", "R"), ("Benchmarks", "Benchmark2"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        await Choose(draft, nameof(Activities.WorkplaceVisit));
        Assert.Equal(["Benchmark2"], Ticked(await Ada.Page($"{draft}/purpose"), "Benchmarks"));
    }

    [Fact]
    public async Task WhatNoSearchCouldAsk_IsLeftOut()
    {
        var page = await Ada.Page("/requests/start?Activities=Karaoke&YearGroups=Year9&Title=Smuggled&RadiusMiles=-1&Sectors=%3Csvg%20onload%3D1%3E");
        Assert.Contains("From your search: Year 9", page.Body!.TextContent, StringComparison.Ordinal);
        var fields = SiteClient.Fields(page, "/requests/start").Where(field => !field.Key.StartsWith('_')).Select(field => $"{field.Key}={field.Value}");
        Assert.Equal(["YearGroups=Year9", "From=blank"], fields);
    }

    [Fact]
    public async Task Copy_KeepsEverything_AndStandsForTheSameSchool()
    {
        var draft = await Begin("", ("From", $"{Request.Id}"));
        using var response = await Ada.Submit($"{draft}/check", $"{draft}/check");
        var copy = await Posted(response);
        Assert.Equal((Request.Title, Request.Purpose, Request.Outcomes, Request.Activities, Request.HubId), (copy.Title, copy.Purpose, copy.Outcomes, copy.Activities, copy.HubId));
        Assert.Equal(Request.Windows, copy.Windows);
    }

    [Fact]
    public async Task Copy_OfARequestWhoseDatesAreOver_AsksForNewOnes()
    {
        Site.Time.Advance(TimeSpan.FromDays(100));
        var ada = await Site.Client(People.Ada);
        using var begun = await ada.Submit("/requests/start", "/requests/start", ("From", $"{Request.Id}"));
        var check = await ada.Page(begun.Headers.Location!.OriginalString);
        Assert.Contains("Still to do", check.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(check.QuerySelectorAll("a"), link => link.TextContent == "First date: enter a date" && link.GetAttribute("href")!.EndsWith("/when?then=check#Windows_0__From", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OtherSchools_FindNothing()
    {
        var draft = await Begin("", ("From", "blank"));
        var olive = await Site.Client(People.Olive);
        foreach (var address in new[] { "", "/what", "/check" })
        {
            using var page = await olive.Get(draft + address);
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }

        using var copy = await olive.Submit("/requests/start", "/requests/start", ("From", $"{Request.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, copy.StatusCode);
        using var ben = await (await Site.Client(People.Ben)).Get($"{draft}/what");
        Assert.Equal(HttpStatusCode.Forbidden, ben.StatusCode);
        Assert.Equal(1, await Count("Draft"));
    }

    [Fact]
    public async Task PublishedTwice_IsPostedOnce()
    {
        var (draft, _) = await Walk("?Activities=MockInterview&YearGroups=Year10");
        var check = await Ada.Page($"{draft}/check");
        using var first = await Ada.Post($"{draft}/check", SiteClient.Fields(check, $"{draft}/check"));
        using var same = await Ada.Post($"{draft}/check", SiteClient.Fields(check, $"{draft}/check"));
        Assert.Equal(first.Headers.Location, same.Headers.Location);
        using var other = await Ada.Post($"{draft}/check", SiteClient.Fill(SiteClient.Fields(check, $"{draft}/check"), ("__key", $"{Guid.CreateVersion7()}")));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(2, await Count("EncounterRequest"));
    }

    [Fact]
    public async Task EveryWrongValue_IsRefusedOnItsOwnPage()
    {
        var draft = await Begin("", ("From", $"{Request.Id}"));
        foreach (var row in PostRequestTests.Wrong)
        {
            var (field, value, message) = row.Data;
            var step = RequestSteps.Journey.Steps.First(one => one.Owns(field));
            var part = Complete.Where(one => step.Owns(one.Name) && one.Name != field);
            using var response = await Ada.Submit($"{draft}/{step.Slug}", $"{draft}/{step.Slug}", [.. part, (field, value)]);
            var id = field.Replace("[", "_", StringComparison.Ordinal).Replace("]", "_", StringComparison.Ordinal).Replace(".", "_", StringComparison.Ordinal);
            Assert.Equal($"Error: {message}", (await SiteClient.Parse(response)).QuerySelector($"#{id}-error")?.TextContent.Trim());
        }
    }

    [Fact]
    public async Task ASchoolInTwoHubs_ChoosesWhereItStarts()
    {
        await Site.With<Database, int>(database => database.Commit(work =>
            work.Execute("INSERT INTO HubMember (HubId, OrganisationId) VALUES (@BirchHub, @AshSchool)", new { People.BirchHub, People.AshSchool })));
        using var none = await Ada.Submit("/requests/start", "/requests/start");
        Assert.NotNull((await SiteClient.Parse(none)).QuerySelector("#Place-error"));
        using var stranger = await Ada.Submit("/requests/start", "/requests/start", ("Place", $"{People.OakSchool}/{People.BirchHub}"));
        Assert.NotNull((await SiteClient.Parse(stranger)).QuerySelector("#Place-error"));
        var (draft, _) = await Walk("?Activities=MockInterview&YearGroups=Year10", ("Place", $"{People.AshSchool}/{People.BirchHub}"));
        using var response = await Ada.Submit($"{draft}/check", $"{draft}/check");
        Assert.Equal(People.BirchHub, (await Posted(response)).HubId);
    }

    private async Task<string> Begin(string query, params (string Name, string Value)[] fields)
    {
        using var response = await Ada.Submit($"/requests/start{query}", "/requests/start", fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var first = response.Headers.Location!.OriginalString;
        return first[..first.LastIndexOf('/')];
    }

    /// <summary>The draft, and how many pages asked something.</summary>
    private async Task<(string Draft, int Pages)> Walk(string query, params (string Name, string Value)[] start)
    {
        var draft = await Begin(query, start);
        foreach (var (step, fields) in OneMinute)
        {
            using var response = await Ada.Submit($"{draft}/{step}", $"{draft}/{step}", fields);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        return (draft, OneMinute.Length);
    }

    private static IEnumerable<string> Ticked(IParentNode page, string name) =>
        page.QuerySelectorAll<IHtmlInputElement>($"input[name={name}]").Where(box => box.IsChecked).Select(box => box.Value);

    private async Task Choose(string draft, string activity)
    {
        using var response = await Ada.Submit($"{draft}/what", $"{draft}/what", ("Activities", activity), ("YearGroups", "Year9"), ("GroupSize", "30"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static string Sentence(IHtmlDocument page, string field) => page.QuerySelector<IHtmlTextAreaElement>($"#{field}")!.Value;
}
