namespace EmployerConnect.Web.Features.Calendars;

internal static class SessionCalendarSql
{
    /// <summary>Sessions in which the person takes part for an organisation or hub that they still belong to.</summary>
    public const string OfPerson = """
        SELECT s.Id, s.HubId, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.Place, s.Room, s.Link, s.Latitude, s.Longitude,
               s.GroupSize, s.YearGroups, s.State, s.CalendarUid, s.Sequence, s.CreatedAt, s.UpdatedAt,
               s.WholeDays, s.SeriesId, s.SeriesDate, r.CalendarUid AS SeriesUid, r.FirstDate AS SeriesFirstDate, r.StartMinute AS SeriesStartMinute,
               r.DurationMinutes AS SeriesDurationMinutes, r.EveryWeeks AS SeriesEveryWeeks, r.Meetings AS SeriesMeetings, r.Sequence AS SeriesSequence,
               r.CreatedAt AS SeriesCreatedAt, r.UpdatedAt AS SeriesUpdatedAt
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE sp.PersonId = @personId AND s.OnDate >= @from AND s.OnDate < @to
          AND EXISTS (SELECT 1 FROM Membership m
                      WHERE m.PersonId = sp.PersonId AND m.EndedAt IS NULL AND (m.OrganisationId = sp.OrganisationId OR m.HubId = s.HubId))
        ORDER BY s.StartsAt, s.CalendarUid
        """;

    public const string PairsOfPerson = """
        SELECT sm.SessionId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE sp.PersonId = @personId AND s.OnDate >= @from AND s.OnDate < @to
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    /// <summary>Sessions of a school or an employer: those that serve one of its matches.</summary>
    public const string OfOrganisation = """
        SELECT s.Id, s.HubId, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.Place, s.Room, s.Link, s.Latitude, s.Longitude,
               s.GroupSize, s.YearGroups, s.State, s.CalendarUid, s.Sequence, s.CreatedAt, s.UpdatedAt,
               s.WholeDays, s.SeriesId, s.SeriesDate, r.CalendarUid AS SeriesUid, r.FirstDate AS SeriesFirstDate, r.StartMinute AS SeriesStartMinute,
               r.DurationMinutes AS SeriesDurationMinutes, r.EveryWeeks AS SeriesEveryWeeks, r.Meetings AS SeriesMeetings, r.Sequence AS SeriesSequence,
               r.CreatedAt AS SeriesCreatedAt, r.UpdatedAt AS SeriesUpdatedAt
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.OnDate >= @from AND s.OnDate < @to
          AND EXISTS (SELECT 1 FROM SessionMatch sm
                      JOIN EncounterMatch m ON m.Id = sm.MatchId
                      WHERE sm.SessionId = s.Id AND (m.EmployerId = @organisationId OR m.SchoolId = @organisationId))
        ORDER BY s.StartsAt, s.CalendarUid
        """;

    public const string PairsOfOrganisation = """
        SELECT sm.SessionId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE s.OnDate >= @from AND s.OnDate < @to
          AND EXISTS (SELECT 1 FROM SessionMatch om
                      JOIN EncounterMatch o ON o.Id = om.MatchId
                      WHERE om.SessionId = s.Id AND (o.EmployerId = @organisationId OR o.SchoolId = @organisationId))
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    /// <summary>Sessions of a hub, or of one of its programmes.</summary>
    public const string OfHub = """
        SELECT s.Id, s.HubId, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.Place, s.Room, s.Link, s.Latitude, s.Longitude,
               s.GroupSize, s.YearGroups, s.State, s.CalendarUid, s.Sequence, s.CreatedAt, s.UpdatedAt,
               s.WholeDays, s.SeriesId, s.SeriesDate, r.CalendarUid AS SeriesUid, r.FirstDate AS SeriesFirstDate, r.StartMinute AS SeriesStartMinute,
               r.DurationMinutes AS SeriesDurationMinutes, r.EveryWeeks AS SeriesEveryWeeks, r.Meetings AS SeriesMeetings, r.Sequence AS SeriesSequence,
               r.CreatedAt AS SeriesCreatedAt, r.UpdatedAt AS SeriesUpdatedAt
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.HubId = @hubId AND (@activity IS NULL OR s.Activity = @activity) AND s.OnDate >= @from AND s.OnDate < @to
        ORDER BY s.StartsAt, s.CalendarUid
        """;

    public const string PairsOfHub = """
        SELECT sm.SessionId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE s.HubId = @hubId AND (@activity IS NULL OR s.Activity = @activity) AND s.OnDate >= @from AND s.OnDate < @to
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    public const string One = """
        SELECT s.Id, s.HubId, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.Place, s.Room, s.Link, s.Latitude, s.Longitude,
               s.GroupSize, s.YearGroups, s.State, s.CalendarUid, s.Sequence, s.CreatedAt, s.UpdatedAt,
               s.WholeDays, s.SeriesId, s.SeriesDate, r.CalendarUid AS SeriesUid, r.FirstDate AS SeriesFirstDate, r.StartMinute AS SeriesStartMinute,
               r.DurationMinutes AS SeriesDurationMinutes, r.EveryWeeks AS SeriesEveryWeeks, r.Meetings AS SeriesMeetings, r.Sequence AS SeriesSequence,
               r.CreatedAt AS SeriesCreatedAt, r.UpdatedAt AS SeriesUpdatedAt
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.Id = @id
        """;

    public const string PairsOfOne = """
        SELECT sm.SessionId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName
        FROM SessionMatch sm
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE sm.SessionId = @id
        ORDER BY sc.Name, e.Name
        """;

    /// <summary>All meetings of a series.</summary>
    public const string OfSeries = """
        SELECT s.Id, s.HubId, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.Place, s.Room, s.Link, s.Latitude, s.Longitude,
               s.GroupSize, s.YearGroups, s.State, s.CalendarUid, s.Sequence, s.CreatedAt, s.UpdatedAt,
               s.WholeDays, s.SeriesId, s.SeriesDate, r.CalendarUid AS SeriesUid, r.FirstDate AS SeriesFirstDate, r.StartMinute AS SeriesStartMinute,
               r.DurationMinutes AS SeriesDurationMinutes, r.EveryWeeks AS SeriesEveryWeeks, r.Meetings AS SeriesMeetings, r.Sequence AS SeriesSequence,
               r.CreatedAt AS SeriesCreatedAt, r.UpdatedAt AS SeriesUpdatedAt
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.SeriesId = @seriesId
        ORDER BY s.SeriesDate
        """;

    public const string PairsOfSeries = """
        SELECT sm.SessionId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        WHERE s.SeriesId = @seriesId
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    public const string TakesPart = "SELECT COUNT(*) FROM SessionPerson WHERE SessionId = @id AND PersonId = @personId";
}
