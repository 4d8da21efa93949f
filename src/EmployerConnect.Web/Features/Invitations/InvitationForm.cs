using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Invitations;

/// <summary>A hub lead asks the first member of a school or of an employer, or a colleague of the hub's own.</summary>
public sealed class InvitationForm
{
    public const int NameLimit = 200;
    public const string School = "School";
    public const string Employer = "Employer";
    public const string Team = "Coordinator";

    private static readonly string[] Kinds = [School, Employer, Team];

    public string? Kind { get; set; }

    /// <summary>The employer's.</summary>
    public string? Name { get; set; }

    /// <summary>A school's name or number, as typed.</summary>
    public string? Search { get; set; }

    /// <summary>The school that was picked of those that were found.</summary>
    public string? Urn { get; set; }

    public string? Email { get; set; }

    public string? HubId { get; set; }

    internal IReadOnlyList<RegisteredSchool> Found { get; set; } = [];

    internal IReadOnlyList<Invitation> Open { get; set; } = [];

    internal IReadOnlyList<OrganisationHub> Hubs { get; set; } = [];

    internal static IReadOnlyList<Choice> KindChoices { get; } = [new(School, "A school or college"), new(Employer, "An employer"), new(Team, "A co-ordinator of the hub")];

    internal (string Email, Guid HubId)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        if (!Kinds.Contains(Kind))
        {
            reader.Refuse(nameof(Kind), "Say whom you invite");
        }

        var email = EmailField.Read(reader, nameof(Email), Email);
        var hub = Hubs.Count == 1 ? Hubs[0] : Hubs.FirstOrDefault(one => one.Id.ToString() == HubId);
        if (hub is null)
        {
            reader.Refuse(nameof(HubId), "Choose the hub");
        }

        if (Kind == Employer)
        {
            Name = reader.Text(nameof(Name), Name, "Name of the employer", NameLimit);
        }

        return reader.HasErrors || email is null || hub is null ? null : (email, hub.Id);
    }
}
