using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Concerns;
using EmployerConnect.Web.Features.MailRoom;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Risks;
using EmployerConnect.Web.Features.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What anybody may read.</summary>
[AllowAnonymous]
public sealed class HomeController(
    CurrentActor who, MatchStore matches, SessionStore sessions, RiskStore risks, MailTroubles troubles, ClearanceStore clearances, ConcernStore concerns, TimeProvider time) : Controller
{
    private const int Matches = 200;
    private const int Months = 6;

    [HttpGet("/")]
    public async Task<IActionResult> Index()
    {
        if (who.Actor is not { } actor)
        {
            return View("Welcome");
        }

        var now = time.GetUtcNow().UtcDateTime;
        var page = HomePage.For(actor, await matches.ListFor(actor, 0, Matches), await sessions.ListFor(actor, now.AddMonths(-Months), now.AddMonths(Months)), await risks.OfHubs(actor), now);
        return View("Today", actor.IsCoordinator
            ? page with { Troubles = await troubles.OfHubs(actor.HubIds), Lapses = await clearances.LapsesFor(actor), IsSafeguardingContact = await concerns.IsContact(actor) }
            : page);
    }

    [HttpGet("/about-the-data")]
    public IActionResult AboutTheData() => View();

    [BeforeSecondStep]
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    [BeforeSecondStep]
    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();
}
