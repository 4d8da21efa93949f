using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Replies;

public sealed class ReplyMailboxTests
{
    [Fact]
    public async Task ReadNew_AMailboxOfARealServer_TakesEachAnswerOnce()
    {
        await using var server = await Dovecot.Start();
        await using var invited = await Invited.Start();
        server.Deliver("Authentication-Results: mx.hub.example.org; dkim=fail header.d=example.org\r\n" + invited.Mime(invited.Answer("DECLINED")));
        server.Deliver("Authentication-Results: mx.hub.example.org; dkim=pass header.d=example.org\r\n" + invited.Mime(invited.Answer("ACCEPTED")));
        server.Deliver("From: x@example.org\r\nTo: reply@in.example.org\r\nSubject: Hello\r\n\r\nHello\r\n");
        server.Deliver($"From: x@example.org\r\nTo: {invited.Organizer()}\r\nSubject: Pictures\r\n\r\n{new string('x', 3_000_000)}\r\n");
        Assert.Equal(4, await ReadNew(invited, server));
        Assert.Equal("Accepted", await invited.BeasAnswer());
        Assert.Equal(3, await invited.Encounters.Value<int>("SELECT COUNT(*) FROM MailRefusal WHERE Door = 'Mailbox'"));
        Assert.Equal(0, await ReadNew(invited, server));
    }

    private static async Task<int> ReadNew(Invited invited, Dovecot server)
    {
        await using var scope = invited.Site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return await new ReplyMailbox(server.Options with { AuthenticationServer = "mx.hub.example.org" }, services.GetRequiredService<ReplyReader>(), services.GetRequiredService<MailRefusals>()).ReadNew(TestContext.Current.CancellationToken);
    }
}
