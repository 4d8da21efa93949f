namespace EmployerConnect.Web.Features.Home;

/// <summary>A cookie of this site, or what a page keeps in the browser, as the cookies page names it; a test holds the page to what the site really sets.</summary>
/// <param name="Name">Without the prefix "__Host-" that it has on https.</param>
public sealed record SiteCookie(string Name, string Purpose, string Lasts)
{
    public static readonly IReadOnlyList<SiteCookie> All =
    [
        new("EmployerConnect", "Keeps you signed in. It names you and your session, encrypted.", "Until you close the browser or sign out. The session itself ends after 12 hours without a page, and after 7 days in any case."),
        new("EmployerConnect.Form", "Protects forms: nobody can send one in your name from another site.", "Until you close the browser"),
        new("EmployerConnect.Device", "Remembers that somebody has signed in on this browser, so that attackers elsewhere cannot use up your tries. It holds no address and no name in clear.", "180 days"),
        new("EmployerConnect.Halfway", "Between your password and your code, if you use an authenticator app.", "10 minutes"),
        new("EmployerConnect.Told", "Carries a message such as “Saved” to the next page.", "Until that page is shown"),
        new("EmployerConnect.Provider", "While you sign in through a provider, such as your school’s: whom it says you are.", "10 minutes"),
        new("EmployerConnect.Nonce.", "One for each sign-in through a provider, its name ending in a number: proves that the provider’s answer belongs to it.", "15 minutes"),
        new("EmployerConnect.Correlation.", "The same for the browser that began it.", "15 minutes"),
    ];

    public static readonly IReadOnlyList<SiteCookie> InBrowser =
    [
        new("ec-typed", "What you have typed into a form, in this tab alone, so that it is back if you are signed out meanwhile. Never passwords. Removed once the form is sent, and when you sign out.", "Until you close the tab"),
        new("ec-back", "The page to which you go back after signing in again.", "Until you are back"),
        new("ec-seen", "When you last opened a page, so that the warning before you are signed out comes at the right time in every tab.", "Until you sign out"),
    ];
}
