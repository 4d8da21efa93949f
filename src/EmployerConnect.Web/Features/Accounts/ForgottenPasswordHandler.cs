using System.Text.Json;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>What a visitor typed who has forgotten the password.</summary>
public sealed record ForgottenPassword(string Email)
{
    public const string Kind = "forgotten-password";
}

/// <summary>
/// Looks for the account behind an address after the visitor has had the answer, which so is the same in text and in time
/// whether there is one or not.
/// </summary>
public sealed class ForgottenPasswordHandler(Database.Database database, OneTimeLinks links, AccountStore accounts) : IOutboxHandler
{
    public string Kind => ForgottenPassword.Kind;

    public async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        var asked = JsonSerializer.Deserialize<ForgottenPassword>(item.Body, JsonSerializerOptions.Web)!;
        await database.Commit(async work =>
        {
            if (await work.QueryOne<Person>(PersonSql.ByEmail, new { email = asked.Email }) is not { IsSuspended: false } person)
            {
                return 0;
            }

            var path = await links.Make(work, LinkPurpose.NewPassword, person.Email, person.Id);
            await accounts.Tell(
                work, person, person.Email, "Choose a new password",
                ["Somebody asked for a new password for your account at EmployerConnect. Open the link within an hour and choose one there.", "If you did not ask for it, do nothing: your password stays as it is."],
                "Choose a new password", path);
            return 1;
        });
        return Delivery.Done;
    }
}
