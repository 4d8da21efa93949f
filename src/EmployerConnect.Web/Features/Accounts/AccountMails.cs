namespace EmployerConnect.Web.Features.Accounts;

/// <summary>What a visitor asks for by an address: written down the same way whether there is such an account or not.</summary>
public sealed class AccountMails(Database.Database database, Outbox.Outbox outbox, TimeProvider time)
{
    public Task AskForPassword(string email) => Add(ForgottenPassword.Kind, new ForgottenPassword(email));

    public Task AskToJoin(string email) => Add(AskedToJoin.Kind, new AskedToJoin(email));

    private Task<Guid?> Add(string kind, object body) =>
        database.Commit(work => outbox.Add(work, time.GetUtcNow().UtcDateTime, kind, $"{kind}:{Guid.CreateVersion7()}", body));
}
