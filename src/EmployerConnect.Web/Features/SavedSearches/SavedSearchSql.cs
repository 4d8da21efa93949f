namespace EmployerConnect.Web.Features.SavedSearches;

internal static class SavedSearchSql
{
    public const string OfPerson = """
        SELECT Id, PersonId, Name, Query, Rhythm, SinceAt, LookedAt, CreatedAt FROM SavedSearch WHERE PersonId = @personId ORDER BY Name
        """;

    public const string Find = """
        SELECT Id, PersonId, Name, Query, Rhythm, SinceAt, LookedAt, CreatedAt FROM SavedSearch WHERE Id = @id AND PersonId = @personId
        """;

    public const string Count = "SELECT COUNT(*) FROM SavedSearch WHERE PersonId = @personId";

    public const string Namesake = "SELECT COUNT(*) FROM SavedSearch WHERE PersonId = @personId AND LOWER(Name) = LOWER(@name) AND Id <> @id";

    public const string Add = """
        INSERT INTO SavedSearch (Id, PersonId, Name, Query, Rhythm, SinceAt, LookedAt, CreatedAt)
        VALUES (@id, @personId, @name, @query, @rhythm, @now, @now, @now)
        """;

    /// <summary>Whoever asks for mail again hears of what comes from now on.</summary>
    public const string Change = """
        UPDATE SavedSearch
        SET Name = @name, Rhythm = @rhythm, SinceAt = CASE WHEN Rhythm = 'Never' THEN @now ELSE SinceAt END
        WHERE Id = @id AND PersonId = @personId
        """;

    public const string ForgetTold = "DELETE FROM SavedSearchOffer WHERE SavedSearchId IN (SELECT s.Id FROM SavedSearch s WHERE s.Id = @id AND s.PersonId = @personId)";

    public const string End = "DELETE FROM SavedSearch WHERE Id = @id AND PersonId = @personId";

    public const string Due = """
        SELECT s.Id, s.PersonId, s.Name, s.Query, s.Rhythm, s.SinceAt, s.LookedAt, s.CreatedAt, p.Name AS PersonName, p.Email
        FROM SavedSearch s
        JOIN Person p ON p.Id = s.PersonId
        WHERE p.IsSuspended = 0 AND ((s.Rhythm = 'Daily' AND s.LookedAt < @day) OR (s.Rhythm = 'Weekly' AND s.LookedAt < @week))
        ORDER BY s.LookedAt, s.Name
        """;

    /// <summary>Two instances: only one of them still finds it as it was.</summary>
    public const string Looked = "UPDATE SavedSearch SET LookedAt = @now WHERE Id = @id AND LookedAt = @lookedAt AND Rhythm <> 'Never'";

    /// <summary>Of some offers those that are new to its owner, the newest first.</summary>
    public const string News = """
        SELECT o.Id
        FROM Offer o
        WHERE o.Id IN @ids AND o.CreatedAt >= @sinceAt
          AND NOT EXISTS (SELECT 1 FROM SavedSearchOffer t WHERE t.SavedSearchId = @id AND t.OfferId = o.Id)
        ORDER BY o.CreatedAt DESC, o.Title
        """;

    public const string Told = "INSERT INTO SavedSearchOffer (SavedSearchId, OfferId, ToldAt) VALUES (@id, @offerId, @now)";
}
