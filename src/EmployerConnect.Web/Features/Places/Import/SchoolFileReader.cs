using System.Globalization;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Reads the rows of an extract of schools; what is wrong with a row goes into the report.</summary>
internal sealed class SchoolFileReader(CsvFile file, SchoolColumns columns, ImportReport report)
{
    private const int ProgressRows = 1_000;
    private const NumberStyles Whole = NumberStyles.None;

    private bool _isGood;

    public List<SchoolRow> Read(Action<double> progress)
    {
        var rows = new Dictionary<int, SchoolRow>();
        while (file.Next())
        {
            if (++report.Read % ProgressRows == 0)
            {
                progress(file.Share);
            }

            if (Row() is { } row && !rows.TryAdd(row.Said.Urn, row))
            {
                Reject(columns.Urn, $"The school has been given already, in line {rows[row.Said.Urn].Line}.");
            }
        }

        progress(1);
        return [.. rows.Values];
    }

    private SchoolRow? Row()
    {
        _isGood = true;
        if (file.FieldCount != columns.Names.Count)
        {
            Reject(-1, file.HasOpenQuote ? "A quotation mark was opened and not closed." : $"The row has {file.FieldCount} columns where the file has {columns.Names.Count}.");
            return null;
        }

        var urn = Number(columns.Urn, 100_000, 9_999_999);
        if (_isGood && urn is null)
        {
            Reject(columns.Urn, "A school needs its URN.");
        }

        var (easting, northing) = Grid();
        var said = new SchoolRecord
        {
            Urn = urn ?? 0,
            Name = Text(columns.Name, 200) ?? "",
            TypeName = Text(columns.TypeName, 100),
            Phase = Text(columns.Phase, 60),
            LowAge = Number(columns.LowAge, 0, 120),
            HighAge = Number(columns.HighAge, 0, 120),
            Street = Text(columns.Street, 200),
            Town = Text(columns.Town, 100),
            Postcode = Postcode(),
            Easting = easting,
            Northing = northing,
            AuthorityCode = Text(columns.AuthorityCode, 10),
            AuthorityName = Text(columns.AuthorityName, 100),
            Status = Text(columns.Status, 60),
            OpenedOn = Date(columns.OpenedOn),
            ClosedOn = Date(columns.ClosedOn),
            Pupils = Number(columns.Pupils, 0, 100_000),
            FreeSchoolMealsPercent = Percent(columns.FreeSchoolMeals),
        };
        if (_isGood && columns.Name >= 0 && said.Name.Length == 0)
        {
            Reject(columns.Name, "A school needs a name.");
        }

        return _isGood ? new SchoolRow(file.Line, said, Text(columns.StatusCode, 10), OverseasSchool.IsType(Text(columns.TypeCode, 10))) : null;
    }

    private string? Text(int column, int longest)
    {
        var text = Cell(column);
        if (text.Length > longest)
        {
            Reject(column, $"That is longer than {longest} characters.");
        }
        else if (text.ContainsAnyInRange('\0', '\u0008'))
        {
            Reject(column, "That holds control characters.");
        }

        return text.IsEmpty ? null : text.ToString();
    }

    private int? Number(int column, int least, int most)
    {
        var text = Cell(column);
        if (text.IsEmpty)
        {
            return null;
        }

        if (int.TryParse(text, Whole, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Reject(column, $"That is not a whole number from {least} to {most}.");
        return null;
    }

    private double? Percent(int column)
    {
        var text = Cell(column).TrimEnd('%');
        if (text.IsEmpty)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100)
        {
            return percent;
        }

        Reject(column, "That is not a percentage from 0 to 100.");
        return null;
    }

    private DateOnly? Date(int column)
    {
        var text = Cell(column);
        if (text.IsEmpty)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, ["dd-MM-yyyy", "dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Reject(column, "A date is written 31-12-2026.");
        return null;
    }

    /// <summary>A school is not lost over its postcode: what is none is left out and noted.</summary>
    private string? Postcode()
    {
        var text = Cell(columns.Postcode);
        if (text.IsEmpty)
        {
            return null;
        }

        if (PostcodeText.TryNormalise(text.ToString(), out var postcode))
        {
            return postcode;
        }

        report.Note(Rejection.Of(file.Name, file.Line, columns.Names[columns.Postcode], text, "That is not a UK postcode: the school was taken without one."));
        return null;
    }

    private (int? Easting, int? Northing) Grid()
    {
        if (!columns.HasGrid)
        {
            return (null, null);
        }

        var (easting, northing) = (Number(columns.Easting, 0, (int)Osgb36.MaximumEasting), Number(columns.Northing, 0, (int)Osgb36.MaximumNorthing));
        return easting is { } east && northing is { } north && Osgb36.IsOnGrid(east, north) ? (easting, northing) : (null, null);
    }

    private ReadOnlySpan<char> Cell(int column) => column < 0 ? [] : file[column].Trim();

    private void Reject(int column, string reason)
    {
        // One row is counted once, by the first thing that is wrong with it.
        if (_isGood)
        {
            file.Spoilt(column, columns.Names.Count);
            report.Reject(Rejection.Of(file.Name, file.Line, column < 0 ? "" : columns.Names[column], column < 0 ? file[0] : file[column], reason));
        }

        _isGood = false;
    }
}
