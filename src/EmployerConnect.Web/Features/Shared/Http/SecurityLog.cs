using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// What whoever watches over the site looks for: who came in and how, what was refused and where it came from. A line each, with ids and the
/// beginnings of hashes, so that lines can be put together and no name, address or secret is in them (docs/operations.md, Logs).
/// </summary>
public sealed class SecurityLog(ILogger<SecurityLog> log)
{
    private const int Enough = 16;

    /// <param name="context">Where it came from.</param>
    /// <param name="how">Password, Code, Passkey or Provider.</param>
    /// <param name="personId">Whose proof was right; with a second factor the code is still to come.</param>
    public void Accepted(HttpContext context, string how, Guid personId) =>
        log.LogInformation("SignInAccepted {How} of {Person} from {Place}", how, personId, Place(context));

    /// <param name="context">Where it came from.</param>
    /// <param name="how">Password, Code, Passkey or Provider.</param>
    /// <param name="why">Wrong, or TooManyTries.</param>
    /// <param name="account">The address that was typed, where one was; whether there is such an account stays open.</param>
    public void Rejected(HttpContext context, string how, string why, string? account = null) =>
        log.LogWarning("SignInRejected {How} {Why} for {Account} from {Place}", how, why, account is null ? "nobody" : SecretToken.Hash(LowerCaseNormalizer.Lower(account)!)[..Enough], Place(context));

    /// <summary>Of a page or form that is there: too much, not theirs, not found among what is theirs, or too often.</summary>
    internal static async Task Watch(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests
            && context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is null
            && context.GetEndpoint() is RouteEndpoint endpoint)
        {
            context.RequestServices.GetRequiredService<SecurityLog>().Refused(context, endpoint.RoutePattern.RawText);
        }
    }

    // The pattern and not the path, which may hold a secret.
    private void Refused(HttpContext context, string? route) => log.LogWarning(
        "RequestRefused {Status} {Method} {Route} of {Person} from {Place}",
        context.Response.StatusCode,
        context.Request.Method,
        route,
        context.RequestServices.GetRequiredService<CurrentActor>().Actor?.PersonId.ToString() ?? "nobody",
        Place(context));

    private static string Place(HttpContext context) => SignInTries.KeyOf(context.Connection.RemoteIpAddress)[..Enough];
}
