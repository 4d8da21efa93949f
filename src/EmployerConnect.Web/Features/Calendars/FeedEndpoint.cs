using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>
/// Feeds for whoever holds the address. Calendar programs ask by the hour, mostly in vain, so nothing stands between the request
/// and the look-up that a 304 needs: no controller, no view, no filter.
/// </summary>
public static class FeedEndpoint
{
    private const string ContentType = "text/calendar; charset=utf-8";
    private const string Gzip = "gzip";
    private const string Weak = "W/";

    public static void MapFeeds(this IEndpointRouteBuilder app) => app.MapMethods("/calendars/{token}.ics", [HttpMethods.Get, HttpMethods.Head], Answer).AllowAnonymous();

    /// <summary>Each request looks the token up, also one that only asks whether anything is new (invariant 18).</summary>
    private static async Task Answer(string token, HttpContext context, FeedReader feeds)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (await feeds.Find(context.Features.Get<HiddenFeedToken>()?.Token ?? token) is not { } found)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var packed = request.Headers.AcceptEncoding.Count > 0 && Packs(request.GetTypedHeaders());
        // If-Modified-Since alone is not believed: a session that somebody was taken off makes nothing newer.
        if (IsSeen(request.Headers.IfNoneMatch.ToString(), found.Version.Tag))
        {
            Say(response, found.Version, packed);
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (await feeds.Body(found) is not { } body)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Say(response, body.Version, packed);
        if (packed)
        {
            response.Headers.ContentEncoding = Gzip;
        }

        var bytes = packed ? body.Gzip : body.Plain;
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static bool Packs(RequestHeaders request) =>
        request.AcceptEncoding.Any(one => one.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);

    /// <summary>The packed bytes are others than the plain ones, so their tag is another (RFC 9110 8.8.3.3); either says that nothing is new.</summary>
    private static string Tag(string tag, bool packed) => packed ? $"\"{tag}-gz\"" : $"\"{tag}\"";

    private static bool IsSeen(string ifNoneMatch, string tag)
    {
        foreach (var part in ifNoneMatch.AsSpan().Split(','))
        {
            var seen = ifNoneMatch.AsSpan()[part].Trim();
            seen = seen.StartsWith(Weak, StringComparison.Ordinal) ? seen[Weak.Length..] : seen;
            if (seen is "*" || seen.SequenceEqual(Tag(tag, packed: false)) || seen.SequenceEqual(Tag(tag, packed: true)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Say(HttpResponse response, FeedVersion version, bool packed)
    {
        response.Headers.ETag = Tag(version.Tag, packed);
        response.Headers.LastModified = HeaderUtilities.FormatDate(new DateTimeOffset(version.LastModified, TimeSpan.Zero));
    }
}
