using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>Which list, of which hub, of which days.</summary>
public sealed class ExportForm
{
    public string? Kind { get; set; }

    /// <summary>Empty for all hubs.</summary>
    public Guid? HubId { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public ExportPage? Page { get; internal set; }

    /// <summary>The list that is named, where this person has it.</summary>
    public ExportList? List(Actor actor) => ExportList.For(actor).FirstOrDefault(list => list.Kind.ToString() == Kind);

    public ExportAsk? Read(ModelStateDictionary state, Actor actor)
    {
        var reader = new FormReader(state);
        var list = List(actor);
        if (list is null)
        {
            reader.Refuse(nameof(Kind), "Choose which list");
        }

        var (from, to) = (Day(reader, nameof(From), From, "From", list), Day(reader, nameof(To), To, "Until", list));
        if (from > to)
        {
            reader.Refuse(nameof(To), "Until: enter the same day as From, or a later one");
        }

        return reader.HasErrors || list is null ? null : new ExportAsk(list, HubId is { } hubId && list.Of == ExportOf.Hubs ? [hubId] : list.Places(actor), from, to);
    }

    private static DateOnly? Day(FormReader reader, string field, string? typed, string label, ExportList? list)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (list is { HasDates: false })
        {
            reader.Refuse(field, $"{label}: leave it empty, as the list “{list.Name}” has no days to choose from");
        }

        return reader.Date(field, typed, label);
    }
}

/// <param name="Lists">That this person may have.</param>
/// <param name="Hubs">To choose from, where there are several.</param>
/// <param name="Runs">Their files.</param>
/// <param name="RowsAtOnce">So many come at once.</param>
/// <param name="Now">UTC.</param>
public sealed record ExportPage(IReadOnlyList<ExportList> Lists, IReadOnlyList<Choice> Hubs, IReadOnlyList<ExportRun> Runs, int RowsAtOnce, DateTime Now)
{
    /// <summary>Why somebody came here from a link: the list is long.</summary>
    public string? Because { get; init; }

    public IReadOnlyList<Choice> Choices => [.. Lists.Select(list => new Choice(list.Kind.ToString(), list.Name, char.ToUpperInvariant(list.Says[0]) + list.Says[1..]))];
}
