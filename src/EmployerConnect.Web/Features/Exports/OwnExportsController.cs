using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>What a school, and an employer, takes along of its own sessions.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class OwnExportsController(ExportStore exports, CurrentActor who) : Controller
{
    /// <summary>An employer's sessions, and how many they reached.</summary>
    [HttpGet("/exports/reach.csv")]
    [Authorize(Policy = Policies.Employer)]
    public IActionResult Reach() => new CsvDownload(
        "reach.csv", ExportsController.SessionHeadings, add => exports.SessionsOfEmployers(who.Required, row => add(ExportsController.Cells(row, ExportWords.Outside(row.Reached)))));

    /// <summary>A school's encounters one by one: those that are over with a row for each year group that was reached.</summary>
    [HttpGet("/exports/encounters.csv")]
    [Authorize(Policy = Policies.School)]
    public IActionResult Encounters() => new CsvDownload(
        "encounters.csv", ["School year", "Date", "Title", "Activity", "Employer", "School", "State", "Benchmarks", "Year groups", "Pupils expected", "Year group", "Pupils reached"],
        add => exports.Encounters(who.Required, row => add(
            [ExportWords.SchoolYear(row.OnDate), row.OnDate, row.Title, FieldWords.Name(row.Activity), row.EmployerName, row.SchoolName, row.State, FieldWords.BenchmarkNumbers(row.Benchmarks), FieldWords.Years(row.YearGroups), row.GroupSize, row.YearGroup, row.Pupils])));

    /// <summary>The same counted up, as a school's evidence for each benchmark.</summary>
    [HttpGet("/exports/evidence.csv")]
    [Authorize(Policy = Policies.School)]
    public async Task<IActionResult> Evidence()
    {
        var delivered = new List<ExportedEncounter>();
        await exports.Encounters(who.Required, row =>
        {
            if (row is { State: SessionState.Delivered, YearGroup: not null })
            {
                delivered.Add(row);
            }

            return Task.CompletedTask;
        });
        var counted = delivered.SelectMany(row => ExportWords.Numbers(row.Benchmarks).Select(benchmark => (Row: row, Benchmark: benchmark)))
            .GroupBy(one => (one.Row.SchoolName, Year: ExportWords.SchoolYear(one.Row.OnDate), one.Benchmark, one.Row.YearGroup))
            .OrderBy(group => group.Key.SchoolName, StringComparer.Ordinal).ThenBy(group => group.Key.Year, StringComparer.Ordinal).ThenBy(group => group.Key.Benchmark).ThenBy(group => group.Key.YearGroup);
        return new CsvDownload(
            "evidence.csv", ["School", "School year", "Benchmark", "Year group", "Encounters", "Pupils reached", "Employers"],
            counted.Select(group => new object?[]
            {
                group.Key.SchoolName, group.Key.Year, group.Key.Benchmark, group.Key.YearGroup, group.Count(), group.Sum(one => one.Row.Pupils ?? 0), group.Select(one => one.Row.EmployerName).Distinct().Count(),
            }));
    }
}
