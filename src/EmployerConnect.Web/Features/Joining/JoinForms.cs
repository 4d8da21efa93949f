using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Joining;

/// <summary>A visitor who wants to join by themselves.</summary>
public sealed class JoinForm
{
    public string? Email { get; set; }

    internal string? Read(ModelStateDictionary state) => EmailField.Read(new FormReader(state), nameof(Email), Email);
}

/// <summary>Which employer, and in which hub.</summary>
public sealed class JoinRequestForm
{
    public const int OrganisationNameLimit = 200;
    public const int NoteLimit = 500;

    public string? HubId { get; set; }

    public string? OrganisationName { get; set; }

    public string? Postcode { get; set; }

    public string? Note { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    internal IReadOnlyList<OrganisationHub> Hubs { get; set; } = [];

    internal IReadOnlyList<JoinRequest> Own { get; set; } = [];

    internal async Task<(Guid HubId, string Name, string Postcode, string? Note)?> Read(ModelStateDictionary state, PlaceLookup places)
    {
        var reader = new FormReader(state);
        var name = reader.Text(nameof(OrganisationName), OrganisationName, "Name of the employer", OrganisationNameLimit);
        var note = reader.OptionalText(nameof(Note), Note, "Note", NoteLimit);
        NoPupil.Check(state, (nameof(Note), note));
        var hub = Hubs.FirstOrDefault(one => one.Id.ToString() == HubId);
        if (hub is null)
        {
            reader.Refuse(nameof(HubId), "Choose the hub");
        }

        var place = await places.Find(Postcode);
        if (place is not { IsKnown: true, Postcode: not null })
        {
            reader.Refuse(nameof(Postcode), place.Question ?? "Enter a postcode");
        }

        return reader.HasErrors ? null : (hub!.Id, name, place.Postcode!, note);
    }
}
