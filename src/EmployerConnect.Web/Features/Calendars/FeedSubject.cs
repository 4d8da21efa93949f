using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>What an address shows: the scope, and which school, employer, hub or programme.</summary>
public sealed record FeedSubject(FeedScope Scope, Guid? OrganisationId = null, Guid? HubId = null, Activities? Activity = null)
{
    public static readonly FeedSubject Own = new(FeedScope.Person);

    /// <summary>As a form's choice: "person", "school/…", "employer/…", "hub/…", "programme/…/64".</summary>
    public string Key => Scope switch
    {
        FeedScope.School => $"school/{OrganisationId}",
        FeedScope.Employer => $"employer/{OrganisationId}",
        FeedScope.Hub => $"hub/{HubId}",
        FeedScope.Programme => string.Create(CultureInfo.InvariantCulture, $"programme/{HubId}/{(int)Activity!.Value}"),
        _ => "person",
    };

    /// <summary>Everything that this person may have an address for, each with its name; what their pages show, and no more.</summary>
    public static IReadOnlyList<(FeedSubject Subject, string Name)> AllOf(Actor actor) =>
    [
        (Own, "My own sessions"),
        .. actor.Memberships.Where(m => m.OrganisationId is not null).DistinctBy(m => m.OrganisationId).Select(OfOrganisation),
        .. actor.Memberships.Where(m => m.HubId is not null).DistinctBy(m => m.HubId).SelectMany(OfHub),
    ];

    /// <summary>What the choice names, where it is one of this person's; null otherwise.</summary>
    public static FeedSubject? Of(Actor actor, string? key) => AllOf(actor).Select(one => one.Subject).FirstOrDefault(one => one.Key == key);

    private static (FeedSubject Subject, string Name) OfOrganisation(ActorMembership membership) => membership.Role == Role.CareersLeader
        ? (new FeedSubject(FeedScope.School, membership.OrganisationId), $"All sessions at {membership.Where}")
        : (new FeedSubject(FeedScope.Employer, membership.OrganisationId), $"All sessions of {membership.Where}");

    private static IEnumerable<(FeedSubject Subject, string Name)> OfHub(ActorMembership membership) =>
    [
        (new FeedSubject(FeedScope.Hub, HubId: membership.HubId), $"All sessions in {membership.Where}"),
        .. FieldWords.All<Activities>().Select(one => (new FeedSubject(FeedScope.Programme, HubId: membership.HubId, Activity: one.Value), $"{one.Name} in {membership.Where}")),
    ];
}
