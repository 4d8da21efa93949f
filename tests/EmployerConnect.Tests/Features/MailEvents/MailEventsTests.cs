using System.Net;
using EmployerConnect.Tests.Features.Calendars;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Features.MailEvents;

public sealed class MailEventsTests : IAsyncLifetime
{
    private readonly SignedPosts _sendGrid = new();
    private readonly TestSite _site;
    private People _people = null!;
    private SiteClient _client = null!;
    private Guid _session;
    private Guid _mail;

    public MailEventsTests() => _site = new TestSite { Settings = [new("SendGrid:WebhookKey", _sendGrid.PublicKey)] };

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _client = await _site.Client();
        (_session, _) = await new BookedSessions(_site, _people).Book();
        var bea = new NoticeRecipient(_people.Bea, "Bea Brook", "bea@example.org");
        await _site.With<Database, int>(database => database.Commit(async work =>
        {
            var one = await SessionCalendar.EventOf(work, _session);
            var notice = new Notice(bea, "Booked", ["This session is booked."], "See it", $"/sessions/{_session}") { SessionId = _session, Invitation = new Invitation(one, InvitationMethod.Request, bea) };
            await _site.Services.GetRequired<Notices>().Enqueue(work, TestSite.Now.UtcDateTime, "test", notice);
            return 0;
        }));
        await _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));
        _mail = Assert.Single(_site.Mail.Sent).Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _sendGrid.Dispose();
    }

    [Fact]
    public async Task Post_ABounce_ShowsOnTheSessionAndOnTheDeskAndStopsTheNextMail()
    {
        Assert.Equal(HttpStatusCode.NoContent, await Send(Event("e1", "bounce", "\"reason\":\"550 no bea@example.org here\",\"type\":\"bounce\"")));
        Assert.Equal(("Bounced", "550 no (address) here"), await Fate());
        foreach (var (person, page) in new[] { (_people.Cora, "/"), (_people.Cora, $"/sessions/{_session}"), (_people.Ada, $"/sessions/{_session}") })
        {
            var shown = await (await _site.Client(person)).Page(page);
            Assert.Contains("The invitation to Bea Brook came back", shown.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("came back", (await (await _site.Client(_people.Ozzie)).Page("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(SuppressionReason.Bounced, await _site.With<SuppressionStore, SuppressionReason?>(store => store.Stops("Bea@example.org", isTransactional: true)));
    }

    [Fact]
    public async Task Post_RepeatedAndInAnyOrder_LeavesTheSame()
    {
        string[] events = [Event("e1", "processed"), Event("e2", "deferred"), Event("e3", "delivered"), Event("e4", "bounce", "\"reason\":\"full\",\"type\":\"bounce\"")];
        foreach (var order in new[] { events, [.. events.Reverse()], [events[3], events[0], events[3], events[2], events[1]] })
        {
            foreach (var one in order)
            {
                Assert.Equal(HttpStatusCode.NoContent, await Send(one));
            }

            Assert.Equal(("Bounced", "full"), await Fate());
        }

        Assert.Equal(4, await Value("SELECT COUNT(*) FROM MailEvent"));
    }

    [Fact]
    public async Task Post_ABlockedMail_IsNotDeliveredButTheAddressStays()
    {
        await Send(Event("e1", "bounce", "\"reason\":\"busy\",\"type\":\"blocked\""));
        Assert.Equal(("Dropped", "busy"), await Fate());
        Assert.Equal(0, await Value("SELECT COUNT(*) FROM MailSuppression"));
    }

    [Fact]
    public async Task Post_AnotherSystemsMailAndClicks_AreTakenAndChangeNothing()
    {
        Assert.Equal(HttpStatusCode.NoContent, await Send($$"""{"event":"bounce","sg_event_id":"x","timestamp":1800000000,"email":"bea@example.org","outbox":"{{Guid.CreateVersion7()}}"}"""));
        Assert.Equal(HttpStatusCode.NoContent, await Send("""{"event":"bounce","sg_event_id":"y","timestamp":1800000000,"email":"bea@example.org"}"""));
        Assert.Equal(HttpStatusCode.NoContent, await Send(Event("z", "open")));
        Assert.Equal(("Unheard", null), await Fate());
        Assert.Equal(0, await Value("SELECT COUNT(*) FROM MailSuppression"));
        Assert.Equal(0, await Value("SELECT COUNT(*) FROM MailRefusal"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[1, {\"event\":\"bounce\"}, {\"event\":\"bounce\",\"sg_event_id\":\"a\",\"timestamp\":99999999999999999999}]")]
    public async Task Post_SignedButUnreadable_IsNotAskedForAgainAndIsALine(string body)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await _client.Http.SendAsync(_sendGrid.Post(body), TestContext.Current.CancellationToken)).StatusCode);
        await AssertRefused("A signed report could not be read");
    }

    public static TheoryData<string> Forgeries => ["no signature", "no timestamp", "not base64", "another key", "changed body", "changed timestamp"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Post_NotSignedByTheKey_IsRefusedAndIsALine(string how)
    {
        var body = $"[{Event("e1", "bounce")}]";
        using var genuine = _sendGrid.Post(body);
        var signature = genuine.Headers.GetValues("X-Twilio-Email-Event-Webhook-Signature").Single();
        using var stranger = new SignedPosts();
        using var request = how switch
        {
            "no signature" => SignedPosts.Post(body, "1800000000", null),
            "no timestamp" => SignedPosts.Post(body, null, signature),
            "not base64" => SignedPosts.Post(body, "1800000000", "§§§"),
            "another key" => stranger.Post(body),
            "changed body" => SignedPosts.Post(body.Replace(",", ", ", StringComparison.Ordinal), "1800000000", signature),
            _ => SignedPosts.Post(body, "1800000001", signature),
        };
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(("Unheard", null), await Fate());
        await AssertRefused("The signature is missing or wrong");
    }

    [Fact]
    public async Task Post_30Megabytes_IsRefusedUnread()
    {
        using var request = _sendGrid.Post(new string(' ', 30_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _client.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        await AssertRefused("The body is too large");
    }

    [Fact]
    public async Task Post_WithoutAKeyInTheSettings_DoesNotExist()
    {
        await using var site = new TestSite();
        using var request = _sendGrid.Post("[]");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Client()).Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    private string Event(string id, string kind, string more = "\"x\":1") =>
        $$"""{"email":"bea@example.org","event":"{{kind}}","sg_event_id":"{{id}}","timestamp":1800000000,"outbox":"{{_mail}}",{{more}}}""";

    private async Task<HttpStatusCode> Send(string one)
    {
        using var request = _sendGrid.Post($"[{one}]");
        using var response = await _client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task AssertRefused(string reason)
    {
        await _people.Appoint(_site, _people.Carl);
        var page = await (await _site.Client(_people.Carl)).Page("/mail");
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == reason);
    }

    private Task<int> Value(string sql) => _site.With<Database, int>(database => database.Read(work => work.Value<int>(sql)));

    private Task<(string, string?)> Fate() => _site.With<Database, (string, string?)>(database => database.Read(async work =>
        (await work.Value<string>("SELECT Fate FROM MailDelivery"), await work.QueryOne<string>("SELECT Reason FROM MailDelivery WHERE Id = @id", new { id = _mail }))));
}
