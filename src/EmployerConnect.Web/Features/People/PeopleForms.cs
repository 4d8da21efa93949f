using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.People;

/// <summary>A name, or that of an organisation, as it stands in the address.</summary>
public sealed class PeopleSearch
{
    public const int PageSize = 50;

    public string? Text { get; set; }

    public string? Page { get; set; }

    public int Number => new EncounterSearch { Page = Page }.Number;

    internal int Skip => (Number - 1) * PageSize;

    internal string? Pattern => new EncounterSearch { Text = Text }.Pattern;

    internal IReadOnlyList<FilterChip> Chips => Pattern is null ? [] : [new($"“{Text!.Trim()}”", "/people")];

    public string Address(int page) => new EncounterSearch { Text = Text }.Address("/people", page);
}

public sealed record PeoplePage(PeopleSearch Search, IReadOnlyList<PersonInRole> People, int Count)
{
    public Pager Pager => Pager.Of(Search.Number, Count, PeopleSearch.PageSize, Search.Address);
}

/// <summary>Why somebody is suspended, or let back in.</summary>
public sealed class SuspensionForm
{
    public string? Reason { get; set; }

    internal ManagedPerson? Managed { get; set; }

    internal Actor? Reader { get; set; }

    internal static IReadOnlyList<Choice> Reasons { get; } =
        [.. Enum.GetValues<SuspensionReason>().Where(reason => reason != SuspensionReason.Operator).Select(reason => new Choice(reason.ToString(), SuspensionWords.Name(reason)))];

    internal static IReadOnlyList<Choice> LiftReasons { get; } =
        [.. Enum.GetValues<LiftReason>().Where(reason => reason != LiftReason.Operator).Select(reason => new Choice(reason.ToString(), SuspensionWords.Name(reason)))];

    internal T? Read<T>(ModelStateDictionary state, IReadOnlyList<Choice> choices, string missing)
        where T : struct, Enum
    {
        if (choices.Any(choice => choice.Value == Reason))
        {
            return Enum.Parse<T>(Reason!);
        }

        state.AddModelError(nameof(Reason), missing);
        return null;
    }
}
