using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Passkeys;

/// <summary>Passkeys of whoever is signed in: making one, listing and removing them.</summary>
[Authorize(Policy = Policies.Member)]
[RecentSignIn]
[BeforeSecondStep(OnlyToSetUp = true)]
public sealed class PasskeysController(SignInManager<Person> signIn, PersonStore people, PasskeyStore passkeys, SignInSessions sessions, AccountStore accounts, CurrentActor who) : Controller
{
    [HttpGet("/account/passkeys")]
    public async Task<IActionResult> Index() => View(await Page(new NewPasskeyForm()));

    /// <summary>What the browser's own dialogue needs; the challenge waits in a cookie that nobody can read.</summary>
    [HttpPost("/account/passkeys/options")]
    public async Task<IActionResult> Options()
    {
        var person = (await people.Find(who.Required.PersonId))!;
        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email, DisplayName = person.Name });
        return Content(options, "application/json");
    }

    [HttpPost("/account/passkeys")]
    public async Task<IActionResult> Add(NewPasskeyForm form)
    {
        await Page(form);
        if (form.Read(ModelState) is not { } name)
        {
            return View("Index", form);
        }

        if (form.Passkeys.Count >= PasskeyStore.MostOfOnePerson)
        {
            ModelState.AddModelError(nameof(form.Name), $"You have {PasskeyStore.MostOfOnePerson} passkeys already: remove one first");
            return View("Index", form);
        }

        var made = string.IsNullOrEmpty(form.Credential) ? null : await Attest(form.Credential);
        if (made is not { Passkey: { } passkey, UserEntity: { } owner } || owner.Id != who.Required.PersonId.ToString())
        {
            ModelState.AddModelError(nameof(form.Name), "This device made no passkey. Try once more, or use another device");
            return View("Index", form);
        }

        await passkeys.Add(who.Required.PersonId, name, passkey);
        await sessions.Strengthen(who.Required);
        await accounts.TellOfSignIn(who.Required.PersonId, "A passkey was added to your account", "From now on one can sign in as you with a new passkey.");
        TempData["Flash"] = "Your passkey is ready. Next time choose “Sign in with a passkey”.";
        return LocalRedirect("/account/passkeys");
    }

    [HttpPost("/account/passkeys/{id:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id)
    {
        if (!await passkeys.Remove(who.Required.PersonId, id))
        {
            return NotFound();
        }

        await accounts.TellOfSignIn(who.Required.PersonId, "A passkey was removed from your account", "One can no longer sign in as you with that passkey.");
        TempData["Flash"] = "Removed. Delete it on the device as well.";
        return LocalRedirect("/account/passkeys");
    }

    private async Task<PasskeyAttestationResult?> Attest(string credential)
    {
        try
        {
            var result = await signIn.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded ? result : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge waits: the page was open for too long, or was never opened.
            return null;
        }
    }

    private async Task<NewPasskeyForm> Page(NewPasskeyForm form)
    {
        form.Passkeys = await passkeys.List(who.Required.PersonId);
        return form;
    }
}
