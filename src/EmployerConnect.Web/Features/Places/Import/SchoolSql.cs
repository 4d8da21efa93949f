namespace EmployerConnect.Web.Features.Places.Import;

internal static class SchoolSql
{
    public const string All =
        """
        SELECT Urn, Name, TypeName, Phase, LowAge, HighAge, Street, Town, Postcode, Easting, Northing, Latitude, Longitude,
            AuthorityCode, AuthorityName, Status, IsOpen, OpenedOn, ClosedOn, Pupils, FreeSchoolMealsPercent, IsDemo
        FROM School
        """;

    public const string Add =
        """
        INSERT INTO School (Urn, Name, TypeName, Phase, LowAge, HighAge, Street, Town, Postcode, Easting, Northing, Latitude, Longitude,
            AuthorityCode, AuthorityName, Status, IsOpen, OpenedOn, ClosedOn, Pupils, FreeSchoolMealsPercent, IsDemo, UpdatedAt)
        VALUES (@Urn, @Name, @TypeName, @Phase, @LowAge, @HighAge, @Street, @Town, @Postcode, @Easting, @Northing, @Latitude, @Longitude,
            @AuthorityCode, @AuthorityName, @Status, @IsOpen, @OpenedOn, @ClosedOn, @Pupils, @FreeSchoolMealsPercent, 0, @UpdatedAt)
        """;

    public const string Change =
        """
        UPDATE School
        SET Name = @Name, TypeName = @TypeName, Phase = @Phase, LowAge = @LowAge, HighAge = @HighAge, Street = @Street, Town = @Town,
            Postcode = @Postcode, Easting = @Easting, Northing = @Northing, Latitude = @Latitude, Longitude = @Longitude,
            AuthorityCode = @AuthorityCode, AuthorityName = @AuthorityName, Status = @Status, IsOpen = @IsOpen, OpenedOn = @OpenedOn,
            ClosedOn = @ClosedOn, Pupils = @Pupils, FreeSchoolMealsPercent = @FreeSchoolMealsPercent, UpdatedAt = @UpdatedAt
        WHERE Urn = @Urn AND IsDemo = 0
        """;

    public const string Links =
        """
        SELECT Urn, LinkedUrn, LinkType, EstablishedOn
        FROM SchoolLink
        """;

    public const string AddLink =
        """
        INSERT INTO SchoolLink (Urn, LinkedUrn, LinkType, EstablishedOn)
        VALUES (@Urn, @LinkedUrn, @LinkType, @EstablishedOn)
        """;

    public const string ChangeLink =
        """
        UPDATE SchoolLink
        SET EstablishedOn = @EstablishedOn
        WHERE Urn = @Urn AND LinkedUrn = @LinkedUrn AND LinkType = @LinkType
        """;
}
