using System.Text;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>
/// Makes the files that were asked for. Any number of runners may work on one database: a run is claimed by one conditional UPDATE,
/// and each piece of the file is written, with the number of rows, only by whoever still holds the run.
/// </summary>
public sealed class ExportRunner(ExportRunStore runs, ExportWriter writer, PersonStore people, TimeProvider time, ILogger<ExportRunner> log)
{
    private const string TooOften = "It was begun several times and never ended. Ask for fewer days, or tell whoever runs the site.";
    private const string Went = "Something went wrong here. Ask for it again; if it fails again, tell whoever runs the site.";
    private const string NotTheirs = "Not all of it is yours any more: your role has changed since you asked. Ask again for what you may have now.";
    private const int RowsEach = 500;

    // Longer than a piece takes, however long the list is.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Makes everything that is due; returns how many it took on.</summary>
    public async Task<int> RunDue(CancellationToken stop = default)
    {
        var taken = 0;
        foreach (var id in await runs.Due())
        {
            stop.ThrowIfCancellationRequested();
            var lease = Guid.CreateVersion7().ToString();
            if (await runs.Claim(id, lease, Lease) is { } run)
            {
                taken++;
                await Make(run, lease, stop);
            }
        }

        return taken;
    }

    private async Task Make(ExportRun run, string lease, CancellationToken stop)
    {
        try
        {
            if (run.Attempts > ExportRun.MostAttempts)
            {
                Report(run, await runs.Fail(run, lease, TooOften));
            }
            else if (await people.ActorNow(run.AskedByPersonId) is { } actor && run.Ask.IsFor(actor))
            {
                Report(run, await Write(run, lease, stop));
            }
            else
            {
                Report(run, await runs.Fail(run, lease, NotTheirs));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Report(run, await runs.GiveBack(run.Id, lease));
            throw;
        }
        catch (OperationCanceledException)
        {
            // Nobody wants its rows any more.
            Report(run, false);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Export {Run} failed.", run.Id);
            Report(run, await runs.Fail(run, lease, Went));
        }
    }

    private async Task<bool> Write(ExportRun run, string lease, CancellationToken stop)
    {
        var text = new StringBuilder(CsvText.Line(run.List.Headings));
        var (number, rows) = (0, 0);
        await writer.Write(run.Ask, run.AskedByPersonId, async row =>
        {
            stop.ThrowIfCancellationRequested();
            text.Append(CsvText.Line(row));
            if (++rows % RowsEach == 0)
            {
                if (!await runs.Keep(run.Id, lease, Lease, number++, text.ToString(), rows))
                {
                    throw new OperationCanceledException();
                }

                text.Clear();
            }
        });
        return await runs.Finish(run, lease, number, text.ToString(), rows);
    }

    private void Report(ExportRun run, bool isTheirs)
    {
        if (!isTheirs)
        {
            log.LogInformation("Export {Run} was thrown away or taken over before it ended here, at {Now}.", run.Id, time.GetUtcNow());
        }
    }
}
