namespace EmployerConnect.Web.Features.Arrivals;

internal static class ArrivalSql
{
    public const string Main = "SELECT Id, Name, Postcode, Latitude, Longitude, ArrivalNotes FROM Organisation WHERE Id = @id";

    public const string Sites = "SELECT Id, Name, Postcode, Latitude, Longitude, ArrivalNotes FROM OrganisationSite WHERE OrganisationId = @id ORDER BY Name, Postcode";

    public const string SaveMain = "UPDATE Organisation SET ArrivalNotes = @notes WHERE Id = @id";

    public const string SaveSite = "UPDATE OrganisationSite SET ArrivalNotes = @notes WHERE Id = @siteId AND OrganisationId = @id";
}
