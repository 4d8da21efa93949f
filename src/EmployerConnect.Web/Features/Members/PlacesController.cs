using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Members;

/// <summary>Somebody who belongs to several organisations says where they are now.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class PlacesController(MemberStore members, CurrentActor who) : Controller
{
    [HttpPost("/account/place")]
    public async Task<IActionResult> Choose(Guid placeId) =>
        await members.ChoosePlace(who.Required.PersonId, placeId) ? LocalRedirect("/") : NotFound();
}
