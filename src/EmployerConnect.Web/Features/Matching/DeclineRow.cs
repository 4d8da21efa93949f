using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>A no to a match of a school, as the ranking remembers it.</summary>
public sealed class DeclineRow
{
    public required Guid SchoolId { get; init; }

    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid EmployerId { get; init; }

    public required DeclineReason Reason { get; init; }

    public required Decliner SaidBy { get; init; }

    public required DateTime SaidAt { get; init; }

    public required DateOnly ForDate { get; init; }

    public required int GroupSize { get; init; }

    public YearGroups? YearGroups { get; init; }

    public PastDecline Past => new()
    {
        OfferId = OfferId,
        RequestId = RequestId,
        EmployerId = EmployerId,
        Reason = Reason,
        By = SaidBy,
        SaidOn = LondonTime.DayOf(SaidAt),
        ForDate = ForDate,
        GroupSize = GroupSize,
        YearGroups = YearGroups ?? EmployerConnect.Matching.YearGroups.None,
    };
}
