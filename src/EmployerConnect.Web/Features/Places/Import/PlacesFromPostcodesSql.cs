namespace EmployerConnect.Web.Features.Places.Import;

internal static class PlacesFromPostcodesSql
{
    public const string SchoolsWithoutPlace =
        """
        SELECT Urn, TypeName, Postcode
        FROM School
        WHERE Latitude IS NULL AND Postcode IS NOT NULL AND IsDemo = 0
        """;

    public const string Place =
        """
        SELECT LatitudeMicro, LongitudeMicro, Quality, EndedMonth
        FROM Postcode
        WHERE Code = @code
        """;

    public const string PlaceSchool =
        """
        UPDATE School
        SET Latitude = @latitude, Longitude = @longitude
        WHERE Urn = @urn
        """;

    public const string SchoolTowns =
        """
        SELECT Town, AuthorityName AS County, Postcode
        FROM School
        WHERE IsOpen = 1 AND IsDemo = 0 AND Town IS NOT NULL AND AuthorityName IS NOT NULL AND Postcode IS NOT NULL AND Latitude IS NOT NULL
        """;

    public const string AddTown =
        """
        INSERT INTO Town (Name, County, Outcode, IsSeeded)
        SELECT @name, @county, @outcode, 0
        WHERE NOT EXISTS (SELECT 1 FROM Town WHERE Name = @name AND County = @county)
            AND EXISTS (SELECT 1 FROM Outcode WHERE Outcode = @outcode)
        """;

    public const string OutcodesWithoutTown =
        """
        SELECT Outcode FROM Outcode WHERE Town IS NULL
        """;

    public const string NameOutcode =
        """
        UPDATE Outcode SET Town = @town WHERE Outcode = @outcode AND Town IS NULL
        """;

    public const string Towns =
        """
        SELECT Name, County, Outcode FROM Town
        """;
}
