using System.Security.Claims;
using EmployerConnect.Web.Features.KeptForms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// The cookie names a person, their security stamp and a session; everything else is read from the database on each
/// request. Each sign-in begins a session of its own, whatever the browser sent before.
/// </summary>
internal static class SignInCookie
{
    public const string StampClaim = "AspNet.Identity.SecurityStamp";
    public const string SessionClaim = "session";
    public const string ReliedClaim = "relied";

    /// <summary>More than a password (RFC 8176).</summary>
    public const string StrongMethod = "mfa";

    public static void Configure(CookieAuthenticationOptions options, bool isDevelopment)
    {
        Secure(options, isDevelopment, "EmployerConnect");

        // The session's row says when it ends; the cookie outlives it, so that a form that comes too late is known for its sender's.
        options.ExpireTimeSpan = SignInSession.LongestLife + TimeSpan.FromDays(1);
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnSigningIn = Begin;
        options.Events.OnValidatePrincipal = Recognise;
    }

    /// <summary>For the few minutes between the two halves of a sign-in, and of registering a passkey.</summary>
    public static void ConfigureHalfway(CookieAuthenticationOptions options, bool isDevelopment, string name)
    {
        Secure(options, isDevelopment, name);
        options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        options.SlidingExpiration = false;
    }

    private static void Secure(CookieAuthenticationOptions options, bool isDevelopment, string name)
    {
        // The __Host- prefix wants https, which a developer's http://localhost is not.
        options.Cookie.Name = isDevelopment ? name : $"__Host-{name}";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static async Task Begin(CookieSigningInContext context)
    {
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        var personId = Guid.Parse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SignInSessions>();
        var isStrong = context.Principal.FindFirstValue(ClaimTypes.AuthenticationMethod) == StrongMethod;
        var id = await sessions.Start(personId, DeviceName.From(context.Request.Headers.UserAgent), isStrong);
        identity.AddClaim(new Claim(SessionClaim, id.ToString()));
    }

    private static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        context.Response.Redirect(HttpMethods.IsPost(http.Request.Method)
            ? $"{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(await http.RequestServices.GetRequiredService<LateForms>().Back(http))}"
            : context.RedirectUri);
    }

    private static async Task Recognise(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        var actor = Guid.TryParse(id, out var personId) && Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var session) && stamp is not null
            ? await services.GetRequiredService<PersonStore>().ActorFor(personId, stamp, session)
            : null;
        if (actor is null)
        {
            LateForms.Ended(context.HttpContext, context.Principal);
            context.RejectPrincipal();
            await services.GetRequiredService<SignInManager<Person>>().SignOutAsync();
            return;
        }

        services.GetRequiredService<CurrentActor>().Is(actor);
    }
}
