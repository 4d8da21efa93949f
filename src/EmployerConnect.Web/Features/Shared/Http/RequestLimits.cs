using System.Security.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>How much one request may hold; what is more is refused with 400 and a sentence.</summary>
internal static class RequestLimits
{
    public const int Fields = 1024;
    public const int FieldCharacters = 1024 * 1024;
    public const int BodyBytes = 8 * 1024 * 1024;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = Fields;
            options.ValueLengthLimit = FieldCharacters;
            options.MultipartBodyLengthLimit = BodyBytes;
        });
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = BodyBytes;
            options.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
        });
    }
}
