using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EmployerConnect.Web.Features.Calendars;

[Authorize(Policy = Policies.Member)]
public sealed class CalendarsController(FeedStore feeds, SessionCalendar calendar, SiteAddress site, CurrentActor who, TimeProvider time) : Controller
{
    private const string NewToken = "NewFeedToken";
    private const string ContentType = "text/calendar; charset=utf-8";

    [HttpGet("/calendars")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Index()
    {
        var feed = await feeds.Live(who.Required.PersonId);
        // In the encrypted cookie for the one page after the post; reading it takes it away.
        var address = TempData[NewToken] is string token ? site.Absolute(FeedToken.Path(token)) : null;
        return View(new FeedPage(feed?.CreatedAt, address?.AbsoluteUri, address is null ? null : $"webcal://{address.Authority}{address.AbsolutePath}"));
    }

    /// <summary>Makes an address, in place of the old one where there is one.</summary>
    [HttpPost("/calendars")]
    public async Task<IActionResult> Create()
    {
        TempData[NewToken] = await feeds.Create(who.Required.PersonId, time.GetUtcNow().UtcDateTime);
        return LocalRedirect("/calendars");
    }

    [HttpPost("/calendars/revoke")]
    public async Task<IActionResult> Revoke()
    {
        await feeds.Revoke(who.Required.PersonId, time.GetUtcNow().UtcDateTime);
        return LocalRedirect("/calendars");
    }

    /// <summary>Whoever holds the address reads it; each request looks the token up, also one that only asks whether anything is new.</summary>
    [AllowAnonymous]
    [HttpGet("/calendars/{token}.ics")]
    [HttpHead("/calendars/{token}.ics")]
    public async Task<IActionResult> Feed(string token)
    {
        Response.Headers.CacheControl = "private, no-cache";
        if (await calendar.For(HttpContext.Features.Get<HiddenFeedToken>()?.Token ?? token) is not { } feed)
        {
            return NotFound();
        }

        var tag = new EntityTagHeaderValue(feed.EntityTag);
        Response.GetTypedHeaders().ETag = tag;
        Response.GetTypedHeaders().LastModified = new DateTimeOffset(feed.LastModified, TimeSpan.Zero);
        // If-Modified-Since alone is not believed: a session that somebody was taken off makes nothing newer.
        return Request.GetTypedHeaders().IfNoneMatch.Any(seen => seen == EntityTagHeaderValue.Any || seen.Compare(tag, useStrongComparison: false))
            ? StatusCode(StatusCodes.Status304NotModified)
            : File(feed.Content, ContentType);
    }

    [HttpGet("/sessions/{id:guid}.ics")]
    public async Task<IActionResult> Session(Guid id)
    {
        if (await calendar.ForSession(id, who.Required) is not { } content)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(content, ContentType, "session.ics");
    }
}
