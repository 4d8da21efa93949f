namespace EmployerConnect.Web.Features.CalendarView;

/// <summary>What feeds show (SessionCalendarSql), for some weeks and with the times that matches hold; each statement reads so many rows at most.</summary>
internal static class CalendarViewSql
{
    public const string Members = """
        SELECT h.HubId, h.OrganisationId, o.Name
        FROM HubMember h
        JOIN Organisation o ON o.Id = h.OrganisationId
        WHERE h.HubId IN @hubIds
        ORDER BY o.Name
        {page}
        """;

    /// <summary>In which the person takes part, for an organisation or hub that they still belong to.</summary>
    public const string SessionsOfPerson = """
        SELECT s.Id, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.WholeDays, s.Delivery, s.Place, s.Room, s.Latitude, s.Longitude, s.State
        FROM Session s
        WHERE s.OnDate >= @earliest AND s.OnDate <= @to
          AND EXISTS (SELECT 1 FROM SessionPerson sp
                      JOIN Membership m ON m.PersonId = sp.PersonId AND m.EndedAt IS NULL AND (m.OrganisationId = sp.OrganisationId OR m.HubId = s.HubId)
                      WHERE sp.SessionId = s.Id AND sp.PersonId = @personId)
        ORDER BY s.StartsAt, s.Title
        {page}
        """;

    public const string SessionsOfOrganisation = """
        SELECT s.Id, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.WholeDays, s.Delivery, s.Place, s.Room, s.Latitude, s.Longitude, s.State
        FROM Session s
        WHERE s.OnDate >= @earliest AND s.OnDate <= @to
          AND EXISTS (SELECT 1 FROM SessionMatch sm
                      JOIN EncounterMatch m ON m.Id = sm.MatchId
                      WHERE sm.SessionId = s.Id AND (m.EmployerId = @organisationId OR m.SchoolId = @organisationId))
        ORDER BY s.StartsAt, s.Title
        {page}
        """;

    /// <summary>Of a hub, or of one of its members within the hub.</summary>
    public const string SessionsOfHub = """
        SELECT s.Id, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.WholeDays, s.Delivery, s.Place, s.Room, s.Latitude, s.Longitude, s.State
        FROM Session s
        WHERE s.HubId = @hubId AND s.OnDate >= @earliest AND s.OnDate <= @to
          AND (@organisationId IS NULL OR EXISTS (SELECT 1 FROM SessionMatch sm
                      JOIN EncounterMatch m ON m.Id = sm.MatchId
                      WHERE sm.SessionId = s.Id AND (m.EmployerId = @organisationId OR m.SchoolId = @organisationId)))
        ORDER BY s.StartsAt, s.Title
        {page}
        """;

    public const string PartiesOfSessions = """
        SELECT sm.SessionId AS EntryId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName
        FROM SessionMatch sm
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE sm.SessionId IN @ids
        ORDER BY sc.Name, e.Name
        """;

    public const string VolunteersOfSessions = """
        SELECT sp.SessionId AS EntryId, sp.PersonId, p.Name
        FROM SessionPerson sp
        JOIN Person p ON p.Id = sp.PersonId
        WHERE sp.SessionId IN @ids AND sp.Role = 'Volunteer'
        ORDER BY p.Name
        """;

    /// <summary>Times that the person is named for, by an employer that they still belong to.</summary>
    public const string HeldOfPerson = """
        SELECT m.Id, o.Title, o.Activity, m.OnDate, m.StartMinute, m.DurationMinutes, m.Delivery, m.State
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        WHERE m.VolunteerPersonId = @personId AND m.State IN ('Proposed', 'Agreed', 'Approved') AND m.OnDate >= @from AND m.OnDate <= @to
          AND EXISTS (SELECT 1 FROM Membership b WHERE b.PersonId = @personId AND b.OrganisationId = m.EmployerId AND b.EndedAt IS NULL)
        ORDER BY m.OnDate, m.StartMinute, o.Title
        {page}
        """;

    public const string HeldOfOrganisation = """
        SELECT m.Id, o.Title, o.Activity, m.OnDate, m.StartMinute, m.DurationMinutes, m.Delivery, m.State
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        WHERE (m.EmployerId = @organisationId OR m.SchoolId = @organisationId) AND m.State IN ('Proposed', 'Agreed', 'Approved') AND m.OnDate >= @from AND m.OnDate <= @to
        ORDER BY m.OnDate, m.StartMinute, o.Title
        {page}
        """;

    public const string HeldOfHub = """
        SELECT m.Id, o.Title, o.Activity, m.OnDate, m.StartMinute, m.DurationMinutes, m.Delivery, m.State
        FROM EncounterMatch m
        JOIN Offer o ON o.Id = m.OfferId
        WHERE m.HubId = @hubId AND m.State IN ('Proposed', 'Agreed', 'Approved') AND m.OnDate >= @from AND m.OnDate <= @to
          AND (@organisationId IS NULL OR m.EmployerId = @organisationId OR m.SchoolId = @organisationId)
        ORDER BY m.OnDate, m.StartMinute, o.Title
        {page}
        """;

    public const string PartiesOfHeld = """
        SELECT m.Id AS EntryId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName
        FROM EncounterMatch m
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE m.Id IN @ids
        """;

    public const string VolunteersOfHeld = """
        SELECT m.Id AS EntryId, p.Id AS PersonId, p.Name
        FROM EncounterMatch m
        JOIN Person p ON p.Id = m.VolunteerPersonId
        WHERE m.Id IN @ids
        """;
}
