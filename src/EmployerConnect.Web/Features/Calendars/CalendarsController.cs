using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>A person's own addresses: made, named, renewed and ended by nobody else.</summary>
[Authorize(Policy = Policies.Member)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CalendarsController(FeedStore feeds, SiteAddress site, CurrentActor who, TimeProvider time) : Controller
{
    private const string NewToken = "NewFeedToken";
    private const string NewName = "NewFeedName";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpGet("/calendars")]
    public async Task<IActionResult> Index()
    {
        // In the encrypted cookie for the one page after the post; reading it takes it away.
        var made = TempData[NewToken] is string token ? new FeedAddress(TempData[NewName] as string ?? "", site.Absolute(FeedToken.Path(token))) : null;
        return View(await Page(new FeedForm { Subject = FeedSubject.Own.Key, Name = FeedStore.DefaultName }, made));
    }

    [HttpPost("/calendars")]
    public async Task<IActionResult> Create(FeedForm form)
    {
        var subject = FeedSubject.Of(who.Required, form.Subject);
        if (subject is null)
        {
            ModelState.AddModelError(nameof(form.Subject), "Choose what the calendar shows");
        }

        if (form.ReadName(ModelState) is not { } name || subject is null)
        {
            return View("Index", await Page(form, null));
        }

        var (token, outcome) = await feeds.Create(who.Required.PersonId, subject, name, Now);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return View("Index", await Page(form, null));
        }

        return Shown(name, token!);
    }

    [HttpGet("/calendars/{id:guid}")]
    public async Task<IActionResult> Manage(Guid id) =>
        await Find(id) is { } feed ? View(new FeedManagePage(feed, new FeedForm { Name = feed.Name })) : NotFound();

    [HttpPost("/calendars/{id:guid}/name")]
    public async Task<IActionResult> Rename(Guid id, FeedForm form)
    {
        if (await Find(id) is not { } feed)
        {
            return NotFound();
        }

        if (form.ReadName(ModelState) is not { } name)
        {
            return View("Manage", new FeedManagePage(feed, form));
        }

        return await feeds.Rename(id, who.Required.PersonId, name, Now) ? Done("Renamed. Calendar programs show the new name when they next look.") : NotFound();
    }

    /// <summary>A new secret in place of the old one, which ends at once.</summary>
    [HttpPost("/calendars/{id:guid}/renew")]
    public async Task<IActionResult> Renew(Guid id) =>
        await Find(id) is { } feed && await feeds.Renew(id, who.Required.PersonId, Now) is { } token ? Shown(feed.Name, token) : NotFound();

    [HttpPost("/calendars/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id) =>
        await feeds.Revoke(id, who.Required.PersonId, Now) ? Done("Ended. Nothing opens at that address any more.") : NotFound();

    [HttpGet("/calendars/how-to")]
    public IActionResult HowTo() => View();

    private LocalRedirectResult Shown(string name, string token)
    {
        (TempData[NewToken], TempData[NewName]) = (token, name);
        return LocalRedirect("/calendars");
    }

    private LocalRedirectResult Done(string words)
    {
        TempData["Flash"] = words;
        return LocalRedirect("/calendars");
    }

    private async Task<FeedPage> Page(FeedForm form, FeedAddress? made)
    {
        form.Subjects = [.. FeedSubject.AllOf(who.Required).Select(one => new Choice(one.Subject.Key, one.Name))];
        return new FeedPage(await feeds.Live(who.Required.PersonId), made, form);
    }

    private async Task<LiveFeed?> Find(Guid id) => (await feeds.Live(who.Required.PersonId)).FirstOrDefault(feed => feed.Id == id);
}
