namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Where an extract has what, by the names that Get Information About Schools gives; -1 where a cut-down file lacks it.</summary>
internal sealed record SchoolColumns
{
    public required IReadOnlyList<string> Names { get; init; }

    public int Urn { get; private init; }

    public int Name { get; private init; }

    public int TypeCode { get; private init; }

    public int TypeName { get; private init; }

    public int Phase { get; private init; }

    public int LowAge { get; private init; }

    public int HighAge { get; private init; }

    public int Street { get; private init; }

    public int Town { get; private init; }

    public int Postcode { get; private init; }

    public int Easting { get; private init; }

    public int Northing { get; private init; }

    public int AuthorityCode { get; private init; }

    public int AuthorityName { get; private init; }

    public int StatusCode { get; private init; }

    public int Status { get; private init; }

    public int OpenedOn { get; private init; }

    public int ClosedOn { get; private init; }

    public int Pupils { get; private init; }

    public int FreeSchoolMeals { get; private init; }

    public bool HasStatus => StatusCode >= 0 || Status >= 0;

    public bool HasGrid => Easting >= 0 && Northing >= 0;

    public static SchoolColumns Read(string file, IReadOnlyList<string> names)
    {
        var at = CsvHeader.Index(file, names);
        var columns = new SchoolColumns
        {
            Names = names,
            Urn = at("URN"),
            Name = at("EstablishmentName"),
            TypeCode = at("TypeOfEstablishment (code)"),
            TypeName = at("TypeOfEstablishment (name)"),
            Phase = at("PhaseOfEducation (name)"),
            LowAge = at("StatutoryLowAge"),
            HighAge = at("StatutoryHighAge"),
            Street = at("Street"),
            Town = at("Town"),
            Postcode = at("Postcode"),
            Easting = at("Easting"),
            Northing = at("Northing"),
            AuthorityCode = at("LA (code)"),
            AuthorityName = at("LA (name)"),
            StatusCode = at("EstablishmentStatus (code)"),
            Status = at("EstablishmentStatus (name)"),
            OpenedOn = at("OpenDate"),
            ClosedOn = at("CloseDate"),
            Pupils = at("NumberOfPupils"),
            FreeSchoolMeals = at("PercentageFSM"),
        };
        return columns.Urn >= 0
            ? columns
            : throw new ImportException($"{file} is no extract of schools: its first row names no column URN. Nothing was changed.");
    }
}
