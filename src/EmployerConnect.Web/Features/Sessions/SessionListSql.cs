namespace EmployerConnect.Web.Features.Sessions;

/// <summary>Sessions of somebody's organisations and hubs, and those that they take part in; each once, however many schools share it.</summary>
internal static class SessionListSql
{
    /// <summary>The nearest first.</summary>
    public const string ToCome = $$"""
        SELECT {{SessionListParts.Columns}}
        FROM Session s
        WHERE s.EndsAt > @now AND {{SessionListParts.Theirs}}
        ORDER BY s.StartsAt, s.Title
        {page}
        """;

    /// <summary>The latest first.</summary>
    public const string Past = $$"""
        SELECT {{SessionListParts.Columns}}
        FROM Session s
        WHERE s.EndsAt <= @now AND {{SessionListParts.Theirs}}
        ORDER BY s.StartsAt DESC, s.Title
        {page}
        """;

    public const string CountToCome = $"SELECT COUNT(*) FROM Session s WHERE s.EndsAt > @now AND {SessionListParts.Theirs}";

    public const string CountPast = $"SELECT COUNT(*) FROM Session s WHERE s.EndsAt <= @now AND {SessionListParts.Theirs}";
}
