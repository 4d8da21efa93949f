using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Vouchings;

public sealed class VouchingForm
{
    public const int EmailLimit = EmailField.Longest;

    public string? Email { get; set; }

    internal IReadOnlyList<Vouching> Open { get; set; } = [];

    internal bool MayBegin { get; set; }

    public string? Read(ModelStateDictionary state) => EmailField.Read(new FormReader(state), nameof(Email), Email);
}
