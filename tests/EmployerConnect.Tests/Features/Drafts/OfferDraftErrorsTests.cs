using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Drafts;

/// <summary>Each page refuses what the form on one page refuses, in the same words, and nothing of the other pages.</summary>
public sealed class OfferDraftErrorsTests : OfferDraftPages
{
    [Fact]
    public async Task EveryWrongValue_IsRefusedOnItsOwnPage()
    {
        var draft = await Begin();
        var tried = new HashSet<string>();
        foreach (var row in PublishErrorsTests.Wrong)
        {
            var (field, value, message) = row.Data;
            var slug = Steps.First(step => step.Owns(field)).Slug;
            tried.Add(slug);
            using var response = await Answer(draft, slug, PartWith(slug, (field, value)));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = await SiteClient.Parse(response);
            var id = field.Replace("[", "_", StringComparison.Ordinal).Replace("]", "_", StringComparison.Ordinal).Replace(".", "_", StringComparison.Ordinal);
            Assert.Equal($"Error: {message}", page.QuerySelector($"#{id}-error")?.TextContent.Trim());
            Assert.Single(page.QuerySelectorAll(".govuk-error-summary__list li"));
        }

        Assert.Equal(["limits", "what", "when", "where", "who"], tried.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Purpose", "", "Enter the purpose")]
    [InlineData("Outcomes", " ", "Enter the intended outcomes")]
    [InlineData("TwoWay", "", "Enter the two-way part")]
    [InlineData("Reflection", "", "Enter the reflection")]
    [InlineData("Benchmarks", "Benchmark9", "“Benchmark9” is not one of the choices")]
    public async Task Purpose_AsksForEachSentence(string field, string value, string message)
    {
        var draft = await Begin();
        using var response = await Answer(draft, "purpose", PartWith("purpose", (field, value)));
        Assert.Equal($"Error: {message}", (await SiteClient.Parse(response)).QuerySelector($"#{field}-error")?.TextContent.Trim());
    }

    [Fact]
    public async Task Safeguarding_AsksForBothAnswers()
    {
        var draft = await Begin();
        using var response = await Answer(draft, "safeguarding", ("Supervision", "Perhaps"), ("Frequency", ""));
        var page = await SiteClient.Parse(response);
        Assert.Equal("Error: “Perhaps” is not one of the choices", page.QuerySelector("#Supervision-error")?.TextContent.Trim());
        Assert.Equal("Error: Choose how often the same adult comes", page.QuerySelector("#Frequency-error")?.TextContent.Trim());
    }

    [Fact]
    public async Task AFieldOfAnotherPage_CountsForNothing()
    {
        var draft = await Filled();
        await Answered(draft, "who", [.. Part("who"), ("Title", "Smuggled"), ("Version", "7"), ("Draft.Seen", "x")]);
        Assert.Equal("Bricks and beams", (await Ben.Page($"{draft}/what")).QuerySelector<IHtmlInputElement>("#Title")!.Value);
    }

    [Fact]
    public async Task WhatLooksLikeAName_IsAskedAboutOnEachPageOfItsOwn()
    {
        var draft = await Filled();
        using var asked = await Answer(draft, "what", PartWith("what", ("Description", "Tom Baker from 9B helps.")));
        var page = await SiteClient.Parse(asked);
        Assert.Contains("looks like a name", page.QuerySelector("#Description-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[name='NoPupil.IsConfirmed']"));
        await Answered(draft, "what", PartWith("what", ("Description", "Tom Baker from 9B helps."), ("NoPupil.IsConfirmed", "true")));
        using var again = await Answer(draft, "purpose", PartWith("purpose", ("Reflection", "As Priya Shah in 9C said.")));
        Assert.Contains("looks like a name", (await SiteClient.Parse(again)).QuerySelector("#Reflection-error")!.TextContent, StringComparison.Ordinal);
        using var published = await Answer(draft, "check");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal("Tom Baker from 9B helps.", (await Find(IdOf(draft))).Description);
    }

    [Fact]
    public async Task MoreThanADraftHolds_IsRefused_AndKeptOnThePage()
    {
        var draft = await Begin();
        using var response = await Answer(draft, "what", ("Title", "Long"), ("Description", new string('x', 120_000)), ("Go", "later"));
        var page = await SiteClient.Parse(response);
        Assert.Contains("more than a draft can keep", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Long", page.QuerySelector<IHtmlInputElement>("#Title")!.Value);
        using var unshowable = await Answer(draft, "what", ("Title", "Bricks\u202Eabc"), ("Go", "later"));
        Assert.NotNull((await SiteClient.Parse(unshowable)).QuerySelector("#Title-error"));
    }
}
