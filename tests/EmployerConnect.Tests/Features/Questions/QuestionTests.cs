using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Questions;

namespace EmployerConnect.Tests.Features.Questions;

/// <summary>One structured question at a time, from one side of a match to the other.</summary>
public sealed class QuestionTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private Guid _match;
    private SiteClient _ben = null!;
    private SiteClient _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        (_ben, _ada) = (await _site.Client(_people.Ben), await _site.Client(_people.Ada));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Ask_ThenAnswer_IsSeenByBothAndTheHub_AndMailed_AndKeepsTheDeadline()
    {
        var due = await _encounters.Value<string>("SELECT AnswerDueAt FROM EncounterMatch");
        using var asked = await Ask(_ben, "SmallerGroup");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("Brook Builders: Can the group be smaller?", await Text(_ada), StringComparison.Ordinal);
        Assert.Equal((1, 1), (await Mails("Brook Builders asks about"), await Mails("asks about")));

        using var answered = await Answer(_ada, ("Answer", "yes"), ("HowMany", "20"));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        foreach (var reader in new[] { _people.Ada, _people.Ben, _people.Cora })
        {
            Assert.Contains("Yes: 20 pupils", await Text(await _site.Client(reader)), StringComparison.Ordinal);
        }

        Assert.Equal(1, await Mails("Ash School has answered"));
        Assert.Equal((due, 1), (await _encounters.Value<string>("SELECT AnswerDueAt FROM EncounterMatch"), await _encounters.Value<int>("SELECT Version FROM EncounterMatch")));
        Assert.Equal(2, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action IN ('MatchAsked', 'MatchReplied') AND Detail = 'SmallerGroup'"));
    }

    [Fact]
    public async Task Ask_AgainBeforeTheAnswer_OrTheSameAgain_IsRefused()
    {
        using var first = await Ask(_ben, "StepFree");
        using var second = await AskAllTheSame(_ben, "Projector");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        using var theirs = await Ask(_ada, "StepFree");
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);
        using var answered = await Answer(_ada, ("Answer", "no"));
        using var again = await Ask(_ben, "StepFree");
        Assert.Contains("You have asked this already", (await SiteClient.Parse(again)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        using var next = await Ask(_ben, "Projector");
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
        Assert.Equal(3, await _encounters.Value<int>("SELECT COUNT(*) FROM MatchQuestion"));
    }

    [Fact]
    public async Task Ask_AtOnceTwice_IsAskedOnce()
    {
        var by = new MatchParty(_people.Ben, Side.Employer, false);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            _site.With<QuestionStore, Outcome>(store => store.Ask(_match, by, number % 2 == 0 ? QuestionKind.StepFree : QuestionKind.Projector))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM MatchQuestion"));
    }

    [Theory]
    [InlineData("SmallerGroup", "yes", "many", null, "HowMany")]
    [InlineData("OtherYearGroup", "yes", "3", null, "HowMany")]
    [InlineData("AnotherDate", "yes", null, "2027-02-30", "Date")]
    [InlineData("AnotherDate", "yes", null, "2026-02-03", "Date")]
    [InlineData("StepFree", "perhaps", null, null, "Answer")]
    public async Task Answer_ThatCannotBe_IsAskedForAgain(string kind, string answer, string? number, string? date, string field)
    {
        using var asked = await Ask(_ben, kind);
        using var answered = await Answer(_ada, [.. new[] { ("Answer", answer), ("HowMany", number), ("Date", date) }.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))]);
        var page = await SiteClient.Parse(answered);
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.Contains("Not answered yet", await Text(_ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithoutAKind_OrWhatTheOtherSideAsks_IsRefused()
    {
        foreach (var kind in new[] { "", "LargerGroup", "WhatIsYourName" })
        {
            using var answer = await Ask(_ben, kind);
            Assert.NotNull((await SiteClient.Parse(answer)).QuerySelector(".govuk-error-summary"));
        }

        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM MatchQuestion"));
    }

    [Fact]
    public async Task Answer_ByWhoeverAsked_IsForbidden_AndByTheHubIsByTelephone()
    {
        using var asked = await Ask(_ben, "Parking");
        using var own = await _ben.Get($"/matches/{_match}/questions/1");
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        var cora = await _site.Client(_people.Cora);
        using var asking = await cora.Get($"/matches/{_match}/questions/new");
        Assert.Equal(HttpStatusCode.Forbidden, asking.StatusCode);
        using var answered = await Answer(cora, ("Answer", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Contains("Question answered by Cora Alder, Alder hub, as said by telephone for Ash School", await Text(_ada), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AfterTheMatchHasEnded_IsTooLate()
    {
        var form = SiteClient.Fields(await _ben.Page($"/matches/{_match}/questions/new"), $"/matches/{_match}/questions");
        using var declined = await _ben.Submit($"/matches/{_match}/decline", $"/matches/{_match}/decline", ("Reason", "TooFar"));
        using var late = await _ben.Post($"/matches/{_match}/questions", SiteClient.Fill(form, ("Kind", "StepFree")));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task AsAnOutsider_IsNotFound()
    {
        using var asked = await Ask(_ben, "Parking");
        foreach (var outsider in new[] { _people.Olive, _people.Otto, _people.Ozzie })
        {
            var client = await _site.Client(outsider);
            foreach (var address in new[] { "questions/new", "questions/1" })
            {
                using var answer = await client.Get($"/matches/{_match}/{address}");
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    private Task<HttpResponseMessage> Ask(SiteClient client, string kind) => client.Submit($"/matches/{_match}/questions/new", $"/matches/{_match}/questions", ("Kind", kind));

    /// <summary>Where the page no longer offers it.</summary>
    private async Task<HttpResponseMessage> AskAllTheSame(SiteClient client, string kind) =>
        await client.Post($"/matches/{_match}/questions", SiteClient.Fill(SiteClient.Fields(await client.Page($"/matches/{_match}"), $"/matches/{_match}/agree"), ("Kind", kind)));

    private Task<HttpResponseMessage> Answer(SiteClient client, params (string Name, string Value)[] fields) =>
        client.Submit($"/matches/{_match}/questions/1", $"/matches/{_match}/questions/1", fields);

    private async Task<string> Text(SiteClient client) => string.Join(' ', (await client.Page($"/matches/{_match}")).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<int> Mails(string subject) => _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE Body LIKE @pattern", new { pattern = $"%{subject}%" });
}
