using System.Globalization;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Reads the rows of one postcode file; what is wrong with a row goes into the report.</summary>
internal sealed class PostcodeFileReader(CsvFile file, short fileNumber, PostcodeDistricts districts, ImportReport report)
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
    private const double Micro = 1e6;
    private const int ProgressRows = 50_000;

    private PostcodeColumns _columns = null!;

    public PostcodeColumns Read(List<PostcodeEntry> entries, Action<double> progress)
    {
        if (!file.Next())
        {
            throw new ImportException($"{file.Name} is empty. Nothing was changed.");
        }

        var first = new string[file.FieldCount];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = file[i].ToString();
        }

        _columns = PostcodeColumns.Read(file.Name, first);
        var more = !_columns.HasHeader || file.Next();
        for (; more; more = file.Next())
        {
            if (++report.Read % ProgressRows == 0)
            {
                progress(file.Share);
            }

            var entry = new PostcodeEntry { Line = file.Line, File = fileNumber };
            if (TryRow(ref entry))
            {
                entries.Add(entry);
            }
        }

        progress(1);
        return _columns;
    }

    private bool TryRow(ref PostcodeEntry entry)
    {
        if (file.FieldCount != _columns.Names.Count)
        {
            return Reject(-1, file[0], file.HasOpenQuote
                ? "A quotation mark was opened and not closed."
                : $"The row has {file.FieldCount} columns where the file has {_columns.Names.Count}.");
        }

        if (!PostcodeCode.TryRead(file[_columns.Postcode], out entry.Code))
        {
            return Reject(_columns.Postcode, file[_columns.Postcode], "That is not a postcode.");
        }

        return TryQuality(ref entry) && TryDistrict(ref entry) && TryEnded(ref entry) && TryPlace(ref entry);
    }

    private bool TryQuality(ref PostcodeEntry entry)
    {
        entry.Quality = PostcodeQuality.Best;
        if (_columns.Quality < 0 || file[_columns.Quality].IsEmpty)
        {
            return true;
        }

        if (!int.TryParse(file[_columns.Quality], Whole, CultureInfo.InvariantCulture, out var quality)
            || quality * _columns.QualityFactor is < 10 or > 90)
        {
            return Reject(_columns.Quality, file[_columns.Quality], $"Positional quality must be a number from {10 / _columns.QualityFactor} to {90 / _columns.QualityFactor}.");
        }

        entry.Quality = (byte)(quality * _columns.QualityFactor);
        return true;
    }

    private bool TryDistrict(ref PostcodeEntry entry) =>
        _columns.District < 0 || districts.TryNumber(file[_columns.District], out entry.DistrictId)
        || Reject(_columns.District, file[_columns.District], "A district's code is one letter and eight digits.");

    private bool TryEnded(ref PostcodeEntry entry)
    {
        if (_columns.Ended < 0 || file[_columns.Ended].IsEmpty)
        {
            return true;
        }

        return (int.TryParse(file[_columns.Ended], Whole, CultureInfo.InvariantCulture, out entry.EndedMonth)
                && entry.EndedMonth is > 197_000 and < 210_000 && entry.EndedMonth % 100 is >= 1 and <= 12)
            || Reject(_columns.Ended, file[_columns.Ended], "The month in which a postcode ended is written 202403.");
    }

    private bool TryPlace(ref PostcodeEntry entry)
    {
        entry.LatitudeMicro = entry.LongitudeMicro = PostcodeEntry.NoPlace;
        if (entry.Quality == PostcodeQuality.None)
        {
            return true;
        }

        // Northern Ireland's eastings and northings are on the Irish grid.
        var isIrish = file[_columns.Postcode].StartsWith("BT", StringComparison.OrdinalIgnoreCase);
        if (_columns.HasGrid && !isIrish && !(file[_columns.Easting].IsEmpty && file[_columns.Northing].IsEmpty))
        {
            return TryGrid(ref entry);
        }

        if (_columns.HasDegrees)
        {
            return TryDegrees(ref entry);
        }

        entry.Quality = PostcodeQuality.None;
        return true;
    }

    private bool TryGrid(ref PostcodeEntry entry)
    {
        if (!TryMetres(_columns.Easting, out var easting) || !TryMetres(_columns.Northing, out var northing))
        {
            return false;
        }

        if (easting == 0 && northing == 0)
        {
            entry.Quality = PostcodeQuality.None;
            return true;
        }

        if (easting > Osgb36.MaximumEasting)
        {
            return Reject(_columns.Easting, file[_columns.Easting], "The easting lies outside the National Grid.");
        }

        return northing > Osgb36.MaximumNorthing
            ? Reject(_columns.Northing, file[_columns.Northing], "The northing lies outside the National Grid.")
            : Put(ref entry, Osgb36.ToWgs84(easting, northing), _columns.Easting);
    }

    private bool TryDegrees(ref PostcodeEntry entry)
    {
        if (file[_columns.Latitude].IsEmpty && file[_columns.Longitude].IsEmpty)
        {
            entry.Quality = PostcodeQuality.None;
            return true;
        }

        if (!double.TryParse(file[_columns.Latitude], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude))
        {
            return Reject(_columns.Latitude, file[_columns.Latitude], "That is not a latitude.");
        }

        if (!double.TryParse(file[_columns.Longitude], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude))
        {
            return Reject(_columns.Longitude, file[_columns.Longitude], "That is not a longitude.");
        }

        // ONS writes 99.999999 and 0 for "nowhere".
        if (latitude > 99)
        {
            entry.Quality = PostcodeQuality.None;
            return true;
        }

        return GeoPoint.TryCreate(latitude, longitude, out var point)
            ? Put(ref entry, point, _columns.Latitude)
            : Reject(_columns.Latitude, file[_columns.Latitude], "Those are no degrees.");
    }

    private bool Put(ref PostcodeEntry entry, GeoPoint point, int column)
    {
        if (point.Latitude is not (>= 49 and <= 62) || point.Longitude is not (>= -9.5 and <= 2.5))
        {
            return Reject(column, file[column], "That is outside the British Isles.");
        }

        entry.LatitudeMicro = (int)Math.Round(point.Latitude * Micro);
        entry.LongitudeMicro = (int)Math.Round(point.Longitude * Micro);
        return true;
    }

    private bool TryMetres(int column, out int metres) =>
        int.TryParse(file[column], Whole, CultureInfo.InvariantCulture, out metres)
        || Reject(column, file[column], "That is not a whole number of metres.");

    private bool Reject(int column, ReadOnlySpan<char> value, string reason)
    {
        file.Spoilt(column, _columns.Names.Count);
        report.Reject(Rejection.Of(file.Name, file.Line, column < 0 ? "" : _columns.Names[column], value, reason));
        return false;
    }
}
