using System.Runtime.InteropServices;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// Brings postcodes in: everything is read, checked, sorted and compared before the one write transaction begins, so that
/// others wait only for the writing itself.
/// </summary>
public sealed class PostcodeImport(Database.Database database, TimeProvider time)
{
    private static readonly string[] Columns = ["Code", "LatitudeMicro", "LongitudeMicro", "Quality", "DistrictId", "EndedMonth"];

    /// <exception cref="ImportException">A file is unreadable or cut short, or another import came between: nothing was changed.</exception>
    public async Task<ImportReport> Run(IReadOnlyList<string> paths, IProgress<ImportProgress> progress)
    {
        if (paths.Count is 0 or > short.MaxValue)
        {
            throw new ImportException($"{paths.Count} files were named: there must be one at least. Nothing was changed.");
        }

        var report = new ImportReport("Postcodes");
        var lastRun = await database.Read(work => work.Value<int>(PostcodeSql.LastRun));
        var districts = new PostcodeDistricts(await database.Read(work => work.Query<PostcodeDistricts.District>(PostcodeSql.Districts)));
        var entries = new List<PostcodeEntry>();
        var columns = ReadFiles(paths, entries, districts, report, progress);
        SortOut(entries, paths, columns, report);
        var comparison = await Compare(entries, columns, progress);
        (report.Added, report.Changed, report.Unchanged) = (comparison.Added.Count, comparison.Changed.Count, comparison.Unchanged);
        report.WithoutPlace = comparison.WithoutPlace;
        await Write(entries, comparison, districts, lastRun, report, progress);
        return report;
    }

    private static List<PostcodeColumns> ReadFiles(IReadOnlyList<string> paths, List<PostcodeEntry> entries, PostcodeDistricts districts, ImportReport report, IProgress<ImportProgress> progress)
    {
        var columns = new List<PostcodeColumns>();
        for (var number = 0; number < paths.Count; number++)
        {
            using var file = CsvFile.Open(paths[number]);
            var done = number;
            columns.Add(new PostcodeFileReader(file, (short)number, districts, report)
                .Read(entries, share => progress.Report(new("Reading", (done + share) / paths.Count))));
        }

        return columns;
    }

    /// <summary>Sorts by code; of one postcode given twice the first row counts.</summary>
    private static void SortOut(List<PostcodeEntry> entries, IReadOnlyList<string> paths, List<PostcodeColumns> columns, ImportReport report)
    {
        var span = CollectionsMarshal.AsSpan(entries);
        if (!IsSorted(span))
        {
            span.Sort(PostcodeEntry.InOrder);
        }

        var kept = 0;
        for (var next = 0; next < span.Length; next++)
        {
            if (kept > 0 && span[next].Code == span[kept - 1].Code)
            {
                var (first, again) = (span[kept - 1], span[next]);
                report.Reject(new(Path.GetFileName(paths[again.File]), again.Line, columns[again.File].Names[columns[again.File].Postcode], PostcodeCode.Text(again.Code),
                    $"The postcode has been given already: {Path.GetFileName(paths[first.File])}, line {first.Line}."));
                continue;
            }

            span[kept++] = span[next];
        }

        entries.RemoveRange(kept, entries.Count - kept);
    }

    private static bool IsSorted(ReadOnlySpan<PostcodeEntry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Code < entries[i - 1].Code)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<PostcodeComparison> Compare(List<PostcodeEntry> entries, List<PostcodeColumns> columns, IProgress<ImportProgress> progress)
    {
        progress.Report(new("Comparing", 0));
        var comparison = new PostcodeComparison(entries, columns);
        await database.Read(async work =>
        {
            await using var command = work.Connection.CreateCommand();
            command.CommandText = PostcodeSql.AllInOrder;
            await using var existing = await command.ExecuteReaderAsync();
            await comparison.Compare(existing);
            return 0;
        });
        progress.Report(new("Comparing", 1));
        return comparison;
    }

    private async Task Write(List<PostcodeEntry> entries, PostcodeComparison comparison, PostcodeDistricts districts, int lastRun, ImportReport report, IProgress<ImportProgress> progress)
    {
        var outcodes = comparison.Outcodes.Rows;
        var began = 0L;
        await database.Commit(async work =>
        {
            began = time.GetTimestamp();
            if (await work.Value<int>(PostcodeSql.LastRun) != lastRun)
            {
                throw new ImportException("Another import finished while this one was reading: run it again. Nothing was changed.");
            }

            foreach (var district in districts.New)
            {
                await work.Execute(PostcodeSql.AddDistrict, district);
            }

            await WriteRows(work, entries, comparison, share => progress.Report(new("Writing", share)));
            await OutcodeWriter.Write(work, outcodes);
            await PlacesFromPostcodes.Spread(work);
            await ImportRuns.Record(work, report, time.GetUtcNow().UtcDateTime);
            return 0;
        });
        report.WritersWaited = time.GetElapsedTime(began);
        progress.Report(new("Writing", 1));
    }

    private static async Task WriteRows(Database.Work work, List<PostcodeEntry> entries, PostcodeComparison comparison, Action<double> progress)
    {
        var straight = !Database.BulkRows.PrefersStaging(work);
        if (straight)
        {
            await Database.BulkRows.Insert(work, PostcodeSql.Add, "Postcode", Columns, comparison.Added.Count, Filler(entries, comparison.Added), progress);
        }

        List<int> staged = straight ? comparison.Changed : [.. comparison.Added, .. comparison.Changed];
        if (staged.Count == 0)
        {
            return;
        }

        await work.Execute(PostcodeSql.ClearStaged);
        await Database.BulkRows.Insert(work, PostcodeSql.Stage, "PostcodeIncoming", Columns, staged.Count, Filler(entries, staged), progress);
        await work.Execute(PostcodeSql.ChangeFromStaged);
        await work.Execute(PostcodeSql.AddFromStaged);
        await work.Execute(PostcodeSql.ClearStaged);
    }

    private static Database.BulkRows.Fill Filler(List<PostcodeEntry> entries, List<int> numbers) => (number, row) =>
    {
        ref var entry = ref CollectionsMarshal.AsSpan(entries)[numbers[number]];
        row[0] = entry.Code;
        row[1] = entry.HasPlace ? entry.LatitudeMicro : Database.BulkRows.Null;
        row[2] = entry.HasPlace ? entry.LongitudeMicro : Database.BulkRows.Null;
        row[3] = entry.Quality;
        row[4] = entry.DistrictId;
        row[5] = entry.EndedMonth;
    };
}
