using System.Globalization;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>
/// Looks spreadsheets through, brings them in and takes them back. Any number of runners may work on one database: a spreadsheet is
/// claimed by one conditional UPDATE, and what it brings is written, with its end, in one transaction by whoever still holds it.
/// </summary>
public sealed class SpreadsheetRunner(Database.Database database, PlaceLookup places, SessionDiary diary, LiveProgress live, TimeProvider time, ILogger<SpreadsheetRunner> log)
{
    private const string TooOften = "It was begun several times and never ended. Upload a smaller file, or tell whoever runs the site.";
    private const string Went = "Something went wrong here, and nothing was changed. Try again; if it fails again, tell whoever runs the site.";
    private const string NotOfTeam = "Whoever asked for it is no longer of the hub’s team. Nothing was changed.";
    private const int BeatEvery = 100;

    // Longer than the one transaction of the largest spreadsheet takes.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Does everything that is due; returns how many it took on.</summary>
    public async Task<int> RunDue(CancellationToken stop = default)
    {
        var taken = 0;
        foreach (var id in await database.Read(work => work.Query<Guid>(SpreadsheetSql.Due, new { now = Now })))
        {
            stop.ThrowIfCancellationRequested();
            taken += await Run(id, stop) ? 1 : 0;
        }

        return taken;
    }

