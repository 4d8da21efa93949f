using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>Somebody whose first proof was right, and who still owes the second.</summary>
public sealed record Halfway(Person Person, string? ReturnUrl);

/// <summary>From the first proof to being signed in.</summary>
public sealed class SignInSteps(SignInManager<Person> signIn, PersonStore people, KnownDevices devices, SignInSessions sessions, CurrentActor who)
{
    private const string HalfwayClaim = "halfway";
    private const string ReturnUrl = "returnUrl";

    /// <summary>Signs in, or keeps the person for the page that asks for a code; gives the path to go to.</summary>
    /// <param name="context">The request.</param>
    /// <param name="person">Who has given the first proof.</param>
    /// <param name="returnUrl">Where they wanted to go: a path of this site, which the caller has checked.</param>
    /// <param name="isEnough">A passkey is two factors in one: the device, and the finger or number that opens it.</param>
    /// <param name="isProvider">A provider asks for its own second factor; ours is asked for as well where somebody turned it on.</param>
    /// <param name="isRelied">As in <see cref="Finish"/>; a code of the second step makes up for it.</param>
    public async Task<string> Go(HttpContext context, Person person, string? returnUrl, bool isEnough = false, bool isProvider = false, bool isRelied = false)
    {
        if (person.HasSecondFactor && !isEnough)
        {
            var identity = new ClaimsIdentity([new Claim(HalfwayClaim, person.Id.ToString()), new Claim(SignInCookie.StampClaim, person.SecurityStamp)], IdentityConstants.TwoFactorUserIdScheme);
            var properties = new AuthenticationProperties();
            if (returnUrl is not null)
            {
                properties.Items[ReturnUrl] = returnUrl;
            }

            await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity), properties);
            return "/sign-in/code";
        }

        await Finish(context, person, isEnough || isProvider, isRelied);
        return returnUrl ?? "/";
    }

    public async Task<Halfway?> Waiting(HttpContext context)
    {
        var result = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return Guid.TryParse(result.Principal?.FindFirstValue(HalfwayClaim), out var id)
            && await people.Find(id) is { IsSuspended: false } person
            && person.SecurityStamp == result.Principal.FindFirstValue(SignInCookie.StampClaim)
            ? new Halfway(person, result.Properties?.Items.TryGetValue(ReturnUrl, out var url) == true ? url : null)
            : null;
    }

    /// <summary>A new session in place of the one that this browser had.</summary>
    /// <param name="context">The request.</param>
    /// <param name="person">Who has given every proof.</param>
    /// <param name="isStrong">They gave more than a password.</param>
    /// <param name="isRelied">A provider said who it is from a session of its own: good to come in, not to change the account.</param>
    public async Task Finish(HttpContext context, Person person, bool isStrong, bool isRelied = false)
    {
        if (who.Actor is { } before)
        {
            await sessions.End(before.PersonId, before.SessionId);
        }

        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        List<Claim> claims = [];
        if (isStrong)
        {
            claims.Add(new Claim(ClaimTypes.AuthenticationMethod, SignInCookie.StrongMethod));
        }

        if (isRelied)
        {
            claims.Add(new Claim(SignInCookie.ReliedClaim, "true"));
        }

        await signIn.SignInWithClaimsAsync(person, isPersistent: false, claims);
        devices.Remember(context, person.Email);
    }
}
