using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SchoolDays;

/// <summary>Terms and bank holidays as the site knows them: facts of public pages.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SchoolDaysController(SchoolDayStore days, CurrentActor who, TimeProvider time) : Controller
{
    [HttpGet("/school-days")]
    public async Task<IActionResult> Index() => View(await days.PageFor(who.Required, LondonTime.Today(time)));
}
