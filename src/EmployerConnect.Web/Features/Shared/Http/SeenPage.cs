using Microsoft.AspNetCore.Diagnostics;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>The page that somebody sees, for saying that something is wrong with it.</summary>
internal static class SeenPage
{
    private const string Secret = "token";

    /// <summary>Its path without its query, behind an error page that of the page that was asked for; a secret in it is left out.</summary>
    public static string Of(HttpContext context)
    {
        var failed = context.Features.Get<IExceptionHandlerFeature>();
        var refused = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = failed?.Path ?? refused?.OriginalPath ?? context.Request.Path.Value ?? "/";
        var secret = failed?.RouteValues?[Secret] ?? refused?.RouteValues?[Secret] ?? context.GetRouteValue(Secret);
        return secret is string { Length: > 0 } text ? path.Replace(text, "…", StringComparison.Ordinal) : path;
    }

    /// <summary>Where it is said: a member's hub is told the page, a visitor whom to ask.</summary>
    public static string ProblemAddress(HttpContext context, bool isMember) => isMember ? $"/problem?page={Uri.EscapeDataString(Of(context))}" : "/problem";
}
