using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignInController(SignInManager<Person> signIn, PersonStore people, IPasswordHasher<Person> hasher) : Controller
{
    // The same for a wrong password, an unknown address and a suspended person: nobody learns who has an account.
    private const string Refused = "That e-mail address and password do not belong together. Check both and try again.";

    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl) => View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Email))
        {
            ModelState.AddModelError(nameof(form.Email), "Enter your e-mail address");
        }

        if (string.IsNullOrEmpty(form.Password))
        {
            ModelState.AddModelError(nameof(form.Password), "Enter your password");
        }

        if (!ModelState.IsValid || form is not { Email: { } email, Password: { } password })
        {
            return View(form);
        }

        var person = await people.FindByEmailAsync(LowerCaseNormalizer.Lower(email)!, HttpContext.RequestAborted);
        if (person is not { PasswordHash: not null, IsSuspended: false })
        {
            // As slow as a real check, so that the clock tells nothing either.
            hasher.HashPassword(new Person(), password);
            ModelState.AddModelError(nameof(form.Email), Refused);
            return View(form);
        }

        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            ModelState.AddModelError(nameof(form.Email), Refused);
            return View(form);
        }

        return Url.IsLocalUrl(form.ReturnUrl) ? LocalRedirect(form.ReturnUrl) : LocalRedirect("/");
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> SignOff()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
