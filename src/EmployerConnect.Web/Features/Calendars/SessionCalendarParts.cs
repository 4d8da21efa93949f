namespace EmployerConnect.Web.Features.Calendars;

/// <summary>What the statements of <see cref="SessionCalendarSql"/> share: a session is read with the same columns whosever calendar it stands in.</summary>
internal static class SessionCalendarParts
{
    /// <summary>Of s, a session, and r, the series that it may belong to.</summary>
    public const string Columns = """
        s.Id, s.HubId, s.Title, s.Activity, s.OnDate, s.StartMinute, s.DurationMinutes, s.Place, s.Room, s.Link, s.Latitude, s.Longitude,
               s.GroupSize, s.YearGroups, s.State, s.CalendarUid, s.Sequence, s.CreatedAt, s.UpdatedAt,
               s.WholeDays, s.SeriesId, s.SeriesDate, r.CalendarUid AS SeriesUid, r.FirstDate AS SeriesFirstDate, r.StartMinute AS SeriesStartMinute,
               r.DurationMinutes AS SeriesDurationMinutes, r.EveryWeeks AS SeriesEveryWeeks, r.Meetings AS SeriesMeetings, r.Sequence AS SeriesSequence,
               r.CreatedAt AS SeriesCreatedAt, r.UpdatedAt AS SeriesUpdatedAt
        """;

    /// <summary>One of the pairs that a session serves.</summary>
    public const string Pair = "sm.SessionId, m.EmployerId, m.SchoolId, e.Name AS EmployerName, sc.Name AS SchoolName";

    /// <summary>From sm, a session's match, to the employer and the school.</summary>
    public const string BothSides = """
        JOIN EncounterMatch m ON m.Id = sm.MatchId
        JOIN Organisation e ON e.Id = m.EmployerId
        JOIN Organisation sc ON sc.Id = m.SchoolId
        """;
}
