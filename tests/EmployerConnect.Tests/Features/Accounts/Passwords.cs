using System.Net;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Outbox;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Tests.Features.Accounts;

/// <summary>Gives people of a <see cref="TestSite"/> passwords and reads the mail that is sent to them.</summary>
internal static partial class Passwords
{
    public const string Good = "tangerine bicycle orbit";
    public const string Other = "velvet kettle horizon";

    public static async Task Give(this TestSite site, Guid personId, string password = Good)
    {
        var hash = await site.With<IPasswordHasher<Person>, string>(hasher => Task.FromResult(hasher.HashPassword(new Person(), password)));
        await site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET PasswordHash = @hash WHERE Id = @personId", new { hash, personId })));
    }

    public static Task<HttpResponseMessage> SignIn(this SiteClient client, string email, string password = Good) =>
        client.Submit("/sign-in", "/sign-in", ("Email", email), ("Password", password));

    public static async Task<bool> IsSignedIn(this SiteClient client)
    {
        using var response = await client.Get("/account");
        return response.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Sends what waits, and what that asked for in turn.</summary>
    public static async Task Deliver(this TestSite site)
    {
        int sent;
        do
        {
            sent = await site.With<OutboxRunner, int>(runner => runner.RunDue());
        }
        while (sent > 0);
    }

    public static async Task<IReadOnlyList<EmailMessage>> MailTo(this TestSite site, string email)
    {
        await site.Deliver();
        return [.. site.Mail.Sent.Where(message => message.ToAddress == email)];
    }

    /// <summary>The path of the one-time link in the latest mail to that address.</summary>
    public static async Task<string> LinkTo(this TestSite site, string email) =>
        Link().Match((await site.MailTo(email))[^1].Text) is { Success: true } match ? match.Value : throw new InvalidOperationException("The latest mail holds no link.");

    [GeneratedRegex("/links/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
