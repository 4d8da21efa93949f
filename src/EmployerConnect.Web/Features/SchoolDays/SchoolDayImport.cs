using EmployerConnect.Web.Features.Places.Import;

namespace EmployerConnect.Web.Features.SchoolDays;

/// <summary>Brings in terms and bank holidays; a calendar takes the place of the same authority's or school's for its year.</summary>
public sealed class SchoolDayImport(Database.Database database, TimeProvider time)
{
    public async Task<ImportReport> Terms(string path)
    {
        var report = new ImportReport("Terms");
        var calendars = SchoolDayFiles.Terms(path, report);
        await database.Commit(async work =>
        {
            foreach (var calendar in calendars)
            {
                var key = new { place = calendar.Place, schoolYear = calendar.SchoolYear };
                var replaced = await work.Execute(SchoolDaySql.ForgetTerms, key) > 0;
                await work.Execute(SchoolDaySql.ForgetClosures, key);
                foreach (var term in calendar.Terms)
                {
                    await work.Execute(SchoolDaySql.AddTerm, new { key.place, key.schoolYear, from = term.From, to = term.To, placeName = calendar.PlaceName, name = term.Name });
                }

                foreach (var closure in calendar.Closures)
                {
                    await work.Execute(SchoolDaySql.AddClosure, new { key.place, key.schoolYear, from = closure.From, to = closure.To, kind = closure.Name });
                }

                report.Changed += replaced ? 1 : 0;
                report.Added += replaced ? 0 : 1;
            }

            await ImportRuns.Note(work, report, time.GetUtcNow().UtcDateTime);
            return 0;
        });
        return report;
    }

    public async Task<ImportReport> BankHolidays(string path)
    {
        var report = new ImportReport("Bank holidays");
        var holidays = SchoolDayFiles.BankHolidays(path);
        report.Read = holidays.Count;
        await database.Commit(async work =>
        {
            foreach (var division in holidays.GroupBy(holiday => holiday.Division))
            {
                var removed = await work.Execute(SchoolDaySql.ForgetHolidays, new { division = division.Key, from = division.Min(one => one.Date), to = division.Max(one => one.Date) });
                foreach (var one in division)
                {
                    await work.Execute(SchoolDaySql.AddHoliday, new { division = division.Key, date = one.Date, title = one.Title });
                }

                report.Changed += Math.Min(removed, division.Count());
                report.Added += Math.Max(0, division.Count() - removed);
            }

            await ImportRuns.Note(work, report, time.GetUtcNow().UtcDateTime);
            return 0;
        });
        return report;
    }
}
