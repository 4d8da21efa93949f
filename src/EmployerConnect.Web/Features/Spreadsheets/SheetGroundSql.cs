namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>What a hub has already, for a whole spreadsheet to be held against.</summary>
internal static class SheetGroundSql
{
    /// <summary>Two spreadsheets of one hub come in one after the other, so that the second sees what the first brought.</summary>
    public const string LockHub = "UPDATE Hub SET Name = Name WHERE Id = @hubId";

    public const string Employers = """
        SELECT o.Id, o.Name, o.Postcode, o.Town, o.Sectors, o.SizeBand
        FROM Organisation o
        JOIN HubMember m ON m.OrganisationId = o.Id
        WHERE m.HubId = @hubId AND o.Kind = 'Employer' AND o.MergedIntoId IS NULL
        ORDER BY o.CreatedAt, o.Name
        """;

    public const string Schools = """
        SELECT o.Id, o.Name, o.Urn, o.Postcode, o.Town
        FROM Organisation o
        JOIN HubMember m ON m.OrganisationId = o.Id
        WHERE m.HubId = @hubId AND o.Kind = 'School'
        ORDER BY o.Name
        """;

    public const string Registered = """
        SELECT s.Urn, s.Name, s.Town, s.Postcode, o.Id AS OrganisationId
        FROM School s
        LEFT JOIN Organisation o ON o.Urn = s.Urn
        WHERE s.IsOpen = 1 AND (s.Urn IN @urns OR LOWER(s.Name) IN @names)
        ORDER BY s.Name
        """;

    public const string People = """
        SELECT m.OrganisationId, m.Role, p.Email, p.Id AS PersonId, p.Name
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId
        JOIN HubMember hm ON hm.OrganisationId = m.OrganisationId
        WHERE hm.HubId = @hubId AND m.EndedAt IS NULL AND p.IsSuspended = 0
        ORDER BY p.Email
        """;

    public const string Invited = """
        SELECT i.OrganisationId, i.Role, i.Email
        FROM Invitation i
        JOIN HubMember hm ON hm.OrganisationId = i.OrganisationId
        WHERE hm.HubId = @hubId AND i.State = 'Open'
        ORDER BY i.Email
        """;

    public const string Sessions = """
        SELECT s.Id, m.SchoolId, m.EmployerId, s.OnDate, s.StartMinute, s.WholeDays, s.Title
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        WHERE s.HubId = @hubId AND s.State <> 'Cancelled'
        ORDER BY s.StartsAt
        """;

    public const string Checks = """
        SELECT c.PersonId, c.Level, c.IssuedOn, c.ExpiresOn
        FROM VolunteerClearance c
        WHERE c.PersonId IN (SELECT m.PersonId FROM Membership m JOIN HubMember hm ON hm.OrganisationId = m.OrganisationId WHERE hm.HubId = @hubId AND m.EndedAt IS NULL)
        ORDER BY c.ExpiresOn
        """;

    public const string Documents = """
        SELECT d.OrganisationId, d.Kind, d.ReviewOn
        FROM EmployerDocument d
        JOIN HubMember hm ON hm.OrganisationId = d.OrganisationId
        WHERE hm.HubId = @hubId
        ORDER BY d.ReviewOn
        """;

    public const string OwnRoles = "SELECT OrganisationId, HubId, Role FROM Membership WHERE PersonId = @personId AND EndedAt IS NULL";
}
