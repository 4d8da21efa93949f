namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>What one row of an extract says about one school.</summary>
internal sealed record SchoolRow(int Line, SchoolRecord Said, string? StatusCode, bool IsOverseasType)
{
    private const string Open = "1";
    private const string OpenButClosing = "3";

    /// <summary>
    /// The school after this row: an absent column keeps what was there, a blank cell clears it. Coordinates still have to
    /// be found from the postcode where <see cref="SchoolRecord.Easting"/> is null.
    /// </summary>
    public SchoolRecord Over(SchoolRecord? old, SchoolColumns columns, DateOnly today)
    {
        var was = old ?? new SchoolRecord { Urn = Said.Urn, IsOpen = true };
        var next = was with
        {
            Name = columns.Name < 0 ? was.Name : Said.Name,
            TypeName = columns.TypeName < 0 ? was.TypeName : Said.TypeName,
            Phase = columns.Phase < 0 ? was.Phase : Said.Phase,
            LowAge = columns.LowAge < 0 ? was.LowAge : Said.LowAge,
            HighAge = columns.HighAge < 0 ? was.HighAge : Said.HighAge,
            Street = columns.Street < 0 ? was.Street : Said.Street,
            Town = columns.Town < 0 ? was.Town : Said.Town,
            Postcode = columns.Postcode < 0 ? was.Postcode : Said.Postcode,
            AuthorityCode = columns.AuthorityCode < 0 ? was.AuthorityCode : Said.AuthorityCode,
            AuthorityName = columns.AuthorityName < 0 ? was.AuthorityName : Said.AuthorityName,
            Status = columns.Status < 0 ? was.Status : Said.Status,
            OpenedOn = columns.OpenedOn < 0 ? was.OpenedOn : Said.OpenedOn,
            ClosedOn = columns.ClosedOn < 0 ? was.ClosedOn : Said.ClosedOn,
            Pupils = columns.Pupils < 0 ? was.Pupils : Said.Pupils,
            FreeSchoolMealsPercent = columns.FreeSchoolMeals < 0 ? was.FreeSchoolMealsPercent : Said.FreeSchoolMealsPercent,
        };
        next = next with { IsOpen = IsOpen(next, columns, today) };
        if (columns.HasGrid)
        {
            return next with { Easting = Said.Easting, Northing = Said.Northing };
        }

        // Coordinates of the place from which the school has moved are worth nothing.
        return next.Postcode == was.Postcode ? next : next with { Easting = null, Northing = null };
    }

    private bool IsOpen(SchoolRecord next, SchoolColumns columns, DateOnly today)
    {
        // By the words first: they are what the page shows.
        if (columns.Status >= 0 && next.Status is not null)
        {
            return next.Status.StartsWith("Open", StringComparison.OrdinalIgnoreCase);
        }

        if (StatusCode is not null)
        {
            return StatusCode is Open or OpenButClosing;
        }

        return columns.ClosedOn >= 0 ? next.ClosedOn is null || next.ClosedOn > today : next.IsOpen;
    }
}
