using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>Calendar text: feeds for whoever holds the address, single sessions for those whom they concern.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class FeedsController(FeedReader feeds, SessionCalendar calendar, CurrentActor who) : Controller
{
    private const string ContentType = "text/calendar; charset=utf-8";
    private const string Gzip = "gzip";

    /// <summary>Each request looks the token up, also one that only asks whether anything is new (invariant 18).</summary>
    [AllowAnonymous]
    [HttpGet("/calendars/{token}.ics")]
    [HttpHead("/calendars/{token}.ics")]
    public async Task<IActionResult> Feed(string token)
    {
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (await feeds.Find(HttpContext.Features.Get<HiddenFeedToken>()?.Token ?? token) is not { } found)
        {
            return NotFound();
        }

        var request = Request.GetTypedHeaders();
        var packed = Packs(request);
        // If-Modified-Since alone is not believed: a session that somebody was taken off makes nothing newer.
        if (request.IfNoneMatch.Any(seen => seen == EntityTagHeaderValue.Any || Is(seen, found.Version)))
        {
            Say(found.Version, packed);
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var body = await feeds.Body(found);
        Say(body.Version, packed);
        if (packed)
        {
            Response.Headers.ContentEncoding = Gzip;
        }

        return File(packed ? body.Gzip : body.Plain, ContentType);
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

    private static bool Packs(RequestHeaders request) =>
        request.AcceptEncoding.Any(one => one.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);

    /// <summary>The packed bytes are others than the plain ones, so their tag is another (RFC 9110 8.8.3.3); either says that nothing is new.</summary>
    private static EntityTagHeaderValue Tag(FeedVersion version, bool packed) => new(packed ? $"\"{version.Tag}-gz\"" : $"\"{version.Tag}\"");

    private static bool Is(EntityTagHeaderValue seen, FeedVersion version) =>
        seen.Compare(Tag(version, packed: false), useStrongComparison: false) || seen.Compare(Tag(version, packed: true), useStrongComparison: false);

    private void Say(FeedVersion version, bool packed)
    {
        var headers = Response.GetTypedHeaders();
        headers.ETag = Tag(version, packed);
        headers.LastModified = new DateTimeOffset(version.LastModified, TimeSpan.Zero);
    }
}
