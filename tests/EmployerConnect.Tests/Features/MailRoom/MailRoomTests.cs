using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Features.MailRoom;

public sealed class MailRoomTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        await _people.Appoint(_site, _people.Carl);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("never", "Given up")]
    [InlineData("unsure", "May have been sent")]
    public async Task Retry_AMailThatIsStuck_IsTriedOnceMoreUnderTheSameMessageId(string how, string shown)
    {
        await Enqueue();
        _site.Mail.Answer = _ => how == "never" ? Delivery.Never("SendGrid answered 400: bad") : Delivery.Unsure("SendGrid's answer was lost");
        await RunDue();
        var carl = await _site.Client(_people.Carl);
        var page = await carl.Page("/mail");
        Assert.Contains(shown, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(how == "never" ? "SendGrid answered 400: bad" : "SendGrid's answer was lost", page.Body.TextContent, StringComparison.Ordinal);
        _site.Mail.Answer = _ => Delivery.Done;
        var retry = $"/mail/{_site.Mail.Sent[0].Id}/retry";
        using var answer = await carl.Submit("/mail", retry);
        Assert.Equal("/mail", answer.Headers.Location?.OriginalString);
        await RunDue();
        Assert.Equal(2, _site.Mail.Sent.Count);
        Assert.Single(_site.Mail.Sent.Select(mail => (mail.Id, mail.MessageId)).Distinct());
        Assert.Contains("Nothing is stuck", (await carl.Page("/mail")).Body!.TextContent, StringComparison.Ordinal);
        var fields = SiteClient.Fields(page, retry);
        using var late = await carl.Post(retry, SiteClient.Fill(fields, ("__key", Guid.CreateVersion7().ToString())));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task Lift_ASuppressedAddress_IsWrittenToAgain()
    {
        await _site.With<Database, int>(database => database.Commit(async work =>
        {
            await SuppressionStore.Add(work, "ada@example.org", SuppressionReason.Bounced, "550", TestSite.Now.UtcDateTime);
            return 0;
        }));
        await Enqueue();
        await RunDue();
        Assert.Empty(_site.Mail.Sent);
        var carl = await _site.Client(_people.Carl);
        Assert.Contains("Not sent: the address is on the list", (await carl.Page("/mail")).Body!.TextContent, StringComparison.Ordinal);
        using var answer = await carl.Submit("/mail", "/mail/suppressions/lift");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null(await _site.With<SuppressionStore, SuppressionReason?>(store => store.Stops("ada@example.org", isTransactional: true)));
    }

    [Fact]
    public async Task Pages_AreForAdministratorsOnly()
    {
        foreach (var person in new[] { _people.Ada, _people.Cora, _people.Ozzie })
        {
            var client = await _site.Client(person);
            using var get = await client.Get("/mail");
            Assert.Equal(HttpStatusCode.Forbidden, get.StatusCode);
            Assert.DoesNotContain("/mail\"", (await client.Page("/")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        using var stranger = await (await _site.Client()).Get("/mail");
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    private Task<int> Enqueue() => _site.With<Database, int>(database => database.Commit(async work =>
    {
        var notice = new Notice(new NoticeRecipient(_people.Ada, "Ada Ash", "ada@example.org"), "Hello", ["Something happened."], "See it", "/");
        await _site.Services.GetRequired<Notices>().Enqueue(work, TestSite.Now.UtcDateTime, "test", notice);
        return 0;
    }));

    private Task<int> RunDue() => _site.With<OutboxRunner, int>(runner => runner.RunDue(TestContext.Current.CancellationToken));
}
