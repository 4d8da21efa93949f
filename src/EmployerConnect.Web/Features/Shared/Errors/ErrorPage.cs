namespace EmployerConnect.Web.Features.Shared.Errors;

/// <summary>What an error page says: what happened, and what to do now.</summary>
public sealed record ErrorPage(int Code, string Title, string Sentence, string? Reference = null)
{
    /// <summary>Ways on from here, besides the start page.</summary>
    public IReadOnlyList<(string Text, string Href)> Ways { get; init; } = [];

    public static ErrorPage For(int code, string reference) => code switch
    {
        400 or 413 => new(code, "That could not be read", "What was sent was too large, not complete, or from a page that had been open for too long. Go back, open the page again and send it once more."),
        403 => new(code, "This page is not open to you", "Your role does not include it. If you belong to several organisations, look at the top of the page whether you are at the right one. If you think it should be open to you, ask your hub’s co-ordinator."),
        404 => new(code, "Page not found", "The address may be mistyped, or what it led to may have ended or belong to somebody else.") { Ways = [("Search offers", "/offers")] },
        405 => new(code, "That cannot be done here", "Go back and use the links and buttons on the page."),
        409 => new(code, "Somebody else was quicker", "This changed while you had the page open, and nothing of yours was saved. Go back and open it again to see how it stands now."),
        422 => new(code, "That form was already sent", "It arrived once before with other details, and those were kept. Open the page again to see how it stands now, and change it there."),
        429 => new(code, "Too many tries", "Too much was asked of the site from where you are. Wait a minute, then try again. If you were signing in, wait 15 minutes or ask for a new password.") { Ways = [("Ask for a new password", "/forgotten-password")] },
        503 => new(code, "Not available for a moment", "Try again in a few minutes. Nothing that you saved is lost.", reference),
        >= 500 => new(code, "Something went wrong on our side", "Nothing was saved half. Go back and try again; your browser may still hold what you typed. If it happens once more, tell your hub the reference below.", reference),
        _ => new(code, "That did not work", "Go back and try again."),
    };
}
