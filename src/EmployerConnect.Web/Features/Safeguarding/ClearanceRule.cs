using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>
/// Which check an activity needs, and why. It is worked out, never asked of the person who publishes: asking for a check
/// that the law does not allow is as wrong as leaving one out.
/// </summary>
public sealed record ClearanceRule
{
    private const string KeepingChildrenSafe = "Keeping children safe in education (Department for Education)";

    private const Activities InSchool =
        Activities.CareersTalk | Activities.Assembly | Activities.MockInterview | Activities.Workshop | Activities.CareersFair
        | Activities.CurriculumProject | Activities.EnterpriseChallenge;

    private const Activities AtWork = Activities.WorkplaceVisit | Activities.WorkShadowing | Activities.WorkExperience;

    private static readonly ClearanceRule[] Rules =
    [
        new()
        {
            Activities = Activities.Mentoring,
            Needs = Clearance.EnhancedDbs,
            Reason = "A mentor meets the same pupils again and again, so mentoring programmes ask for an enhanced DBS check as their policy.",
            Source = "Policy of the mentoring programmes",
        },
        new()
        {
            Activities = InSchool,
            Needs = Clearance.None,
            Reason = "One-off, and school staff supervise throughout: a school must not ask for a DBS check.",
            Source = KeepingChildrenSafe,
        },
        new()
        {
            Activities = AtWork,
            Needs = Clearance.None,
            Reason = "Supervised at the workplace under the school's written risk assessment and the employer's liability insurance: no DBS check is asked for in advance.",
            Source = KeepingChildrenSafe,
        },
        new()
        {
            Activities = Activities.VirtualWorkExperience,
            Needs = Clearance.None,
            Reason = "Online and supervised by school staff: a school must not ask for a DBS check.",
            Source = KeepingChildrenSafe,
        },
    ];

    public required Activities Activities { get; init; }

    public required Clearance Needs { get; init; }

    public required string Reason { get; init; }

    public required string Source { get; init; }

    /// <summary>First day on which the rule holds; null where it has held for as long as this site knows.</summary>
    public DateOnly? HoldsFrom { get; init; }

    /// <summary>Last day on which the rule holds; null where no end is known.</summary>
    public DateOnly? HoldsUntil { get; init; }

    public static IReadOnlyList<ClearanceRule> All => Rules;

    /// <param name="activity">Exactly one.</param>
    /// <param name="on">The day for which the rule is asked.</param>
    public static ClearanceRule For(Activities activity, DateOnly on) =>
        Rules.Single(rule => rule.Activities.HasFlag(activity) && !(on < rule.HoldsFrom) && !(on > rule.HoldsUntil));
}
