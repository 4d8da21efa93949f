using System.Data.Common;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Changes of one's own account. Each ends every session, tells the person by mail, and is written down.</summary>
public sealed class AccountStore(Database.Database database, OneTimeLinks links, Notices notices, IPasswordHasher<Person> hasher, TimeProvider time)
{
    private const string Because = "You get this message because it is about your account at EmployerConnect.";
    private const string NotYou = "If that was not you, choose a new password now and tell your hub's co-ordinator.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What a password should not be made of.</summary>
    public async Task<IReadOnlyList<string>> OwnWords(Person person) =>
        [person.Name, person.Email, .. await database.Read(work => work.Query<string>(AccountSql.PlacesOf, new { personId = person.Id }))];

    /// <param name="link">The link that allowed it, where it was one; it is used up.</param>
    public Task<Outcome> SetPassword(Person person, string password, OneTimeLink? link = null) => database.Change(async work =>
    {
        if (link is not null && !await links.Use(work, link))
        {
            return Outcome.Stale("This link has been used already.");
        }

        var isSet = await work.ExecuteOne(AccountSql.SetPassword, new
        {
            personId = person.Id,
            passwordHash = hasher.HashPassword(person, PasswordRules.Normal(password)),
            stamp = SecretToken.New(),
            oldStamp = person.SecurityStamp,
        });
        if (!isSet)
        {
            return Outcome.Stale("Your account was changed a moment ago. Open the page again.");
        }

        if (link?.Purpose == LinkPurpose.Recovery)
        {
            await work.Execute(AccountSql.OffSecondFactor, new { personId = person.Id });
            await work.Execute(AccountSql.ForgetRecoveryCodes, new { personId = person.Id });
            await work.Execute(PasskeySql.RemoveAll, new { personId = person.Id });
        }

        await EndEverything(work, person.Id);
        await Audit.Write(work, Now, person.Id, link is null ? "PasswordChanged" : link.Purpose == LinkPurpose.Recovery ? "AccountRecovered" : "PasswordReset", "Person", person.Id);
        await Tell(work, person, person.Email, "Your password was changed", [$"Your password at EmployerConnect was changed {When()}. All devices on which you were signed in have been signed out.", NotYou], "Sign in", "/sign-in");
        return Outcome.Done;
    });

    public Task<int> Rehash(Person person, string password) => database.Commit(work => work.Execute(AccountSql.Rehash, new
    {
        personId = person.Id,
        passwordHash = hasher.HashPassword(person, PasswordRules.Normal(password)),
        oldHash = person.PasswordHash,
    }));

    /// <summary>Nothing changes before the link in the mail to the new address is used. Where the address has an account already, its owner is told, and nobody else.</summary>
    public Task<int> AskForNewAddress(Person person, string email) => database.Commit(async work =>
    {
        var other = await work.QueryOne<Person>(PersonSql.ByEmail, new { email });
        if (other is not null)
        {
            await Tell(work, other, email, "You have an account already", ["Somebody asked to use this address for another account at EmployerConnect. It belongs to yours, so nothing was changed."], "Sign in", "/sign-in");
            return 1;
        }

        var path = await links.Make(work, LinkPurpose.NewAddress, email, person.Id);
        await Tell(work, person, email, "Confirm your new address", ["You asked to use this address for your account at EmployerConnect. Open the link within an hour and confirm it there.", "If you did not ask for this, do nothing."], "Confirm the address", path);
        await Tell(work, person, person.Email, "Your address is about to change", ["Somebody who is signed in as you asked to use another address for your account. It changes when the link that was sent there is confirmed.", NotYou], "See your account", "/account");
        return 1;
    });

    public async Task<Outcome> ConfirmAddress(Person person, OneTimeLink link)
    {
        try
        {
            return await database.Change(async work =>
            {
                var isDone = await links.Use(work, link)
                    && await work.ExecuteOne(AccountSql.SetEmail, new { personId = person.Id, email = link.Email, stamp = SecretToken.New(), oldStamp = person.SecurityStamp });
                if (!isDone)
                {
                    return Outcome.Stale("This link has been used already.");
                }

                await EndEverything(work, person.Id);
                await Audit.Write(work, Now, person.Id, "AddressChanged", "Person", person.Id);
                foreach (var address in new[] { person.Email, link.Email })
                {
                    await Tell(work, person, address, "Your address was changed", [$"The address of your account at EmployerConnect was changed {When()}. From now on you sign in with the new one.", NotYou], "Sign in", "/sign-in");
                }

                return Outcome.Done;
            });
        }
        catch (DbException exception) when (database.Dialect.IsUniqueViolation(exception))
        {
            return Outcome.Stale("Meanwhile this address belongs to another account.");
        }
    }

    /// <summary>Of somebody who has proved the address, in the transaction that says what for.</summary>
    internal async Task<Person> NewPerson(Work work, string email, string name, string password)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            Email = email,
            Name = name,
            PasswordHash = hasher.HashPassword(new Person(), PasswordRules.Normal(password)),
            SecurityStamp = SecretToken.New(),
            CreatedAt = Now,
        };
        await work.Execute(PersonSql.Insert, person);
        await Audit.Write(work, Now, person.Id, "AccountMade", "Person", person.Id);
        return person;
    }

    /// <summary>A way of signing in came or went.</summary>
    public Task<int> TellOfSignIn(Guid personId, string subject, string what) => database.Commit(async work =>
    {
        var person = await work.QueryOne<Person>(PersonSql.ById, new { id = personId });
        await Tell(work, person!, person!.Email, subject, [what, NotYou], "See your account", "/account");
        return 1;
    });

    /// <summary>A mail about somebody's account, one for each occasion.</summary>
    internal Task Tell(Work work, Person person, string email, string subject, IReadOnlyList<string> paragraphs, string action, string path) =>
        notices.Enqueue(work, Now, $"account:{Guid.CreateVersion7()}", new Notice(new NoticeRecipient(person.Id, person.Name, email), subject, paragraphs, action, path) { IsOfAccount = true, Because = Because });

    /// <summary>Every session and every link that waits.</summary>
    internal async Task EndEverything(Work work, Guid personId)
    {
        await work.Execute(SignInSessionSql.EndAll, new { personId, now = Now });
        await work.Execute(OneTimeLinkSql.EndOfPerson, new { personId, now = Now });
    }

    private string When() => $"on {LondonTime.DayWords(Now)}";
}
