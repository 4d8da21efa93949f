namespace EmployerConnect.Web.Features.Calendars;

/// <summary>
/// Calendar programs turn webcal: into http: and follow the redirect to https, which is made from the path: for such a
/// request the path is whole while the pipeline runs, and hidden again before the host logs the end.
/// </summary>
public sealed class FeedTokenRedirect(IHostEnvironment environment) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (environment.IsProduction())
        {
            app.Use(Restore);
        }

        next(app);
    };

    private static async Task Restore(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || context.Features.Get<HiddenFeedToken>() is not { } hidden)
        {
            await next(context);
            return;
        }

        var path = context.Request.Path;
        context.Request.Path = FeedTokenHiding.PathOf(hidden.Token);
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = path;
        }
    }
}
