using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Home;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Administration;

/// <summary>The pages of whoever runs the site, behind one entry of the menu.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class AdministrationController(HomeStore homes) : Controller
{
    [HttpGet("/administration")]
    public async Task<IActionResult> Index() => View(await homes.Administrator());
}
