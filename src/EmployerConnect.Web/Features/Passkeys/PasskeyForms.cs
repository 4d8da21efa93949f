using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Passkeys;

public sealed class NewPasskeyForm
{
    public const int NameLimit = 60;

    public string? Name { get; set; }

    /// <summary>What the browser made, as JSON.</summary>
    public string? Credential { get; set; }

    internal IReadOnlyList<PasskeyRow> Passkeys { get; set; } = [];

    public string? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var name = reader.Text(nameof(Name), Name, "Name", NameLimit);
        return reader.HasErrors ? null : name;
    }
}

public sealed class PasskeySignInForm
{
    public string? Credential { get; set; }

    public string? ReturnUrl { get; set; }
}
