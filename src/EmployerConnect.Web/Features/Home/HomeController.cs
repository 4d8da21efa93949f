using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Concerns;
using EmployerConnect.Web.Features.Desk;
using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.MailRoom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Home;

/// <summary>The start page: for a visitor what the site is, for everybody else what needs them at the place where they are.</summary>
[AllowAnonymous]
public sealed class HomeController(CurrentActor who, HomeStore homes, DeskStore desk, MailTroubles troubles, ConcernStore concerns, JoinRequestStore joining, TimeProvider time) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(DeskChoice choice)
    {
        if (who.Actor is not { } actor)
        {
            return View("Welcome");
        }

        var here = actor.Here;
        var page = new HomePage(here, time.GetUtcNow().UtcDateTime) { UnderWay = await homes.UnderWay(actor) };
        if (page.HasNoPlace)
        {
            page = page with { Joining = (await joining.OfPerson(actor.PersonId)).FirstOrDefault(one => one.State == JoinState.Waiting) };
        }

        if (here.IsEmployer || here.IsSchool)
        {
            page = page with { ToCome = await homes.ToCome(actor.PersonId, here.Memberships.Select(one => one.PlaceId)) };
        }

        if (here.IsEmployer)
        {
            var employers = here.EmployerIds.ToList();
            page = page with
            {
                Employer = employers.Count > 0 ? await homes.Employer(employers, employers.Exists(here.AnswersForEmployer)) : null,
                Check = here.Holds(Role.Volunteer) || here.Holds(Role.EnterpriseAdviser) ? await homes.Check(actor.PersonId) : null,
            };
        }

        if (here.IsSchool)
        {
            page = page with { School = await homes.School([.. here.SchoolIds]) };
        }

        if (here.IsCoordinator)
        {
            page = page with
            {
                Desk = await desk.For(actor, choice.Of(actor), HomePage.Shown),
                Troubles = await troubles.OfHubs(choice.Of(actor)),
                Lead = here.LedHubIds.ToList() is [var hubId, ..] ? await homes.Lead(hubId) : null,
                IsSafeguardingContact = await concerns.IsContact(actor),
            };
        }

        return View("Today", here.IsAdministrator ? page with { Administrator = await homes.Administrator() } : page);
    }

    [HttpGet("/about-the-data")]
    public IActionResult AboutTheData() => View();

    [BeforeSecondStep]
    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View();

    [BeforeSecondStep]
    [HttpGet("/privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("/cookies")]
    public IActionResult Cookies() => View(SiteCookie.All);
}
