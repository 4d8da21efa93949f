using System.Globalization;
using System.Text.Json;
using EmployerConnect.Web.Features.Shared.Http;
using EmployerConnect.Web.Features.Shared.Posting;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>
/// An answer that is posted after the sign-in has ended waits in its draft, and the page shows it once the owner has signed in again.
/// It comes without proof of who typed it, so it is never saved as it stands, nor shown to anybody else; and it is taken only
/// from a page of this site, by a browser that says so.
/// </summary>
internal static class HeldForm
{
    private static readonly string[] NotHeld = [PostedFormFilter.KeyField, "__RequestVerificationToken", "Go", "Seen", "Then"];

    public static async Task Keep(HttpContext http)
    {
        var request = http.Request;
        if (http.GetEndpoint()?.Metadata.GetMetadata<HeldWhenSignedOutAttribute>() is null || !request.HasFormContentType || !IsFromHere(request)
            || !Guid.TryParse(request.RouteValues["id"] as string, out var id) || request.RouteValues["step"] is not string step)
        {
            return;
        }

        var form = await request.ReadFormAsync(http.RequestAborted);
        var typed = form.Where(field => !NotHeld.Contains(field.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(field => field.Key, field => field.Value.ToArray());
        if (typed.Values.Any(values => values.Any(value => value is not null && UnshowableCharacters.AreIn(value))))
        {
            return;
        }

        var fields = JsonSerializer.Serialize(typed);
        if (fields.Length <= Draft.LongestFields && step.Length <= Draft.LongestStep)
        {
            await http.RequestServices.GetRequiredService<DraftStore>().Hold(id, step, fields);
        }
    }

    /// <summary>What was held, for the binder of the page's form.</summary>
    public static IValueProvider Values(string fields)
    {
        var typed = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(fields)!;
        return new FormValueProvider(BindingSource.Form, new FormCollection(typed.ToDictionary(field => field.Key, field => new StringValues(field.Value))), CultureInfo.InvariantCulture);
    }

    private static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [var site]
            ? site == "same-origin"
            : request.Headers.Origin is [{ } origin] && origin == $"{request.Scheme}://{request.Host}";
}
