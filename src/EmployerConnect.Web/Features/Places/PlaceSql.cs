namespace EmployerConnect.Web.Features.Places;

internal static class PlaceSql
{
    public const string FindPostcode =
        """
        SELECT LatitudeMicro, LongitudeMicro, Quality, EndedMonth
        FROM Postcode
        WHERE Code = @code
        """;

    public const string FindOutcode =
        """
        SELECT Outcode, Latitude, Longitude, UncertaintyMetres, Town
        FROM Outcode
        WHERE Outcode = @outcode
        """;

    public const string Towns =
        """
        SELECT Name, County, Outcode
        FROM Town
        WHERE @pattern IS NULL OR Name LIKE @pattern ESCAPE '!'
        ORDER BY Name, County
        """;

    public const string SeededOutcodes =
        """
        SELECT Outcode, Latitude, Longitude, UncertaintyMetres, Town, IsSeeded
        FROM Outcode
        """;

    public const string AddSeededOutcode =
        """
        INSERT INTO Outcode (Outcode, Latitude, Longitude, UncertaintyMetres, Town, IsSeeded)
        VALUES (@Outcode, @Latitude, @Longitude, @UncertaintyMetres, @Town, 1)
        """;

    public const string RenewSeededOutcode =
        """
        UPDATE Outcode
        SET Latitude = @Latitude, Longitude = @Longitude, UncertaintyMetres = @UncertaintyMetres, Town = @Town
        WHERE Outcode = @Outcode AND IsSeeded = 1
        """;

    public const string AddSeededTown =
        """
        INSERT INTO Town (Name, County, Outcode, IsSeeded)
        SELECT @Name, @County, @Outcode, 1
        WHERE NOT EXISTS (SELECT 1 FROM Town WHERE Name = @Name AND County = @County)
        """;

    public const string TownCount =
        """
        SELECT COUNT(*) FROM Town WHERE IsSeeded = 1
        """;

    public const string PostTown =
        """
        SELECT COUNT(*) AS Outcodes, SUM(Latitude) / NULLIF(COUNT(*), 0) AS Latitude, SUM(Longitude) / NULLIF(COUNT(*), 0) AS Longitude, MAX(UncertaintyMetres) AS UncertaintyMetres
        FROM Outcode
        WHERE LOWER(Town) = LOWER(@town)
        """;

    public const string SchoolsLike =
        """
        SELECT Urn, Name, Town, Postcode, Latitude, Longitude
        FROM School
        WHERE IsOpen = 1 AND (LOWER(Name) LIKE @begins ESCAPE '!' OR LOWER(Name) LIKE @inside ESCAPE '!')
        ORDER BY CASE WHEN LOWER(Name) LIKE @begins ESCAPE '!' THEN 0 ELSE 1 END, Name, Urn
        {page}
        """;

    public const string SchoolsNamed =
        """
        SELECT Urn, Name, Town, Postcode, Latitude, Longitude
        FROM School
        WHERE IsOpen = 1 AND LOWER(Name) = @name
        ORDER BY Name, Urn
        """;

    /// <summary>The districts of some outward codes.</summary>
    public const string Districts =
        """
        SELECT Outcode, Latitude, Longitude, UncertaintyMetres, Town
        FROM Outcode
        WHERE Outcode IN @outcodes
        """;

    /// <summary>The middles of some post towns.</summary>
    public const string TownMiddles =
        """
        SELECT Town AS Outcode, SUM(Latitude) / COUNT(*) AS Latitude, SUM(Longitude) / COUNT(*) AS Longitude, MAX(UncertaintyMetres) AS UncertaintyMetres, Town
        FROM Outcode
        WHERE Town IN @towns
        GROUP BY Town
        """;
}
