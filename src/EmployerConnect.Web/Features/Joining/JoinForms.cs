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

    /// <param name="state">Where the errors go.</param>
    /// <param name="places">Knows postcodes.</param>
    /// <param name="nearest">The hub whose schools are nearest to a place; null where there is none.</param>
    internal async Task<(Guid HubId, string Name, string Postcode, string? Note)?> Read(ModelStateDictionary state, PlaceLookup places, Func<Place, Task<OrganisationHub?>> nearest)
    {
        var reader = new FormReader(state);
        var name = reader.Text(nameof(OrganisationName), OrganisationName, "Name of the employer", OrganisationNameLimit);
        var note = reader.OptionalText(nameof(Note), Note, "Note", NoteLimit);
        NoPupil.Check(state, (nameof(Note), note));
        var place = await places.Find(Postcode);
        if (place is not { IsKnown: true, Postcode: not null })
        {
            reader.Refuse(nameof(Postcode), place.Question ?? "Enter a postcode");
        }

        var hub = Hubs.FirstOrDefault(one => one.Id.ToString() == HubId);
        if (hub is null && !string.IsNullOrEmpty(HubId))
        {
            reader.Refuse(nameof(HubId), "Choose one of the hubs");
        }
        else if (hub is null && !reader.HasErrors && (hub = await nearest(place)) is null)
        {
            reader.Refuse(nameof(HubId), "We cannot tell which hub is nearest: choose one");
        }

        return reader.HasErrors ? null : (hub!.Id, name, place.Postcode!, note);
    }
}