    /// <summary>False where another has it, or there is nothing to do.</summary>
    public async Task<bool> Run(Guid id, CancellationToken stop = default)
    {
        var lease = Guid.CreateVersion7().ToString();
        var sheet = await database.Commit(async work => await work.ExecuteOne(SpreadsheetSql.Claim, new { id, lease, now = Now, until = Now + Lease })
            ? await work.QueryOne<Spreadsheet>(SpreadsheetSql.Find, new { id })
            : null);
        if (sheet is null)
        {
            return false;
        }

        try
        {
            if (sheet.Attempts > Spreadsheet.MostAttempts)
            {
                await Fail(sheet, lease, TooOften);
                return true;
            }

            var rows = await database.Read(work => work.Query<SpreadsheetRow>(SpreadsheetRowSql.All, new { id }));
            var known = sheet.State == SheetState.TakingBack ? [] : await Places(sheet, rows, lease, stop);
            var outcome = await database.Change(work => Finish(work, sheet, rows, known, lease));
            if (outcome.Refused is { Kind: RefusalKind.Invalid } refused)
            {
                await Fail(sheet, lease, refused.Reason);
            }
            else if (!outcome.IsDone)
            {
                log.LogWarning("Spreadsheet {Spreadsheet} had been taken over before it ended here.", id);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await database.Commit(work => work.ExecuteOne(SpreadsheetSql.GiveBack, new { id, fromState = sheet.State.ToString(), lease }));
            throw;
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Spreadsheet {Spreadsheet} failed while {State}.", id, sheet.State);
            await Fail(sheet, lease, Went);
        }
        finally
        {
            live.End(id);
        }

        return true;
    }

    private Task<bool> Fail(Spreadsheet sheet, string lease, string problem) => database.Commit(work => End(work, sheet, lease, sheet.Before, problem));

    private Task<bool> End(Work work, Spreadsheet sheet, string lease, SheetState state, string? problem) =>
        work.ExecuteOne(SpreadsheetSql.End, new { id = sheet.Id, fromState = sheet.State.ToString(), state = state.ToString(), problem, lease, now = Now });

    /// <summary>Where the postcodes are: looked up beforehand, one by one, so that the transaction is short and the page can say how far it is.</summary>
    private async Task<Dictionary<string, Place>> Places(Spreadsheet sheet, IReadOnlyList<SpreadsheetRow> rows, string lease, CancellationToken stop)
    {
        var known = new Dictionary<string, Place>(StringComparer.Ordinal);
        if (sheet.PartBefore == 0)
        {
            return known;
        }

        var column = sheet.ColumnOf[SheetFields.Postcode];
        var step = live.Begin(sheet.Id, "postcode", rows.Count, sheet.PartBefore);
        for (var done = 0; done < rows.Count; done++)
        {
            stop.ThrowIfCancellationRequested();
            if (done > 0 && done % BeatEvery == 0 && !await database.Commit(work => work.ExecuteOne(SpreadsheetSql.Beat, new { id = sheet.Id, fromState = sheet.State.ToString(), lease, done, until = Now + Lease })))
            {
                throw new InvalidOperationException("Another has taken the spreadsheet over.");
            }

            step.Next();
            var cells = rows[done].CellList;
            if (column < cells.Count && PostcodeText.TryNormalise(cells[column], out var postcode) && !known.ContainsKey(postcode))
            {
                known[postcode] = await places.Find(postcode);
            }
        }

        return known;
    }

    /// <summary>All of it or nothing, and once however many do it: the end is written first, and only by whoever still holds it.</summary>
    private async Task<Outcome> Finish(Work work, Spreadsheet sheet, IReadOnlyList<SpreadsheetRow> rows, Dictionary<string, Place> known, string lease)
    {
        if (!await End(work, sheet, lease, sheet.After, problem: null))
        {
            return Outcome.Stale(Spreadsheet.MovedOn);
        }

        await work.Execute(SheetGroundSql.LockHub, new { hubId = sheet.HubId });
        var step = live.Begin(sheet.Id, "row", rows.Count, 1 - sheet.PartBefore, sheet.PartBefore);
        if (sheet.State == SheetState.TakingBack)
        {
            await TakeBack(work, sheet, rows, step);
        }
        else if (!await Judge(work, sheet, rows, known, step))
        {
            return Outcome.Invalid(NotOfTeam);
        }

        await Audit.Write(work, Now, sheet.AskedByPersonId, Action(sheet.State), nameof(Spreadsheet), sheet.Id, rows.Count(row => row.Verdict is RowVerdict.In or RowVerdict.TakenBack).ToString(CultureInfo.InvariantCulture), sheet.HubId);
        return Outcome.Done;
    }

    private static string Action(SheetState state) => state switch
    {
        SheetState.Checking => "SpreadsheetChecked",
        SheetState.BringingIn => "SpreadsheetBroughtIn",
        _ => "SpreadsheetTakenBack",
    };

    private async Task<bool> Judge(Work work, Spreadsheet sheet, IReadOnlyList<SpreadsheetRow> rows, Dictionary<string, Place> known, LiveStep step)
    {
        var ground = await SheetGround.Read(work, sheet, rows);
        if (!ground.IsOfTeam)
        {
            return false;
        }

        if (sheet.Kind == SheetKind.Encounters)
        {
            // What is said of a volunteer tells of their check.
            await Audit.Write(work, Now, sheet.AskedByPersonId, "ClearancesRead", "Hub", sheet.HubId);
        }

        var judge = new SheetJudge(sheet, ground, Now);
        var writer = new SheetWriter(work, sheet, known, Now);
        var encounters = new EncounterWriter(work, sheet, diary, Now);
        foreach (var row in rows)
        {
            var judged = judge.Judge(row);
            (row.Verdict, row.Likeness, row.LikeId) = (judged.Verdict, judged.Likeness, judged.LikeId);
            row.Problems = SpreadsheetRow.Json(judged.Problems);
            if (sheet.State == SheetState.BringingIn)
            {
                await BringIn(judged, ground, writer, encounters);
            }

            await Save(work, row, step);
        }

        return true;
    }

    private static async Task BringIn(JudgedRow judged, SheetGround ground, SheetWriter writer, EncounterWriter encounters)
    {
        var row = judged.Row;
        if (judged.Encounter is { } encounter && judged.ComesIn && (judged.Verdict == RowVerdict.Good || row.Answer == RowAnswer.New))
        {
            if (await encounters.Write(row, encounter) is { } problem)
            {
                row.Verdict = RowVerdict.Bad;
                row.Problems = SpreadsheetRow.Json([new SheetProblem(null, problem)]);
            }
        }
        else if (judged.Encounter is null && judged.ComesIn)
        {
            await writer.Write(judged, ground);
        }

        row.Verdict = row switch
        {
            { SessionId: not null } or { InvitationId: not null } or { IsNewOrganisation: true } or { IsNewInHub: true } or { Filled: not null } => RowVerdict.In,
            { Verdict: RowVerdict.Bad } => RowVerdict.Bad,
            { Answer: RowAnswer.Leave, Verdict: RowVerdict.Alike } => RowVerdict.Left,
            _ => RowVerdict.There,
        };
    }

    private async Task TakeBack(Work work, Spreadsheet sheet, IReadOnlyList<SpreadsheetRow> rows, LiveStep step)
    {
        // What a later row built upon an earlier one goes first.
        var back = new SheetTakeBack(work, sheet, Now);
        foreach (var row in rows.Reverse())
        {
            if (row.Verdict == RowVerdict.In)
            {
                await back.Take(row);
            }

            await Save(work, row, step);
        }
    }

    private static Task<int> Save(Work work, SpreadsheetRow row, LiveStep step)
    {
        step.Next();
        return work.Execute(SpreadsheetRowSql.Save, Values(row));
    }

    private static object Values(SpreadsheetRow row) => new
    {
        row.SpreadsheetId,
        row.Line,
        Verdict = row.Verdict.ToString(),
        Answer = row.Answer?.ToString(),
        row.Problems,
        row.Likeness,
        row.LikeId,
        row.OrganisationId,
        row.IsNewOrganisation,
        row.IsNewInHub,
        row.Filled,
        row.InvitationId,
        row.SessionId,
    };
}
