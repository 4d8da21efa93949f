using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// Pages, styles and scripts go out compressed; what was compressed when the site was published goes as it is (decision 0046).
/// Somebody who watches the lengths of encrypted answers learns from a compressed page only what stays the same from answer to
/// answer and lies beside words of their choosing: tokens, keys and nonces are new each time, and the pages that show a lasting
/// secret are left as they are.
/// </summary>
internal static class Compression
{
    /// <summary>Pages of secrets: how somebody signs in, links that were mailed, feed addresses.</summary>
    private static readonly PathString[] Secrets = ["/account", "/sign-in", "/links", "/calendars", "/answer", "/kept", "/mail/stop"];

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method) && !Array.Exists(Secrets, secret => context.Request.Path.StartsWithSegments(secret)),
            branch => branch.UseResponseCompression());
}
