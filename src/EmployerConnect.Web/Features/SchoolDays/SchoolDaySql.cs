namespace EmployerConnect.Web.Features.SchoolDays;

internal static class SchoolDaySql
{
    public const string Places = """
        SELECT s.Urn, s.AuthorityName FROM Organisation o JOIN School s ON s.Urn = o.Urn WHERE o.Id IN @organisationIds
        """;

    public const string PlacesOfEach = """
        SELECT o.Id AS OrganisationId, s.Urn, s.AuthorityName FROM Organisation o JOIN School s ON s.Urn = o.Urn WHERE o.Id IN @organisationIds
        """;

    public const string Holidays = "SELECT OnDate, Title FROM BankHoliday WHERE Division = @division ORDER BY OnDate";

    public const string Terms = """
        SELECT Place, PlaceName, SchoolYear, Name, FromDate, ToDate FROM SchoolTerm WHERE Place IN @places ORDER BY PlaceName, FromDate
        """;

    public const string Closures = "SELECT Place, SchoolYear, Kind, FromDate, ToDate FROM SchoolClosure WHERE Place IN @places ORDER BY FromDate";

    public const string ForgetHolidays = "DELETE FROM BankHoliday WHERE Division = @division AND OnDate >= @from AND OnDate <= @to";

    public const string AddHoliday = "INSERT INTO BankHoliday (Division, OnDate, Title) VALUES (@division, @date, @title)";

    public const string ForgetTerms = "DELETE FROM SchoolTerm WHERE Place = @place AND SchoolYear = @schoolYear";

    public const string ForgetClosures = "DELETE FROM SchoolClosure WHERE Place = @place AND SchoolYear = @schoolYear";

    public const string AddTerm = """
        INSERT INTO SchoolTerm (Place, FromDate, ToDate, PlaceName, SchoolYear, Name) VALUES (@place, @from, @to, @placeName, @schoolYear, @name)
        """;

    public const string AddClosure = """
        INSERT INTO SchoolClosure (Place, FromDate, ToDate, SchoolYear, Kind) VALUES (@place, @from, @to, @schoolYear, @kind)
        """;

    public const string SchoolsOfHubs = """
        SELECT o.Id FROM HubMember m JOIN Organisation o ON o.Id = m.OrganisationId WHERE m.HubId IN @hubIds AND o.Kind = 'School'
        """;
}
