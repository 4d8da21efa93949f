namespace EmployerConnect.Web.Features.Calendars;

internal static class SessionCalendarSql
{
    /// <summary>Sessions in which the person takes part for an organisation or hub that they still belong to.</summary>
    public const string OfPerson = $"""
        SELECT {SessionCalendarParts.Columns}
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE sp.PersonId = @personId AND s.OnDate >= @from AND s.OnDate < @to
          AND EXISTS (SELECT 1 FROM Membership m
                      WHERE m.PersonId = sp.PersonId AND m.EndedAt IS NULL AND (m.OrganisationId = sp.OrganisationId OR m.HubId = s.HubId))
        ORDER BY s.StartsAt, s.CalendarUid
        """;

    public const string PairsOfPerson = $"""
        SELECT {SessionCalendarParts.Pair}
        FROM SessionPerson sp
        JOIN Session s ON s.Id = sp.SessionId
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        {SessionCalendarParts.BothSides}
        WHERE sp.PersonId = @personId AND s.OnDate >= @from AND s.OnDate < @to
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    /// <summary>Sessions of a school or an employer: those that serve one of its matches.</summary>
    public const string OfOrganisation = $"""
        SELECT {SessionCalendarParts.Columns}
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.OnDate >= @from AND s.OnDate < @to
          AND EXISTS (SELECT 1 FROM SessionMatch sm
                      JOIN EncounterMatch m ON m.Id = sm.MatchId
                      WHERE sm.SessionId = s.Id AND (m.EmployerId = @organisationId OR m.SchoolId = @organisationId))
        ORDER BY s.StartsAt, s.CalendarUid
        """;

    public const string PairsOfOrganisation = $"""
        SELECT {SessionCalendarParts.Pair}
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        {SessionCalendarParts.BothSides}
        WHERE s.OnDate >= @from AND s.OnDate < @to
          AND EXISTS (SELECT 1 FROM SessionMatch om
                      JOIN EncounterMatch o ON o.Id = om.MatchId
                      WHERE om.SessionId = s.Id AND (o.EmployerId = @organisationId OR o.SchoolId = @organisationId))
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    /// <summary>Sessions of a hub, or of one of its programmes.</summary>
    public const string OfHub = $"""
        SELECT {SessionCalendarParts.Columns}
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.HubId = @hubId AND (@activity IS NULL OR s.Activity = @activity) AND s.OnDate >= @from AND s.OnDate < @to
        ORDER BY s.StartsAt, s.CalendarUid
        """;

    public const string PairsOfHub = $"""
        SELECT {SessionCalendarParts.Pair}
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        {SessionCalendarParts.BothSides}
        WHERE s.HubId = @hubId AND (@activity IS NULL OR s.Activity = @activity) AND s.OnDate >= @from AND s.OnDate < @to
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    public const string One = $"""
        SELECT {SessionCalendarParts.Columns}
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.Id = @id
        """;

    public const string PairsOfOne = $"""
        SELECT {SessionCalendarParts.Pair}
        FROM SessionMatch sm
        {SessionCalendarParts.BothSides}
        WHERE sm.SessionId = @id
        ORDER BY sc.Name, e.Name
        """;

    /// <summary>All meetings of a series.</summary>
    public const string OfSeries = $"""
        SELECT {SessionCalendarParts.Columns}
        FROM Session s
        LEFT JOIN SessionSeries r ON r.Id = s.SeriesId
        WHERE s.SeriesId = @seriesId
        ORDER BY s.SeriesDate
        """;

    public const string PairsOfSeries = $"""
        SELECT {SessionCalendarParts.Pair}
        FROM Session s
        JOIN SessionMatch sm ON sm.SessionId = s.Id
        {SessionCalendarParts.BothSides}
        WHERE s.SeriesId = @seriesId
        ORDER BY sc.Name, e.Name, s.StartsAt, s.CalendarUid
        """;

    public const string TakesPart = "SELECT COUNT(*) FROM SessionPerson WHERE SessionId = @id AND PersonId = @personId";
}
