using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Arrivals;

/// <summary>What whoever comes has to know, at each place.</summary>
public sealed class ArrivalForm
{
    public const int ArrivalNotesLimit = 1000;

    /// <summary>By the place's id, as typed.</summary>
    public Dictionary<Guid, string?> Notes { get; set; } = [];

    public PupilNameForm NoPupil { get; set; } = new();

    internal Organisation? Organisation { get; set; }

    /// <summary>The main address first.</summary>
    internal IReadOnlyList<ArrivalPlace> Places { get; set; } = [];

    internal ArrivalForm For(Organisation organisation, IReadOnlyList<ArrivalPlace> places)
    {
        (Organisation, Places) = (organisation, places);
        foreach (var place in places)
        {
            Notes.TryAdd(place.Id, place.ArrivalNotes);
        }

        return this;
    }

    internal IReadOnlyDictionary<Guid, string?>? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var notes = Places.ToDictionary(place => place.Id, place => reader.OptionalText($"Notes[{place.Id}]", Notes.GetValueOrDefault(place.Id), "What to know", ArrivalNotesLimit));
        NoPupil.Check(state, [.. notes.Select(one => ($"Notes[{one.Key}]", one.Value))]);
        return reader.HasErrors ? null : notes;
    }
}
