using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Passwords;

public sealed class ForgottenForm
{
    public const int EmailLimit = 254;

    public string? Email { get; set; }

    /// <summary>In lower case; null where it is no address.</summary>
    public string? Read(ModelStateDictionary state) => EmailField.Read(new FormReader(state), nameof(Email), Email, EmailLimit);
}

public sealed class ChangePasswordForm
{
    public string? Current { get; set; }

    public string? Password { get; set; }

    /// <summary>Somebody who has had no password so far has none to enter.</summary>
    public bool HasCurrent { get; set; } = true;
}
