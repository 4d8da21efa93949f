namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// What comes without TLS where the address is https. People are sent on to https. A program that posts mail or reports would never
/// notice that it sent them in the open first, so it is refused; health is asked by whatever stands in front of the site, and says one word.
/// Feeds are sent on as pages are: calendar programs turn webcal: into http: themselves.
/// </summary>
internal static class PlainRequests
{
    private static readonly string[] Posts = ["/mail/events", "/mail/replies"];

    public static bool MayBeSentOn(HttpContext context) => !context.Request.Path.StartsWithSegments("/health");

    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || !Array.Exists(Posts, path => context.Request.Path.StartsWithSegments(path)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
