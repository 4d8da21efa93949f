using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class ForgottenPasswordTests
{
    [Fact]
    public async Task Link_OpensAPageFirst_WorksOnce_AndEndsAllSessions()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await site.Give(people.Ada);
        var elsewhere = await site.Client(people.Ada);
        var client = await site.Client();
        using (await Ask(client, "ADA@example.org "))
        {
            var link = await site.LinkTo("ada@example.org");
            for (var scan = 0; scan < 3; scan++)
            {
                await client.Page(link);
            }

            Assert.True(await elsewhere.IsSignedIn());
            using var weak = await client.Submit(link, link, ("Password", "short"));
            Assert.Contains("12 characters or more", (await SiteClient.Parse(weak)).QuerySelector("#Password-error")!.TextContent, StringComparison.Ordinal);
            using var done = await client.Submit(link, link, ("Password", Passwords.Other));
            Assert.Equal("/sign-in", done.Headers.Location?.OriginalString);
            Assert.False(await elsewhere.IsSignedIn());
            using var again = await client.Get(link);
            Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        }

        using var old = await (await site.Client()).SignIn("ada@example.org");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using var fresh = await (await site.Client()).SignIn("ada@example.org", Passwords.Other);
        Assert.Equal(HttpStatusCode.Redirect, fresh.StatusCode);
        Assert.Contains(await site.MailTo("ada@example.org"), message => message.Subject == "Your password was changed");
    }

    [Fact]
    public async Task TwoAtOnce_WithOneLink_ChangeThePasswordOnce()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        using var asked = await Ask(await site.Client(), "ada@example.org");
        var link = await site.LinkTo("ada@example.org");
        var clients = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Client()));
        var forms = await Task.WhenAll(clients.Select(async client => SiteClient.Fill(SiteClient.Fields(await client.Page(link), link), ("Password", Passwords.Other))));
        var answers = await Task.WhenAll(clients.Zip(forms, (client, form) => client.Post(link, form)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Redirect), answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(1, await Count(site, "SELECT COUNT(*) FROM AuditEntry WHERE Action = 'PasswordReset' AND SubjectId = @Ada", new { people.Ada }));
    }

    [Fact]
    public async Task Link_LivesForAnHour_AndANewerOneReplacesIt()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        var client = await site.Client();
        using var first = await Ask(client, "ada@example.org");
        var old = await site.LinkTo("ada@example.org");
        using var second = await Ask(client, "ada@example.org");
        var newer = await site.LinkTo("ada@example.org");
        using var replaced = await client.Get(old);
        Assert.Equal(HttpStatusCode.NotFound, replaced.StatusCode);
        await client.Page(newer);
        site.Time.Advance(TimeSpan.FromMinutes(61));
        using var tooOld = await client.Get(newer);
        Assert.Equal(HttpStatusCode.NotFound, tooOld.StatusCode);
    }

    [Fact]
    public async Task Answer_IsTheSameForAnAccountAndForNone_AndTheDatabaseDoesTheSame()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await Suspend(site, people.Olive);
        var client = await site.Client();
        var rows = new List<long>();
        foreach (var email in new[] { "ada@example.org", "nobody@example.org", "olive@example.org" })
        {
            var before = await Count(site, "SELECT COUNT(*) FROM OutboxMessage");
            using var answer = await Ask(client, email);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal("/forgotten-password/sent", answer.Headers.Location!.OriginalString);
            rows.Add(await Count(site, "SELECT COUNT(*) FROM OutboxMessage") - before);
        }

        Assert.Equal([1, 1, 1], rows);
        await site.Deliver();
        Assert.Equal(["ada@example.org"], site.Mail.Sent.Select(message => message.ToAddress));
    }

    [Fact]
    public async Task NobodysInbox_CanBeFlooded()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        for (var time = 0; time < 8; time++)
        {
            using var answer = await Ask(await site.Client(address: $"198.51.100.{time}"), "ada@example.org");
            Assert.Equal("/forgotten-password/sent", answer.Headers.Location!.OriginalString);
        }

        Assert.Equal(SignInTries.MostMailsOfAccount, (await site.MailTo("ada@example.org")).Count);
    }

    [Fact]
    public async Task Secrets_AreStoredAsHashesOnly_AndLeaveThePathBeforeItIsLogged()
    {
        await using var site = new TestSite();
        await People.Settle(site);
        using var asked = await Ask(await site.Client(), "ada@example.org");
        var secret = (await site.LinkTo("ada@example.org"))["/links/".Length..];
        Assert.Equal(0, await Count(site, "SELECT COUNT(*) FROM OneTimeLink WHERE TokenHash = @secret", new { secret }));
        Assert.Equal(0, await Count(site, "SELECT COUNT(*) FROM OutboxMessage WHERE Body LIKE CONCAT('%', @secret, '%')", new { secret }));
        using var wrong = await (await site.Client()).Get($"/links/{secret[..^1]}_");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task LinkOfSomebodySuspended_ChangesNothing()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var client = await site.Client();
        using var asked = await Ask(client, "ada@example.org");
        var link = await site.LinkTo("ada@example.org");
        var form = SiteClient.Fill(SiteClient.Fields(await client.Page(link), link), ("Password", Passwords.Other));
        await Suspend(site, people.Ada);
        using var answer = await client.Post(link, form);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await Count(site, "SELECT COUNT(*) FROM Person WHERE PasswordHash IS NOT NULL"));
    }

    private static Task<HttpResponseMessage> Ask(SiteClient client, string email) => client.Submit("/forgotten-password", "/forgotten-password", ("Email", email));

    private static Task<int> Suspend(TestSite site, Guid id) =>
        site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET IsSuspended = 1 WHERE Id = @id", new { id })));

    private static Task<long> Count(TestSite site, string sql, object? values = null) => site.With<Database, long>(database => database.Read(work => work.Value<long>(sql, values)));
}
