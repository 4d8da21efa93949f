using System.Globalization;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Exports;

public sealed class ExportRunStore(Database.Database database, TimeProvider time)
{
    public const string TooMany = "You have 10 files here already. Fetch one and throw it away, then ask again.";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<ExportRun?> Find(Guid id) => database.Read(work => work.QueryOne<ExportRun>(ExportRunSql.Find, new { id }));

    /// <summary>Those whose day is not over, the newest first.</summary>
    public async Task<IReadOnlyList<ExportRun>> OfPerson(Guid personId) =>
        [.. (await database.Read(work => OfPerson(work, personId))).Where(run => !run.IsOver(Now))];

    /// <summary>The same that is being made for this person already is not made twice.</summary>
    public async Task<(Guid Id, Outcome Outcome)> Ask(ExportAsk ask, int rows, Guid by)
    {
        var id = Guid.CreateVersion7();
        var outcome = await database.Change(async work =>
        {
            var places = ExportRun.Json(ask.Places);
            if ((await OfPerson(work, by)).FirstOrDefault(run => run.IsLive && (run.Kind, run.Places, run.FromDate, run.ToDate) == (ask.List.Kind, places, ask.From, ask.To)) is { } same)
            {
                id = same.Id;
                return Outcome.Done;
            }

            if (!await work.ExecuteOne(ExportRunSql.Add, new { id, by, kind = ask.List.Kind.ToString(), places, from = ask.From, to = ask.To, rows, now = Now, most = ExportRun.Most }))
            {
                return Outcome.Stale(TooMany);
            }

            await Audit.Write(work, Now, by, "ExportAsked", nameof(ExportRun), id, ask.List.Kind.ToString());
            return Outcome.Done;
        });
        return (id, outcome);
    }

    public Task<IReadOnlyList<Guid>> Due() => database.Read(work => work.Query<Guid>(ExportRunSql.Due, new { now = Now }));

    /// <summary>Null where another instance has it.</summary>
    public Task<ExportRun?> Claim(Guid id, string lease, TimeSpan life) => database.Commit(async work =>
    {
        if (!await work.ExecuteOne(ExportRunSql.Claim, new { id, lease, now = Now, until = Now + life }))
        {
            return null;
        }

        await work.Execute(ExportRunSql.ForgetParts, new { id });
        return await work.QueryOne<ExportRun>(ExportRunSql.Find, new { id });
    });

    /// <summary>A piece of the file, and how many rows there are with it. False where it is no longer this worker's.</summary>
    public Task<bool> Keep(Guid id, string lease, TimeSpan life, int number, string content, int rows) => database.Commit(async work =>
        await work.ExecuteOne(ExportRunSql.Beat, new { id, lease, rows, until = Now + life })
        && await work.ExecuteOne(ExportRunSql.AddPart, new { id, number, content }));

    /// <summary>False where it was no longer this worker's.</summary>
    public Task<bool> Finish(ExportRun run, string lease, int number, string content, int rows) => database.Commit(async work =>
    {
        if (!await End(work, run.Id, lease, ExportState.Done, rows, null))
        {
            return false;
        }

        await work.Execute(ExportRunSql.AddPart, new { id = run.Id, number, content });
        await Audit.Write(work, Now, run.AskedByPersonId, "ExportMade", nameof(ExportRun), run.Id, string.Create(CultureInfo.InvariantCulture, $"{run.Kind} {rows}"));
        return true;
    });

    public Task<bool> Fail(ExportRun run, string lease, string problem) => database.Commit(async work =>
    {
        if (!await End(work, run.Id, lease, ExportState.Failed, 0, problem))
        {
            return false;
        }

        await work.Execute(ExportRunSql.ForgetParts, new { id = run.Id });
        return true;
    });

    public Task<bool> GiveBack(Guid id, string lease) => database.Commit(work => work.ExecuteOne(ExportRunSql.GiveBack, new { id, lease }));

    /// <summary>Who takes the file along leaves an entry of the audit; the home then no longer points to it.</summary>
    public Task<int> Fetched(ExportRun run) => database.ReadAndNote(async work =>
    {
        await Audit.Write(work, Now, run.AskedByPersonId, "ExportFetched", nameof(ExportRun), run.Id, run.Kind.ToString());
        return await work.Execute(ExportRunSql.Fetched, new { id = run.Id, now = Now });
    });

    /// <summary>The file piece by piece.</summary>
    public Task<int> Read(Guid id, Func<string, Task> write) => database.Read(async work =>
    {
        var count = 0;
        await foreach (var piece in work.Stream<string>(ExportRunSql.Parts, new { id }))
        {
            await write(piece);
            count++;
        }

        return count;
    });

    /// <summary>Whoever is making it finds it gone at their next piece.</summary>
    public Task<Outcome> Discard(ExportRun run, Guid by) => database.Change(async work =>
    {
        // The run first, so that no piece is added between.
        await work.Execute(ExportRunSql.Lock, new { id = run.Id });
        await work.Execute(ExportRunSql.ForgetParts, new { id = run.Id });
        if (!await work.ExecuteOne(ExportRunSql.Discard, new { id = run.Id }))
        {
            return Outcome.Stale("It has gone already.");
        }

        await Audit.Write(work, Now, by, "ExportThrownAway", nameof(ExportRun), run.Id, run.Kind.ToString());
        return Outcome.Done;
    });

    private static Task<IReadOnlyList<ExportRun>> OfPerson(Work work, Guid personId) => work.Query<ExportRun>(ExportRunSql.OfPerson, new { personId });

    private Task<bool> End(Work work, Guid id, string lease, ExportState state, int rows, string? problem) =>
        work.ExecuteOne(ExportRunSql.End, new { id, lease, state = state.ToString(), rows, problem, now = Now });
}
