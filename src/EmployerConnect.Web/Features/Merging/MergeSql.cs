namespace EmployerConnect.Web.Features.Merging;

internal static class MergeSql
{
    /// <summary>Other employers of the hubs that somebody leads.</summary>
    public const string Employers = """
        SELECT DISTINCT o.Id, o.Kind, o.Name, o.Sectors, o.IsCornerstone, o.Town
        FROM Organisation o
        JOIN HubMember m ON m.OrganisationId = o.Id
        WHERE o.Kind = 'Employer' AND o.MergedIntoId IS NULL AND o.Id <> @id AND m.HubId IN @hubIds
        ORDER BY o.Name
        """;

    public const string MergedInto = """
        SELECT MergedIntoId FROM Organisation WHERE Id = @id AND MergedIntoId IS NOT NULL
        """;

    public const string Mark = """
        UPDATE Organisation SET MergedIntoId = @into
        WHERE Id = @id AND MergedIntoId IS NULL AND Kind = 'Employer'
          AND EXISTS (SELECT 1 FROM Organisation other WHERE other.Id = @into AND other.MergedIntoId IS NULL AND other.Kind = 'Employer')
        """;

    public const string Offers = """
        UPDATE Offer SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string Drafts = """
        UPDATE Draft SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string Matches = """
        UPDATE EncounterMatch SET EmployerId = @into WHERE EmployerId = @id
        """;

    public const string SessionPeople = """
        UPDATE SessionPerson SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string Invitations = """
        UPDATE Invitation SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string Feeds = """
        UPDATE CalendarFeed SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string Documents = """
        UPDATE EmployerDocument SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string Plans = """
        UPDATE PlanAssignment SET EmployerId = @into WHERE EmployerId = @id
        """;

    public const string Sites = """
        UPDATE OrganisationSite SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    /// <summary>Whoever holds the same role in both holds it once.</summary>
    public const string EndDoubles = """
        UPDATE Membership SET EndedAt = @now
        WHERE OrganisationId = @id AND EndedAt IS NULL AND EXISTS (
            SELECT 1 FROM Membership other
            WHERE other.OrganisationId = @into AND other.PersonId = Membership.PersonId AND other.Role = Membership.Role AND other.EndedAt IS NULL)
        """;

    public const string Memberships = """
        UPDATE Membership SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string AddHubs = """
        INSERT INTO HubMember (HubId, OrganisationId)
        SELECT m.HubId, @into FROM HubMember m
        WHERE m.OrganisationId = @id AND NOT EXISTS (SELECT 1 FROM HubMember other WHERE other.HubId = m.HubId AND other.OrganisationId = @into)
        """;

    public const string LeaveHubs = """
        DELETE FROM HubMember WHERE OrganisationId = @id
        """;
}
