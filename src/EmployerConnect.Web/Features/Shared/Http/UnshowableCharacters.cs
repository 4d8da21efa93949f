using System.Text;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace EmployerConnect.Web.Features.Shared.Http;

/// <summary>
/// Refuses, as an error of its field, text that no page can show as it is: control characters other than tab and line
/// breaks, half a surrogate pair, and the two marks that turn the writing direction round to make one text look like another.
/// </summary>
internal sealed class UnshowableCharacters : IAsyncActionFilter
{
    public const string Message = "Remove the character that cannot be shown";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        Check(context, request.Query);
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            Check(context, await request.ReadFormAsync(context.HttpContext.RequestAborted));
        }

        await next();
    }

    public static bool AreIn(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune) || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n')) || rune.Value is 0x202D or 0x202E)
            {
                return true;
            }

            at += rune.Utf16SequenceLength;
        }

        return false;
    }

    private static void Check(ActionExecutingContext context, IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        foreach (var (name, values) in fields)
        {
            if (values.Any(value => value is not null && AreIn(value)))
            {
                context.ModelState.TryAddModelError(name, Message);
            }
        }
    }
}
