using System.Globalization;
using System.Text.Json;
using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Spreadsheets;

public sealed class SpreadsheetStore(Database.Database database, TimeProvider time)
{
    public const int PageRows = 25;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<Spreadsheet?> Find(Guid id) => database.Read(work => work.QueryOne<Spreadsheet>(SpreadsheetSql.Find, new { id }));

    public Task<IReadOnlyList<SpreadsheetSummary>> OfHubs(IEnumerable<Guid> hubIds, int skip, int take) =>
        database.Read(work => work.Query<SpreadsheetSummary>(SpreadsheetSql.OfHubs, new { hubIds = hubIds.DefaultIfEmpty().ToArray(), skip, take }));

    public Task<int> CountOfHubs(IEnumerable<Guid> hubIds) =>
        database.Read(work => work.Value<int>(SpreadsheetSql.CountOfHubs, new { hubIds = hubIds.DefaultIfEmpty().ToArray() }));

    /// <summary>The very same file, where it has been brought in before.</summary>
    public Task<IReadOnlyList<SpreadsheetSummary>> Twins(Spreadsheet sheet) =>
        database.Read(work => work.Query<SpreadsheetSummary>(SpreadsheetSql.Twins, new { hubId = sheet.HubId, contentHash = sheet.ContentHash, id = sheet.Id }));

    public async Task<VerdictCounts> Counts(Guid id) => new(await database.Read(work => work.Query<VerdictCount>(SpreadsheetRowSql.Counts, new { id })));

    public Task<IReadOnlyList<SpreadsheetRow>> Rows(Guid id) => database.Read(work => work.Query<SpreadsheetRow>(SpreadsheetRowSql.All, new { id }));

    public Task<IReadOnlyList<SpreadsheetRow>> Rows(Guid id, IEnumerable<RowVerdict> verdicts, int skip = 0, int take = PageRows) =>
        database.Read(work => work.Query<SpreadsheetRow>(SpreadsheetRowSql.Some, new { id, verdicts = verdicts.Select(verdict => verdict.ToString()).ToArray(), skip, take }));

    public Task<Guid> Upload(Guid hubId, SheetKind kind, string fileName, SheetFile file, Guid by) => database.Commit(async work =>
    {
        var id = Guid.CreateVersion7();
        await work.Execute(SpreadsheetSql.Add, new { id, hubId, by, kind = kind.ToString(), fileName, contentHash = file.ContentHash, headings = SpreadsheetRow.Json(file.Headings), rows = file.Lines.Count, now = Now });
        await work.Execute(SpreadsheetSql.AddRow, file.Lines.Select(line => new { id, line.Line, cells = SpreadsheetRow.Json(line.Cells), line.Fault }));
        await Audit.Write(work, Now, by, "SpreadsheetUploaded", nameof(Spreadsheet), id, kind.ToString(), hubId);
        return id;
    });

    /// <summary>Which column is what: the rows are looked through with it.</summary>
    public Task<Outcome> Match(Spreadsheet sheet, SheetKind kind, IReadOnlyDictionary<string, int> columns, Sectors? sector, Guid by) => database.Change(async work =>
    {
        if (!sheet.MayBeMatched || !await work.ExecuteOne(SpreadsheetSql.Match, new { id = sheet.Id, fromState = sheet.State.ToString(), kind = kind.ToString(), columns = JsonSerializer.Serialize(columns), sector = (int?)sector, by, now = Now }))
        {
            return Outcome.Stale(Spreadsheet.MovedOn);
        }

        await work.Execute(SpreadsheetSql.ForgetAnswers, new { id = sheet.Id });
        await Audit.Write(work, Now, by, "SpreadsheetMatched", nameof(Spreadsheet), sheet.Id, kind.ToString(), sheet.HubId);
        return Outcome.Done;
    });

    public Task<Outcome> Answer(Spreadsheet sheet, IReadOnlyDictionary<int, RowAnswer> answers, RowAnswer? forAll, Guid by) => database.Change(async work =>
    {
        if (sheet.State != SheetState.Checked)
        {
            return Outcome.Stale(Spreadsheet.MovedOn);
        }

        var count = 0;
        foreach (var (line, answer) in answers)
        {
            count += await work.Execute(SpreadsheetRowSql.Answer, new { id = sheet.Id, line, answer = answer.ToString() });
        }

        if (forAll is { } same)
        {
            count = await work.Execute(SpreadsheetRowSql.AnswerAll, new { id = sheet.Id, answer = same.ToString() });
        }

        if (count > 0)
        {
            await Audit.Write(work, Now, by, "SpreadsheetAnswered", nameof(Spreadsheet), sheet.Id, count.ToString(CultureInfo.InvariantCulture), sheet.HubId);
        }

        return Outcome.Done;
    });

    public Task<Outcome> BringIn(Spreadsheet sheet, Guid by) => Move(sheet, SheetState.Checked, SheetState.BringingIn, "SpreadsheetBringingIn", by);

    public Task<Outcome> TakeBack(Spreadsheet sheet, Guid by) => Move(sheet, SheetState.In, SheetState.TakingBack, "SpreadsheetTakingBack", by);

    /// <summary>A spreadsheet from which nothing has come in goes with all its rows.</summary>
    public Task<Outcome> Discard(Spreadsheet sheet, Guid by) => database.Change(async work =>
    {
        await work.Execute(SpreadsheetSql.DiscardRows, new { id = sheet.Id });
        if (!sheet.MayBeMatched || !await work.ExecuteOne(SpreadsheetSql.Discard, new { id = sheet.Id }))
        {
            return Outcome.Stale(Spreadsheet.MovedOn);
        }

        await Audit.Write(work, Now, by, "SpreadsheetDiscarded", nameof(Spreadsheet), sheet.Id, forId: sheet.HubId);
        return Outcome.Done;
    });

    public Task<string> HubName(Guid hubId) => database.Read(work => work.Value<string>(SpreadsheetSql.HubOfName, new { hubId }));

    private Task<Outcome> Move(Spreadsheet sheet, SheetState from, SheetState to, string action, Guid by) => database.Change(async work =>
    {
        if (!await work.ExecuteOne(SpreadsheetSql.Move, new { id = sheet.Id, fromState = from.ToString(), state = to.ToString(), by, now = Now }))
        {
            return Outcome.Stale(Spreadsheet.MovedOn);
        }

        await Audit.Write(work, Now, by, action, nameof(Spreadsheet), sheet.Id, forId: sheet.HubId);
        return Outcome.Done;
    });
}
