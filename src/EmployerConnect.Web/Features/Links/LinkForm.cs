using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Links;

/// <summary>What the page of a one-time link asks; which of it depends on the link.</summary>
public sealed class LinkForm
{
    public const int NameLimit = 100;

    public string? Name { get; set; }

    public string? Password { get; set; }

    internal OneTimeLink? Link { get; set; }

    internal string? Token { get; set; }

    internal Invitation? Invitation { get; set; }

    internal bool HasAccount { get; set; }

    public string Action => OneTimeLink.Path(Token ?? "");

    /// <summary>Of a new account; null with the errors beside their fields.</summary>
    internal async Task<(string Name, string Password)?> ReadAccount(NewPasswordField field, ModelStateDictionary state, string email, string place)
    {
        var name = new FormReader(state).Text(nameof(Name), Name, "Name", NameLimit);
        var password = await field.Read(state, nameof(Password), Password, [name, email, place]);
        return state.IsValid && password is not null ? (name, password) : null;
    }
}
