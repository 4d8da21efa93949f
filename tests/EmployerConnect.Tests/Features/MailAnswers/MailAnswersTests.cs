using System.Net;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Features.MailAnswers;

/// <summary>Answering from a mail without an account.</summary>
public sealed partial class MailAnswersTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private Encounters _encounters = null!;
    private SiteClient _nobody = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _nobody = await _site.Client();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Proposal_LookedAtByAScanner_StaysAsItIs()
    {
        var (match, link) = await Proposed();
        for (var look = 0; look < 3; look++)
        {
            using var page = await _nobody.Get(link);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.True(page.Headers.CacheControl?.NoStore);
            using var head = await _nobody.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(link, UriKind.Relative)), TestContext.Current.CancellationToken);
        }

        Assert.Equal("Proposed", await State(match));
        using var agreed = await Yes(link);
        Assert.Equal("Agreed", await State(match));
    }

    [Fact]
    public async Task Proposal_Agreed_CountsOnceAsBen()
    {
        var (match, link) = await Proposed();
        var form = SiteClient.Fields(await _nobody.Page(link), link);
        using var agreed = await _nobody.Post(link, form);
        using var again = await _nobody.Post(link, form);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (agreed.StatusCode, again.StatusCode));
        Assert.Equal(("Agreed", 1), (await State(match), await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'MatchAgreed' AND PersonId = @Ben", new { _people.Ben })));
        Assert.Contains("You have answered", (await _nobody.Page(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_Declined_NeedsAReason()
    {
        var (match, link) = await Proposed();
        var form = SiteClient.Fill(SiteClient.Fields(await _nobody.Page(link), link), ("Choice", "no"));
        using var without = await _nobody.Post(link, form);
        Assert.Contains("Choose the reason that fits best", (await SiteClient.Parse(without)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Proposed", await State(match));
        using var declined = await _nobody.Post(link, SiteClient.Fill(form, ("Reason", "TooFar")));
        Assert.Equal(("Declined", "TooFar"), (await State(match), await _encounters.Value<string>("SELECT DeclineReason FROM EncounterMatch")));
    }

    [Fact]
    public async Task Proposal_ThatHasChangedSince_IsNotAnswered()
    {
        var (match, link) = await Proposed();
        await _encounters.Write("UPDATE EncounterMatch SET Version = Version + 1 WHERE Id = @match", new { match });
        using var late = await Yes(link);
        Assert.Equal((HttpStatusCode.Conflict, "Proposed"), (late.StatusCode, await State(match)));
    }

    [Theory]
    [InlineData("UPDATE Person SET IsSuspended = 1 WHERE Id = @Ben")]
    [InlineData("UPDATE Membership SET EndedAt = SinceAt WHERE PersonId = @Ben")]
    [InlineData("UPDATE MailAction SET ExpiresAt = '2027-01-12 09:00:00'")]
    public async Task Proposal_NoLongerTheirsOrTooOld_IsNotAnswered(string meanwhile)
    {
        var (match, link) = await Proposed();
        var form = SiteClient.Fields(await _nobody.Page(link), link);
        await _encounters.Write(meanwhile, new { _people.Ben });
        Assert.Contains("This link no longer works", (await _nobody.Page(link)).Body!.TextContent, StringComparison.Ordinal);
        using var late = await _nobody.Post(link, form);
        Assert.Equal((HttpStatusCode.Conflict, "Proposed"), (late.StatusCode, await State(match)));
    }

    [Fact]
    public async Task Link_IsStoredHashedAndLastsTwoWeeksAtMost()
    {
        var (_, link) = await Proposed();
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM MailAction WHERE TokenHash = @token", new { token = link.Split('/')[^1] }));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM MailAction WHERE ExpiresAt > '2027-01-26 09:00:00'"));
    }

    [Fact]
    public async Task Link_ThatWasNeverGivenOut_DoesNotExist()
    {
        using var get = await _nobody.Get("/answer/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        Assert.Equal(HttpStatusCode.NotFound, get.StatusCode);
    }

    [Theory]
    [InlineData("yes", "Accepted", 1)]
    [InlineData("no", "Declined", 0)]
    public async Task Attendance_Answered_CountsAsTheInvitationDoes(string choice, string answer, int places)
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request(), MatchState.Agreed);
        var cora = await _site.Client(_people.Cora);
        using var booked = await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book");
        var link = await Link("bea@example.org");
        using var answered = await _nobody.Post(link, SiteClient.Fill(SiteClient.Fields(await _nobody.Page(link), link), ("Choice", choice)));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Equal((answer, places), (
            await _encounters.Value<string>("SELECT Answer FROM CalendarAttendee WHERE PersonId = @Bea", new { _people.Bea }),
            await _encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson WHERE PersonId = @Bea", new { _people.Bea })));
    }

    private async Task<(Guid Match, string Link)> Proposed()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        return (match, await Link("ben@example.org"));
    }

    private async Task<string> Link(string address)
    {
        await _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));
        return Answer().Match(_site.Mail.Sent.Last(mail => mail.ToAddress == address).Text).Value;
    }

    private async Task<HttpResponseMessage> Yes(string link) => await _nobody.Post(link, SiteClient.Fields(await _nobody.Page(link), link));

    private Task<string> State(Guid match) => _encounters.Value<string>("SELECT State FROM EncounterMatch WHERE Id = @match", new { match });

    [GeneratedRegex("/answer/[A-Za-z0-9_-]{43}")]
    private static partial Regex Answer();
}
