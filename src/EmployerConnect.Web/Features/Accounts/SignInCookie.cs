using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>The cookie names a person and their security stamp; everything else is read from the database on each request.</summary>
internal static class SignInCookie
{
    public const string StampClaim = "AspNet.Identity.SecurityStamp";

    public static void Configure(CookieAuthenticationOptions options, bool isDevelopment)
    {
        // The __Host- prefix wants https, which a developer's http://localhost is not.
        options.Cookie.Name = isDevelopment ? "EmployerConnect" : "__Host-EmployerConnect";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = Recognise;
    }

    private static async Task Recognise(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        var actor = Guid.TryParse(id, out var personId) && stamp is not null
            ? await services.GetRequiredService<PersonStore>().ActorFor(personId, stamp)
            : null;
        if (actor is null)
        {
            context.RejectPrincipal();
            await services.GetRequiredService<SignInManager<Person>>().SignOutAsync();
            return;
        }

        services.GetRequiredService<CurrentActor>().Is(actor);
    }
}
