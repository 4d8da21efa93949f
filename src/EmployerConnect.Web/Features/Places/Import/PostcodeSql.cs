namespace EmployerConnect.Web.Features.Places.Import;

internal static class PostcodeSql
{
    public const string AllInOrder =
        """
        SELECT Code, LatitudeMicro, LongitudeMicro, Quality, DistrictId, EndedMonth
        FROM Postcode
        ORDER BY Code
        """;

    public const string Add =
        """
        INSERT INTO Postcode (Code, LatitudeMicro, LongitudeMicro, Quality, DistrictId, EndedMonth)
        VALUES (@Code, @LatitudeMicro, @LongitudeMicro, @Quality, @DistrictId, @EndedMonth)
        """;

    public const string Stage =
        """
        INSERT INTO PostcodeIncoming (Code, LatitudeMicro, LongitudeMicro, Quality, DistrictId, EndedMonth)
        VALUES (@Code, @LatitudeMicro, @LongitudeMicro, @Quality, @DistrictId, @EndedMonth)
        """;

    public const string ChangeFromStaged =
        """
        UPDATE Postcode
        SET LatitudeMicro = (SELECT i.LatitudeMicro FROM PostcodeIncoming i WHERE i.Code = Postcode.Code),
            LongitudeMicro = (SELECT i.LongitudeMicro FROM PostcodeIncoming i WHERE i.Code = Postcode.Code),
            Quality = (SELECT i.Quality FROM PostcodeIncoming i WHERE i.Code = Postcode.Code),
            DistrictId = (SELECT i.DistrictId FROM PostcodeIncoming i WHERE i.Code = Postcode.Code),
            EndedMonth = (SELECT i.EndedMonth FROM PostcodeIncoming i WHERE i.Code = Postcode.Code)
        WHERE Code IN (SELECT Code FROM PostcodeIncoming)
        """;

    public const string AddFromStaged =
        """
        INSERT INTO Postcode (Code, LatitudeMicro, LongitudeMicro, Quality, DistrictId, EndedMonth)
        SELECT i.Code, i.LatitudeMicro, i.LongitudeMicro, i.Quality, i.DistrictId, i.EndedMonth
        FROM PostcodeIncoming i
        WHERE NOT EXISTS (SELECT 1 FROM Postcode p WHERE p.Code = i.Code)
        """;

    public const string ClearStaged =
        """
        DELETE FROM PostcodeIncoming
        """;

    public const string Districts =
        """
        SELECT Id, Code FROM PostcodeDistrict
        """;

    public const string AddDistrict =
        """
        INSERT INTO PostcodeDistrict (Id, Code) VALUES (@Id, @Code)
        """;

    public const string Outcodes =
        """
        SELECT Outcode, Latitude, Longitude, UncertaintyMetres, Town, IsSeeded FROM Outcode
        """;

    public const string AddOutcode =
        """
        INSERT INTO Outcode (Outcode, Latitude, Longitude, UncertaintyMetres, Town, IsSeeded)
        VALUES (@Outcode, @Latitude, @Longitude, @UncertaintyMetres, NULL, 0)
        """;

    public const string ChangeOutcode =
        """
        UPDATE Outcode
        SET Latitude = @Latitude, Longitude = @Longitude, UncertaintyMetres = @UncertaintyMetres, IsSeeded = 0
        WHERE Outcode = @Outcode
        """;

    public const string LastRun =
        """
        SELECT COALESCE(MAX(Number), 0) FROM ImportRun
        """;

    public const string AddRun =
        """
        INSERT INTO ImportRun (Number, Kind, FinishedAt, RowsRead, Added, Changed, Unchanged, Rejected)
        SELECT COALESCE(MAX(Number), 0) + 1, @Kind, @now, @Read, @Added, @Changed, @Unchanged, @Rejected
        FROM ImportRun
        """;
}
