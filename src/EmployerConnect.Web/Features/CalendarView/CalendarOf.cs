using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Web.Features.CalendarView;

/// <summary>Whose calendar is shown: what the person may have a feed of, and for co-ordinators each member within their hub.</summary>
/// <param name="Key">As the address has it: "person", "school/…", "employer/…", "hub/…", "member/hub/organisation".</param>
/// <param name="Name">As the page names it.</param>
/// <param name="Scope">Which sessions.</param>
/// <param name="OrganisationId">The organisation; with a hub, one of its members.</param>
/// <param name="HubId">The hub.</param>
public sealed record CalendarOf(string Key, string Name, FeedScope Scope, Guid? OrganisationId, Guid? HubId)
{
    /// <summary>A hub has some forty members; more than these are found through its own calendar.</summary>
    public const int MostMembers = 500;

    /// <summary>The first is what the page shows unless told.</summary>
    public static IReadOnlyList<CalendarOf> AllOf(Actor actor, IReadOnlyList<HubMemberRow> members)
    {
        List<CalendarOf> all =
        [
            .. FeedSubject.AllOf(actor).Where(one => one.Subject.Scope != FeedScope.Programme)
                .Select(one => new CalendarOf(one.Subject.Key, one.Name, one.Subject.Scope, one.Subject.OrganisationId, one.Subject.HubId)),
            .. members.Where(member => actor.Coordinates(member.HubId))
                .Select(member => new CalendarOf($"member/{member.HubId}/{member.OrganisationId}", member.Name, FeedScope.Hub, member.OrganisationId, member.HubId)),
        ];
        return [.. all.OrderBy(one => Rank(one, actor))];
    }

    public bool IsMember => HubId is not null && OrganisationId is not null;

    // A stable sort: within a rank they stay as they came.
    private static int Rank(CalendarOf one, Actor actor) => one switch
    {
        { IsMember: true } => 3,
        { Scope: FeedScope.Hub } => 0,
        { Scope: FeedScope.School or FeedScope.Employer } => actor.IsCoordinator ? 1 : 0,
        _ => 2,
    };
}

public sealed class HubMemberRow
{
    public required Guid HubId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Name { get; init; }
}
