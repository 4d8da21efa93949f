using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Addresses;

/// <summary>Another e-mail address for one's account: it counts when the link that was sent to it has been confirmed.</summary>
[Authorize(Policy = Policies.Member)]
[RecentSignIn]
public sealed class AddressesController(AccountStore accounts, PersonStore people, SignInTries tries, KnownDevices devices, CurrentActor who) : Controller
{
    [HttpGet("/account/address")]
    public IActionResult Index() => View(new AddressForm());

    [HttpPost("/account/address")]
    public async Task<IActionResult> Index(AddressForm form)
    {
        var person = (await people.Find(who.Required.PersonId))!;
        if (form.Read(ModelState) is not { } email)
        {
            return View(form);
        }

        if (email == person.Email)
        {
            ModelState.AddModelError(nameof(form.Email), "That is your address already");
            return View(form);
        }

        if (await tries.Begin(TryKind.Join, devices.PlaceOf(HttpContext, email)))
        {
            await accounts.AskForNewAddress(person, email);
        }

        TempData["Flash"] = "Look into the mail of the new address and open the link there. Until then everything stays as it is.";
        return LocalRedirect("/account");
    }
}
