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

    /// <summary>What the register names as followers of schools that it calls closed.</summary>
    public const string Successors = """
        SELECT l.LinkedUrn
        FROM SchoolLink l
        JOIN School s ON s.Urn = l.Urn
        WHERE l.Urn IN @urns AND s.IsOpen = 0 AND l.LinkType LIKE 'Successor%' ESCAPE '!'
        UNION
        SELECT l.Urn
        FROM SchoolLink l
        JOIN School s ON s.Urn = l.LinkedUrn
        WHERE l.LinkedUrn IN @urns AND s.IsOpen = 0 AND l.LinkType LIKE 'Predecessor%' ESCAPE '!'
        """;

    /// <summary>Schools by their numbers, of the hubs that somebody leads.</summary>
    public const string Schools = """
        SELECT DISTINCT o.Id, o.Kind, o.Name, o.Urn, o.Sectors, o.IsCornerstone, o.Town
        FROM Organisation o
        JOIN HubMember m ON m.OrganisationId = o.Id
        WHERE o.Kind = 'School' AND o.MergedIntoId IS NULL AND o.Id <> @id AND o.Urn IN @urns AND m.HubId IN @hubIds
        ORDER BY o.Name
        """;

    public const string MergedInto = """
        SELECT MergedIntoId FROM Organisation WHERE Id = @id AND MergedIntoId IS NOT NULL
        """;

    public const string Mark = """
        UPDATE Organisation SET MergedIntoId = @into
        WHERE Id = @id AND MergedIntoId IS NULL
          AND EXISTS (SELECT 1 FROM Organisation other WHERE other.Id = @into AND other.MergedIntoId IS NULL AND other.Kind = Organisation.Kind)
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

    public const string Requests = """
        UPDATE EncounterRequest SET OrganisationId = @into WHERE OrganisationId = @id
        """;

    public const string SchoolMatches = """
        UPDATE EncounterMatch SET SchoolId = @into WHERE SchoolId = @id
        """;

    public const string Waits = """
        UPDATE OfferWait SET SchoolId = @into WHERE SchoolId = @id
        """;

    public const string SchoolPlans = """
        UPDATE PlanAssignment SET SchoolId = @into WHERE SchoolId = @id
        """;

    public const string Unserved = """
        UPDATE PlanUnserved SET SchoolId = @into WHERE SchoolId = @id
        """;

    /// <summary>Both took part in one session: what was counted for the one is added to what was counted for the other.</summary>
    public const string AddReach = """
        UPDATE SessionReach
        SET Pupils = Pupils + (SELECT old.Pupils FROM SessionReach old WHERE old.SessionId = SessionReach.SessionId AND old.YearGroup = SessionReach.YearGroup AND old.OrganisationId = @id)
        WHERE OrganisationId = @into
          AND EXISTS (SELECT 1 FROM SessionReach old WHERE old.SessionId = SessionReach.SessionId AND old.YearGroup = SessionReach.YearGroup AND old.OrganisationId = @id)
        """;

    public const string DropReach = """
        DELETE FROM SessionReach
        WHERE OrganisationId = @id
          AND EXISTS (SELECT 1 FROM SessionReach kept WHERE kept.SessionId = SessionReach.SessionId AND kept.YearGroup = SessionReach.YearGroup AND kept.OrganisationId = @into)
        """;

    public const string Reach = """
        UPDATE SessionReach SET OrganisationId = @into WHERE OrganisationId = @id
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
