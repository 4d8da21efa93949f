using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>One rule: in which circumstances it holds and between which days, what it needs, why, and who says so.</summary>
public sealed class CheckRule
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required Activities Activities { get; init; }

    public required Supervisions Supervisions { get; init; }

    public required Frequencies Frequencies { get; init; }

    public required Deliveries Places { get; init; }

    public required AgeBands Ages { get; init; }

    public required CheckLevel Level { get; init; }

    /// <summary>The most that the law lets anybody ask for here.</summary>
    public required CheckLevel MostLevel { get; init; }

    public required CheckDocuments Documents { get; init; }

    public required string Reason { get; init; }

    public required string Source { get; init; }

    /// <summary>First day; null where it has held for as long as this site knows.</summary>
    public DateOnly? HoldsFrom { get; init; }

    /// <summary>Last day; null where no end is known.</summary>
    public DateOnly? HoldsUntil { get; init; }

    public bool HoldsOn(DateOnly day) => !(day < HoldsFrom) && !(day > HoldsUntil);

    public bool Covers(CheckQuestion question) =>
        Activities.HasFlag(question.Activity) && Supervisions.HasFlag(question.Supervision) && Frequencies.HasFlag(question.Frequency)
        && Places.HasFlag(question.Place) && Ages.HasFlag(question.Age);
}
