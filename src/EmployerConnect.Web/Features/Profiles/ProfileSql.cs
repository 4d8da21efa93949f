namespace EmployerConnect.Web.Features.Profiles;

internal static class ProfileSql
{
    public const string Save = """
        UPDATE Organisation
        SET Name = @name, Sectors = @sectors, SizeBand = @sizeBand, IsCornerstone = @isCornerstone, Town = @town, Postcode = @postcode, Latitude = @latitude, Longitude = @longitude,
            ShowsName = @showsName, ShowsPlace = @showsPlace
        WHERE Id = @id AND Kind = 'Employer'
        """;

    public const string Sites = """
        SELECT Postcode FROM OrganisationSite WHERE OrganisationId = @id ORDER BY Name
        """;

    public const string ForgetSites = """
        DELETE FROM OrganisationSite WHERE OrganisationId = @id
        """;

    public const string AddSite = """
        INSERT INTO OrganisationSite (Id, OrganisationId, Name, Postcode, Latitude, Longitude, ArrivalNotes) VALUES (@key, @id, @name, @postcode, @latitude, @longitude, @notes)
        """;
}
