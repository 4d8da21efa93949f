using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Accounts;

internal static class NewPasswordField
{
    /// <summary>The password where it may be used; else null, with the reason beside its field.</summary>
    public static string? Read(ModelStateDictionary state, string field, string? typed, IEnumerable<string> own)
    {
        if (string.IsNullOrEmpty(typed))
        {
            state.AddModelError(field, "Enter a password");
            return null;
        }

        if (PasswordRules.Problem(typed, own) is { } problem)
        {
            state.AddModelError(field, problem);
            return null;
        }

        return typed;
    }
}
