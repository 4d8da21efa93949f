using System.Text.Json;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>What a visitor typed who wants to join.</summary>
public sealed record AskedToJoin(string Email)
{
    public const string Kind = "join";
}

/// <summary>Sends the link that proves the address; where it belongs to an account already, says so to its owner alone.</summary>
public sealed class JoinHandler(Database.Database database, OneTimeLinks links, AccountStore accounts, Notices notices, TimeProvider time) : IOutboxHandler
{
    public string Kind => AskedToJoin.Kind;

    public async Task<Delivery> Handle(OutboxItem item, CancellationToken cancellation)
    {
        var email = JsonSerializer.Deserialize<AskedToJoin>(item.Body, JsonSerializerOptions.Web)!.Email;
        await database.Commit(async work =>
        {
            if (await work.QueryOne<Person>(PersonSql.ByEmail, new { email }) is { } person)
            {
                await accounts.Tell(work, person, email, "You have an account already", ["Somebody asked to join EmployerConnect with your address. You have an account: sign in, and ask from there to join for another employer."], "Sign in", "/join/employer");
                return 1;
            }

            var path = await links.Make(work, LinkPurpose.Join, email, null);
            await notices.Enqueue(work, time.GetUtcNow().UtcDateTime, $"join:{Guid.CreateVersion7()}", new Notice(
                new NoticeRecipient(item.Id, "", email), "Join EmployerConnect",
                ["You asked to join EmployerConnect as an employer. Open the link within a day and make your account there.", "If you did not ask for this, do nothing."], "Make your account", path)
            {
                IsOfAccount = true,
                Because = "You get this message because somebody entered your address at EmployerConnect.",
            });
            return 1;
        });
        return Delivery.Done;
    }
}
