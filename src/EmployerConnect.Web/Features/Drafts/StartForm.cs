using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>How somebody begins: from nothing, or with a copy; and for whom, where there is a choice.</summary>
public sealed class StartForm
{
    public const string Blank = "blank";

    /// <summary>"blank", or the id of the offer or request to copy.</summary>
    public string? From { get; set; } = Blank;

    /// <summary>The employer, or school and hub; asked only where there are several, and only the person's own count.</summary>
    public string? Place { get; set; }

    [BindNever]
    public StartPage? Page { get; set; }

    public Guid? CopyOf => Guid.TryParse(From, out var id) ? id : null;
}

public sealed record StartPage
{
    public required DraftJourney Journey { get; init; }

    /// <summary>How long it takes, and what to have at hand.</summary>
    public required string Lead { get; init; }

    public required string PlaceLabel { get; init; }

    /// <summary>Empty where there is nothing to choose.</summary>
    public IReadOnlyList<Choice> Places { get; init; } = [];

    /// <summary>Earlier ones to copy, the newest first.</summary>
    public IReadOnlyList<Choice> Earlier { get; init; } = [];

    public required IReadOnlyList<DraftSummary> Drafts { get; init; }

    /// <summary>What a search has filled in already, as fields and in words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Carried { get; init; } = [];

    public string CarriedWords { get; init; } = "";
}
