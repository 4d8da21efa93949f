using EmployerConnect.Web.Features.OfferSearches;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.SavedSearches;

/// <summary>What a search is called, and how often it sends mail.</summary>
public sealed class SavedSearchForm
{
    public const int NameLimit = 80;

    public string? Name { get; set; }

    public string? Rhythm { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>What it looks for, in words; never bound.</summary>
    internal string Words { get; set; } = "";

    /// <summary>Where the form posts to; never bound.</summary>
    internal string Action { get; set; } = "";

    internal static IReadOnlyList<Choice> RhythmChoices { get; } =
    [
        new(nameof(SearchRhythm.Daily), "Each morning, where something new fits"),
        new(nameof(SearchRhythm.Weekly), "On Monday mornings, where something new fits"),
        new(nameof(SearchRhythm.Never), "Never: only keep it"),
    ];

    /// <returns>Null where something is wrong.</returns>
    internal (string Name, SearchRhythm Rhythm)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var name = reader.Text(nameof(Name), Name?.ReplaceLineEndings(" "), "Name", NameLimit);
        if (!Enum.TryParse<SearchRhythm>(Rhythm, out var rhythm) || !Enum.IsDefined(rhythm))
        {
            reader.Refuse(nameof(Rhythm), "Choose when you want mail about it");
        }

        NoPupil.Check(state, (nameof(Name), name));
        return reader.HasErrors ? null : (name, rhythm);
    }

    internal static string NameFor(OfferSearch search, OfferQuery query)
    {
        var words = SearchChips.Words(search, query);
        return words.Length > NameLimit ? $"{words[..(NameLimit - 1)]}…" : words;
    }
}
