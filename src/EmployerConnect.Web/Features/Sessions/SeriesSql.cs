namespace EmployerConnect.Web.Features.Sessions;

internal static class SeriesSql
{
    public const string Insert = """
        INSERT INTO SessionSeries (Id, HubId, CalendarUid, EveryWeeks, FirstDate, StartMinute, DurationMinutes, Meetings, Sequence, Version, SplitFromId, CreatedAt, UpdatedAt)
        VALUES (@Id, @HubId, @CalendarUid, @EveryWeeks, @FirstDate, @StartMinute, @DurationMinutes, @Meetings, 0, 1, @SplitFromId, @CreatedAt, @UpdatedAt)
        """;

    public const string Find = """
        SELECT Id, HubId, CalendarUid, EveryWeeks, FirstDate, StartMinute, DurationMinutes, Meetings, Sequence, Version, SplitFromId, CreatedAt, UpdatedAt
        FROM SessionSeries WHERE Id = @id
        """;

    /// <summary>The rule changes: only from the version in which it was read.</summary>
    public const string Move = """
        UPDATE SessionSeries
        SET FirstDate = @FirstDate, StartMinute = @StartMinute, DurationMinutes = @DurationMinutes, Meetings = @Meetings, Sequence = @Sequence,
            Version = Version + 1, UpdatedAt = @UpdatedAt
        WHERE Id = @Id AND Version = @Version
        """;

    /// <summary>The meetings that are still to come from a date of the rule on.</summary>
    public const string From = """
        SELECT Id FROM Session WHERE SeriesId = @seriesId AND SeriesDate >= @date AND State = 'Booked' ORDER BY SeriesDate
        """;

    /// <summary>
    /// Takes all from a date of the rule on out of the series. Those that are still to come join one again with their new dates;
    /// cancelled ones belong to no rule any more: in calendars they are events of their own.
    /// </summary>
    public const string LetGo = "UPDATE Session SET SeriesId = NULL, SeriesDate = NULL WHERE SeriesId = @seriesId AND SeriesDate >= @date";

    public const string Uid = "SELECT CalendarUid FROM SessionSeries WHERE Id = @seriesId";

    public const string Meetings = """
        SELECT Id, OnDate, StartMinute, DurationMinutes, State, SeriesDate FROM Session WHERE SeriesId = @seriesId ORDER BY SeriesDate
        """;

    /// <summary>Meetings of the same match that have not been cancelled, beside this one.</summary>
    public const string OthersOfMatch = """
        SELECT COUNT(*)
        FROM SessionMatch sm
        JOIN Session s ON s.Id = sm.SessionId
        WHERE sm.MatchId = @matchId AND s.Id <> @sessionId AND s.State <> 'Cancelled'
        """;
}
