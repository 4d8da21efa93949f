using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>A password that somebody chooses.</summary>
public sealed class NewPasswordField(LeakedPasswords leaked)
{
    public const string Leaked = "This password has been leaked from some other site, so it is one of the first that would be tried. Take three or four words that have nothing to do with each other";

    /// <summary>The password where it may be used; else null, with the reason beside its field.</summary>
    public async Task<string?> Read(ModelStateDictionary state, string field, string? typed, IEnumerable<string> own)
    {
        if (string.IsNullOrEmpty(typed))
        {
            state.AddModelError(field, "Enter a password");
            return null;
        }

        if ((PasswordRules.Problem(typed, own) ?? (await leaked.Hold(typed) ? Leaked : null)) is { } problem)
        {
            state.AddModelError(field, problem);
            return null;
        }

        return typed;
    }
}
