namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// A request that no page answers (unknown address, wrong method) is told so at once. The policy for pages that name
/// none would send it to the sign-in page instead.
/// </summary>
internal static class Unmatched
{
    public static Task Answer(HttpContext context, RequestDelegate next)
    {
        switch (context.GetEndpoint())
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            case RouteEndpoint:
                return next(context);
            case var refusal:
                return refusal.RequestDelegate!(context);
        }
    }

    /// <summary>HEAD is GET without a body, which the server leaves out by itself.</summary>
    public static async Task HeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }
}
