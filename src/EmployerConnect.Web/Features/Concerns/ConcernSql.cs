namespace EmployerConnect.Web.Features.Concerns;

/// <summary>Every reading names the reader: only a contact of the concern's own hub who still works for it finds anything.</summary>
internal static class ConcernSql
{
    public const string Insert = """
        INSERT INTO Concern (Id, HubId, SessionId, RaisedByPersonId, Kind, HappenedOn, WhatWasSeen, State, CreatedAt)
        VALUES (@id, @hubId, @sessionId, @personId, @kind, @happenedOn, @whatWasSeen, 'Waiting', @now)
        """;

    public const string HubsOfContact = """
        SELECT DISTINCT c.HubId
        FROM SafeguardingContact c
        JOIN Membership m ON m.HubId = c.HubId AND m.PersonId = c.PersonId AND m.EndedAt IS NULL
        WHERE c.PersonId = @personId
        """;

    public const string Recipients = """
        SELECT DISTINCT p.Id, p.Name, p.Email
        FROM SafeguardingContact c
        JOIN Membership m ON m.HubId = c.HubId AND m.PersonId = c.PersonId AND m.EndedAt IS NULL
        JOIN Person p ON p.Id = c.PersonId AND p.IsSuspended = 0
        WHERE c.HubId = @hubId
        ORDER BY p.Email
        """;

    /// <summary>Who can name a contact where there is none.</summary>
    public const string Team = """
        SELECT DISTINCT p.Id, p.Name, p.Email
        FROM Membership m
        JOIN Person p ON p.Id = m.PersonId AND p.IsSuspended = 0
        WHERE m.HubId = @hubId AND m.EndedAt IS NULL
        ORDER BY p.Email
        """;

    public const string Of = """
        SELECT c.Id, c.HubId, c.SessionId, s.Title AS SessionTitle, c.Kind, c.HappenedOn, c.State, c.CreatedAt
        FROM Concern c
        JOIN Session s ON s.Id = c.SessionId
        WHERE c.HubId IN @hubIds
        ORDER BY c.CreatedAt DESC
        """;

    public const string Find = """
        SELECT c.Id, c.HubId, c.SessionId, s.Title AS SessionTitle, c.Kind, c.HappenedOn, c.WhatWasSeen, c.State, c.CreatedAt,
               r.Name AS RaisedByName, r.Email AS RaisedByEmail, t.Name AS TakenUpByName, c.TakenUpAt
        FROM Concern c
        JOIN Session s ON s.Id = c.SessionId
        JOIN Person r ON r.Id = c.RaisedByPersonId
        LEFT JOIN Person t ON t.Id = c.TakenUpByPersonId
        WHERE c.Id = @id AND c.HubId IN @hubIds
        """;

    public const string TakeUp = """
        UPDATE Concern SET State = 'TakenUp', TakenUpByPersonId = @personId, TakenUpAt = @now WHERE Id = @id AND State = 'Waiting'
        """;
}
