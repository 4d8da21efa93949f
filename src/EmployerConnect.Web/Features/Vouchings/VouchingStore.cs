using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Vouchings;

public sealed class VouchingStore(Database.Database database, OneTimeLinks links, AccountStore accounts, TimeProvider time)
{
    private const string NotYou = "If you did not ask for that, tell your hub's co-ordinator at once.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<Vouching>> Open(IEnumerable<Guid> hubIds) => database.Read(work =>
        work.Query<Vouching>(VouchingSql.Open, new { hubIds = hubIds.DefaultIfEmpty().ToArray(), since = Now - Vouching.Life }));

    public Task<Outcome> Begin(Guid hubId, string email, Guid by) => database.Change(async work =>
    {
        if (await work.Query<Guid>(VouchingSql.PersonOfHub, new { email, hubId }) is not [var personId])
        {
            return Outcome.Invalid("Nobody with this address belongs to your hub");
        }

        if (personId == by)
        {
            return Outcome.Invalid("Nobody vouches for themselves");
        }

        var id = Guid.CreateVersion7();
        await work.Execute(VouchingSql.Insert, new { id, personId, hubId, firstPersonId = by, now = Now });
        await Audit.Write(work, Now, by, "Vouched", "Vouching", id);
        var person = (await work.QueryOne<Person>(PersonSql.ById, new { id = personId }))!;
        await accounts.Tell(work, person, person.Email, "Somebody vouches for you", ["Your hub lead says that you have lost every way to sign in. When a second person of your hub says so too, you get a link with which you choose a new password.", NotYou], "Sign in", "/sign-in");
        foreach (var colleague in (await work.Query<Person>(PersonSql.TeamOfHub, new { hubId })).Where(one => one.Id != by && one.Id != personId))
        {
            await accounts.Tell(work, colleague, colleague.Email, $"Do you know {person.Name}?", [$"A hub lead vouches for {person.Name}, who has lost every way to sign in. Speak to them yourself, face to face or on a telephone number that you knew before; then confirm it."], "See who asks", "/vouchings");
        }

        return Outcome.Done;
    });

    /// <summary>The second of two: sends the link, to the address of the account and to no other.</summary>
    public Task<Outcome> Confirm(Vouching vouching, Guid by) => database.Change(async work =>
    {
        var may = vouching.MayConfirm(by, Now);
        if (!may.IsDone)
        {
            return may;
        }

        if (!await work.ExecuteOne(VouchingSql.Confirm, new { id = vouching.Id, secondPersonId = by, now = Now, since = Now - Vouching.Life }))
        {
            return Outcome.Stale("Somebody else has just confirmed this.");
        }

        await Audit.Write(work, Now, by, "VouchingConfirmed", "Vouching", vouching.Id);
        var person = (await work.QueryOne<Person>(PersonSql.ById, new { id = vouching.PersonId }))!;
        var path = await links.Make(work, LinkPurpose.Recovery, person.Email, person.Id);
        await accounts.Tell(work, person, person.Email, "Two people of your hub vouched for you", ["Open the link within a day and choose a new password. Your authenticator app and passkeys are then taken off your account.", NotYou], "Choose a new password", path);
        foreach (var voucher in new[] { vouching.FirstPersonId, by })
        {
            var told = (await work.QueryOne<Person>(PersonSql.ById, new { id = voucher }))!;
            await accounts.Tell(work, told, told.Email, $"{person.Name} gets a link", [$"You and a colleague vouched for {person.Name}, who now gets a link by mail with which to choose a new password. If you did not vouch, tell your administrator at once."], "Sign in", "/sign-in");
        }

        return Outcome.Done;
    });
}
