using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Whether a password is somebody's.</summary>
public sealed class PasswordCheck(PersonStore people, AccountStore accounts, IPasswordHasher<Person> hasher)
{
    /// <summary>Whose address and password these are; null where they do not belong together, after as long a time.</summary>
    public async Task<Person?> Person(string email, string password)
    {
        var person = await people.FindByEmail(email);
        if (person is not { PasswordHash: not null, IsSuspended: false })
        {
            // As slow as a real check, so that the clock tells nothing either.
            hasher.HashPassword(new Person(), password);
            return null;
        }

        return await IsOf(person, password) ? person : null;
    }

    public async Task<bool> IsOf(Person person, string password)
    {
        var result = hasher.VerifyHashedPassword(person, person.PasswordHash!, PasswordRules.Normal(password));
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await accounts.Rehash(person, password);
        }

        return result != PasswordVerificationResult.Failed;
    }
}
