using System.Security.Cryptography;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// Headers of every answer. They are set when the answer starts, so that an error page, which clears what was set
/// before it, has them too.
/// </summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();
    private static readonly object InlineStylesKey = new();
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly object MapKey = new();

    /// <summary>The nonce that a page gives its inline script.</summary>
    public static string CspNonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
        {
            nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Items[NonceKey] = nonce;
        }

        return nonce;
    }

    /// <summary>For the preview of mails alone: mail programs know no style sheets, so mails carry their styles inside.</summary>
    public static void AllowInlineStyles(this HttpContext context) => context.Items[InlineStylesKey] = true;

    /// <summary>At the end of a session: what the browser may still hold of its pages. Cookies stay, so that this browser is known again.</summary>
    public static void ForgetHere(this HttpResponse response) => response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";

    /// <summary>
    /// For pages with a map alone: pictures from the host of its tiles too, which is told from which site they are asked for
    /// (OpenStreetMap's tile policy wants a valid Referer), never from which page.
    /// </summary>
    /// <param name="context">The page.</param>
    /// <param name="tileOrigin">Scheme and host; null for a map without tiles.</param>
    public static void ShowMap(this HttpContext context, string? tileOrigin) => context.Items[MapKey] = tileOrigin;

    internal static Task Add(HttpContext context, RequestDelegate next, bool isSecure)
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            if (isSecure && context.Request.IsHttps && !Array.Exists(ThisMachine, host => host == context.Request.Host.Host))
            {
                context.Response.Headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var tiles = context.Items[MapKey] as string;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{context.CspNonce()}'; style-src 'self'{(context.Items.ContainsKey(InlineStylesKey) ? " 'unsafe-inline'" : "")}; img-src 'self' data:{(tiles is null ? "" : $" {tiles}")}; font-src 'self'; "
            + "connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = tiles is null ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";

        // Style sheets and scripts come from the file server without one.
        if (context.Response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.ContentType = $"{type}; charset=utf-8";
        }

        // Static assets answer before anybody is recognised, so they stay in caches.
        if (context.User.Identity?.IsAuthenticated == true)
        {
            headers.CacheControl = "no-store";
        }
    }
}
