using System.Security.Claims;
using EmployerConnect.Web.Email;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EmployerConnect.Web.Features.Accounts;

internal static class ProviderServices
{
    public const string IssuerClaim = "employerconnect:issuer";
    public const string SubjectClaim = "sub";
    public const string EmailClaim = "email";

    public static void AddProviders(this AuthenticationBuilder authentication, IConfiguration configuration, bool isDevelopment)
    {
        var providers = ProviderOptions.Read(configuration);
        authentication.Services.AddSingleton(providers);
        authentication.Services.AddScoped<ProviderSignIns>();
        authentication.AddCookie(IdentityConstants.ExternalScheme, options => SignInCookie.ConfigureHalfway(options, isDevelopment, "EmployerConnect.Provider"));
        foreach (var provider in providers)
        {
            authentication.AddOpenIdConnect(provider.Scheme, provider.Name, options => Configure(options, provider, isDevelopment));
        }
    }

    // Signatures with a provider's public key alone; what a secret of ours could sign as well is none of them.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private static void Configure(OpenIdConnectOptions options, ProviderOptions provider, bool isDevelopment)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = provider.Authority.AbsoluteUri.TrimEnd('/');
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = provider.CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // Comes back as a plain GET, so that Lax cookies are enough.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.SaveTokens = false;
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        options.NonceCookie = Cookie(isDevelopment, "EmployerConnect.Nonce.");
        options.CorrelationCookie = Cookie(isDevelopment, "EmployerConnect.Correlation.");
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            // From the configured address, whatever the request's Host says.
            context.ProtocolMessage.RedirectUri = context.HttpContext.RequestServices.GetRequiredService<SiteAddress>().Absolute(provider.CallbackPath).AbsoluteUri;
            return Task.CompletedTask;
        };
        options.Events.OnTokenValidated = context =>
        {
            if (!IsOf(provider, context.SecurityToken.Issuer))
            {
                context.Fail($"The token's issuer is not the authority of {provider.Key}.");
                return Task.CompletedTask;
            }

            var identity = (ClaimsIdentity)context.Principal!.Identity!;
            identity.AddClaim(new Claim(IssuerClaim, context.SecurityToken.Issuer));
            if (long.TryParse(identity.FindFirst("auth_time")?.Value, out var seconds)
                && context.SecurityToken.IssuedAt - DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime > SignInSession.Fresh)
            {
                identity.AddClaim(new Claim(SignInCookie.ReliedClaim, "true"));
            }

            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in/provider/refused");
            return Task.CompletedTask;
        };
    }

    /// <summary>What a provider says about itself must not make it another one.</summary>
    internal static bool IsOf(ProviderOptions provider, string issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address.AbsoluteUri.TrimEnd('/') == provider.Authority.AbsoluteUri.TrimEnd('/');

    private static CookieBuilder Cookie(bool isDevelopment, string name) => new()
    {
        Name = isDevelopment ? name : $"__Host-{name}",
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
        IsEssential = true,
    };
}
