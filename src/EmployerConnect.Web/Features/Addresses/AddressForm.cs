using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Addresses;

public sealed class AddressForm
{
    public const int EmailLimit = EmailField.Longest;

    public string? Email { get; set; }

    public string? Read(ModelStateDictionary state) => EmailField.Read(new FormReader(state), nameof(Email), Email);
}
