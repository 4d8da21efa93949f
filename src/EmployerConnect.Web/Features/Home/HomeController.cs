using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What anybody may read.</summary>
[AllowAnonymous]
public sealed class HomeController(CurrentActor who) : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => who.Actor is null ? View("Welcome") : LocalRedirect("/sessions");

    [HttpGet("/about-the-data")]
    public IActionResult AboutTheData() => View();

    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();
}
