using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Hubs;

public sealed class HubForm
{
    public const int NameLimit = 100;

    public string? Name { get; set; }

    /// <summary>Of whoever will lead it.</summary>
    public string? LeadEmail { get; set; }

    internal IReadOnlyList<OrganisationHub> Hubs { get; set; } = [];

    internal (string Name, string Email)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var name = reader.Text(nameof(Name), Name, "Name", NameLimit);
        var email = EmailField.Read(reader, nameof(LeadEmail), LeadEmail);
        return reader.HasErrors || email is null ? null : (name, email);
    }
}
