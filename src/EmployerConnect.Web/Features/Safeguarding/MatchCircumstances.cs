using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>How the adults and pupils of one match will meet, as its offer, its request and the match itself say.</summary>
public sealed class MatchCircumstances
{
    public required Activities Activity { get; init; }

    public required Supervisions Supervision { get; init; }

    public required Frequencies Frequency { get; init; }

    public required Deliveries Delivery { get; init; }

    public required YearGroups YearGroups { get; init; }

    public required Guid EmployerId { get; init; }

    public CheckAnswer Ask(CheckRules rules, DateOnly on) => rules.Answer(Activity, Supervision, Frequency, Delivery, YearGroups, on);
}
