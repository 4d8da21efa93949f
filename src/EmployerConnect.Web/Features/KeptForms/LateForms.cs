using System.Security.Claims;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Posting;
using Microsoft.AspNetCore.Antiforgery;

namespace EmployerConnect.Web.Features.KeptForms;

/// <summary>
/// A form that comes after its sender's session has ended is kept before they are sent to sign in, however they then do. Only where
/// the cookie still names somebody, the form's token is theirs, and nothing in it is a secret or a file.
/// </summary>
internal sealed class LateForms(KeptFormStore store, PersonStore people, IAntiforgery antiforgery)
{
    private const int LongestContent = 64 * 1024;

    private static readonly object EndedKey = new();
    private static readonly string[] Secrets = ["password", "code", "credential", "token"];

    /// <summary>Remembers whom a cookie named whose session has ended.</summary>
    public static void Ended(HttpContext context, ClaimsPrincipal? principal) => context.Items[EndedKey] = principal;

    /// <summary>Where to go once they have signed in: the page that gives the form back, or the page that it stood on.</summary>
    public async Task<string> Back(HttpContext context)
    {
        var request = context.Request;
        var from = Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referrer) && referrer.Authority == request.Host.Value ? referrer.PathAndQuery : "/";
        return await Keep(context) is { } token ? $"/kept/{token}" : from;
    }

    private async Task<string?> Keep(HttpContext context)
    {
        var request = context.Request;
        if (context.Items[EndedKey] is not ClaimsPrincipal ended || !request.HasFormContentType || request.Path.StartsWithSegments("/account") || await Person(ended) is not { } personId)
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        if (form.Files.Count > 0 || form.Keys.Any(name => Secrets.Any(secret => !IsOurs(name) && name.Contains(secret, StringComparison.OrdinalIgnoreCase))) || !await IsTheirs(context, ended))
        {
            return null;
        }

        var fields = form.Where(field => !IsOurs(field.Key)).SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? ""))).ToList();
        return fields.Sum(field => field.Name.Length + field.Value.Length) > LongestContent
            ? null
            : await store.Keep(new KeptForm(request.Path + request.QueryString, fields), personId);
    }

    private async Task<Guid?> Person(ClaimsPrincipal ended) =>
        Guid.TryParse(ended.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && await people.Find(id) is { IsSuspended: false } person
        && person.SecurityStamp == ended.FindFirstValue(SignInCookie.StampClaim)
            ? id
            : null;

    /// <summary>Another site cannot put a form into somebody's hands: its token is made for the person whose session it was.</summary>
    private async Task<bool> IsTheirs(HttpContext context, ClaimsPrincipal ended)
    {
        var visitor = context.User;
        context.User = ended;
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        finally
        {
            context.User = visitor;
        }
    }

    private static bool IsOurs(string name) => name is PostedFormFilter.KeyField or "__RequestVerificationToken";
}
