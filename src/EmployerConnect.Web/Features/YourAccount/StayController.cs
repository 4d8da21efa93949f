using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.YourAccount;

/// <summary>Asked by the warning before a session ends: the asking itself keeps it. Says for how many seconds.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class StayController(CurrentActor who, TimeProvider time) : Controller
{
    [HttpPost("/account/stay")]
    public IActionResult Stay() => Json(new { seconds = (int)(who.Required.SessionEndsAt - time.GetUtcNow().UtcDateTime).TotalSeconds });
}
