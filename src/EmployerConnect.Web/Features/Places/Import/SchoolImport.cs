using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// Brings the register of schools in, and with it which school succeeded which. Both files are read and checked before
/// the one transaction begins. Demo schools are never touched.
/// </summary>
public sealed class SchoolImport(Database.Database database, TimeProvider time)
{
    /// <exception cref="ImportException">A file is unreadable or cut short: nothing was changed.</exception>
    public async Task<IReadOnlyList<ImportReport>> Run(string path, string? linksPath, IProgress<ImportProgress> progress)
    {
        var schools = new ImportReport("Schools");
        var links = linksPath is null ? null : new ImportReport("SchoolLinks");
        var (columns, rows) = Read(path, schools, share => progress.Report(new("Reading schools", share)));
        var linkRows = links is null ? [] : SchoolLinkFile.Read(linksPath!, links, share => progress.Report(new("Reading links", share)));
        var began = 0L;
        await database.Commit(async work =>
        {
            began = time.GetTimestamp();
            await WriteSchools(work, Path.GetFileName(path), columns, rows, schools, progress);
            await Record(work, schools);
            if (links is not null)
            {
                await WriteLinks(work, linkRows, links);
                await Record(work, links);
            }

            await PlacesFromPostcodes.Spread(work);
            return 0;
        });
        schools.WritersWaited = time.GetElapsedTime(began);
        progress.Report(new("Writing", 1));
        return links is null ? [schools] : [schools, links];
    }

    private static (SchoolColumns Columns, List<SchoolRow> Rows) Read(string path, ImportReport report, Action<double> progress)
    {
        using var file = CsvFile.Open(path);
        var columns = SchoolColumns.Read(file.Name, CsvHeader.Names(file));
        return (columns, new SchoolFileReader(file, columns, report).Read(progress));
    }

    private async Task WriteSchools(Database.Work work, string file, SchoolColumns columns, List<SchoolRow> rows, ImportReport report, IProgress<ImportProgress> progress)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var present = (await work.Query<SchoolRecord>(SchoolSql.All)).ToDictionary(school => school.Urn);
        for (var number = 0; number < rows.Count; number++)
        {
            if (number % 1_000 == 0)
            {
                progress.Report(new("Writing", (double)number / rows.Count));
            }

            var row = rows[number];
            var old = present.GetValueOrDefault(row.Said.Urn);
            if (old is { IsDemo: true })
            {
                report.Reject(new(file, row.Line, "URN", $"{row.Said.Urn}", "A school of the demonstration has this number."));
                continue;
            }

            if (old is null && columns.Name < 0)
            {
                report.Reject(new(file, row.Line, "URN", $"{row.Said.Urn}", "The school is new and the file has no column EstablishmentName."));
                continue;
            }

            await Write(work, old, await Placed(work, row, row.Over(old, columns, DateOnly.FromDateTime(now))), now, report);
        }
    }

    private static async Task Write(Database.Work work, SchoolRecord? old, SchoolRecord next, DateTime now, ImportReport report)
    {
        if (next == old)
        {
            report.Unchanged++;
        }
        else
        {
            await work.Execute(old is null ? SchoolSql.Add : SchoolSql.Change, Values(next, now));
            report.Added += old is null ? 1 : 0;
            report.Changed += old is null ? 0 : 1;
        }

        report.WithoutPlace += next.Latitude is null ? 1 : 0;
    }

    /// <summary>By its own eastings and northings, else by its postcode; a school abroad has no place.</summary>
    private static async Task<SchoolRecord> Placed(Database.Work work, SchoolRow row, SchoolRecord school)
    {
        if (row.IsOverseasType || OverseasSchool.Is(school.TypeName, school.Postcode))
        {
            return school with { Easting = null, Northing = null, Latitude = null, Longitude = null };
        }

        if (school is { Easting: { } easting, Northing: { } northing })
        {
            var point = Osgb36.ToWgs84(easting, northing);
            return school with { Latitude = point.Latitude, Longitude = point.Longitude };
        }

        var place = school.Postcode is null ? null : await PlacesFromPostcodes.Find(work, school.Postcode);
        return school with { Latitude = place?.Latitude, Longitude = place?.Longitude };
    }

    private static async Task WriteLinks(Database.Work work, List<SchoolLinkFile.Link> links, ImportReport report)
    {
        var present = (await work.Query<SchoolLinkFile.Link>(SchoolSql.Links)).ToDictionary(link => (link.Urn, link.LinkedUrn, link.LinkType));
        foreach (var link in links)
        {
            var old = present.GetValueOrDefault((link.Urn, link.LinkedUrn, link.LinkType));
            if (old == link)
            {
                report.Unchanged++;
                continue;
            }

            await work.Execute(old is null ? SchoolSql.AddLink : SchoolSql.ChangeLink, link);
            report.Added += old is null ? 1 : 0;
            report.Changed += old is null ? 0 : 1;
        }
    }

    private Task Record(Database.Work work, ImportReport report) => ImportRuns.Record(work, report, time.GetUtcNow().UtcDateTime);

    private static object Values(SchoolRecord s, DateTime updatedAt) => new
    {
        s.Urn,
        s.Name,
        s.TypeName,
        s.Phase,
        s.LowAge,
        s.HighAge,
        s.Street,
        s.Town,
        s.Postcode,
        s.Easting,
        s.Northing,
        s.Latitude,
        s.Longitude,
        s.AuthorityCode,
        s.AuthorityName,
        s.Status,
        s.IsOpen,
        s.OpenedOn,
        s.ClosedOn,
        s.Pupils,
        s.FreeSchoolMealsPercent,
        UpdatedAt = updatedAt,
    };
}
