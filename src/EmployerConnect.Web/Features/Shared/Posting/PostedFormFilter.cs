using System.Security.Cryptography;
using System.Text;
using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace EmployerConnect.Web.Features.Shared.Posting;

/// <summary>
/// Every form that a signed-in person posts carries a key. A replay gets the first result, another body under the
/// same key 422, a form without a key 400 (invariant 8). A form that was refused keeps its key free for the corrected one.
/// </summary>
public sealed class PostedFormFilter(CurrentActor who, PostedFormClaim claim, PostedFormStore store) : IAsyncActionFilter
{
    public const string KeyField = "__key";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || who.Actor is not { } actor || !http.Request.HasFormContentType)
        {
            await next();
            return;
        }

        var form = await http.Request.ReadFormAsync();
        if (!Guid.TryParse(form[KeyField], out var key))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        var hash = await Hash(http.Request.Path, form, http.RequestAborted);
        if (await store.Find(actor.PersonId, key) is { } earlier)
        {
            context.Result = Answer(earlier, hash, http);
            return;
        }

        claim.Holds(actor.PersonId, key, hash);
        var executed = await next();
        if (executed.Exception is AlreadyPostedException && await store.Find(actor.PersonId, key) is { } first)
        {
            executed.ExceptionHandled = true;
            executed.Result = Answer(first, hash, http);
        }
        else if (claim.IsKept && Location(executed.Result, context) is { } location)
        {
            await store.Answered(actor.PersonId, key, location);
        }
    }

    private static IActionResult Answer(PostedForm earlier, string hash, HttpContext http) =>
        earlier.BodyHash == hash
            ? new LocalRedirectResult(earlier.Location ?? http.Request.Path.Value!)
            : new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);

    private static string? Location(IActionResult? result, ActionExecutingContext context)
    {
        var url = ((Controller)context.Controller).Url;
        return result switch
        {
            LocalRedirectResult local => local.Url,
            RedirectResult redirect => url.IsLocalUrl(redirect.Url) ? redirect.Url : null,
            RedirectToActionResult action => url.Action(action.ActionName, action.ControllerName, action.RouteValues),
            _ => null,
        };
    }

    private static async Task<string> Hash(PathString path, IFormCollection form, CancellationToken cancellation)
    {
        var text = new StringBuilder(path.Value);
        foreach (KeyValuePair<string, StringValues> field in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (field.Key is KeyField or "__RequestVerificationToken")
            {
                continue;
            }

            text.Append('\0').Append(field.Key);
            foreach (var value in field.Value)
            {
                text.Append('\u0001').Append(value);
            }
        }

        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            text.Append('\0').Append(file.Name).Append('\u0001').Append(file.FileName).Append('\u0001').Append(Convert.ToHexString(await SHA256.HashDataAsync(content, cancellation)));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
