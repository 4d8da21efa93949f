using EmployerConnect.Web.Features.Shared.Posting;

namespace EmployerConnect.Web.Database;

/// <summary>The way in: reads on a connection of their own, changes in one explicit transaction.</summary>
public sealed class Database(Dialect dialect, PostedFormClaim claim)
{
    public Dialect Dialect => dialect;

    public async Task<T> Read<T>(Func<Work, Task<T>> read)
    {
        await using var connection = await dialect.Open();
        return await read(new Work(connection, null, dialect));
    }

    /// <summary>Runs <paramref name="change"/> in one transaction; commits when it is done, takes everything back when it is refused or throws.</summary>
    public Task<Outcome> Change(Func<Work, Task<Outcome>> change) => Transact(change, outcome => outcome.IsDone);

    /// <summary>Runs <paramref name="change"/> in one transaction and commits what it did.</summary>
    public Task<T> Commit<T>(Func<Work, Task<T>> change) => Transact(change, _ => true);

    /// <summary>A read that leaves its trace: in one transaction, but it is not what a posted form asked for, so it leaves the form's key alone.</summary>
    public Task<T> ReadAndNote<T>(Func<Work, Task<T>> read) => Transact(read, _ => true, takesKey: false);

    private async Task<T> Transact<T>(Func<Work, Task<T>> change, Func<T, bool> keep, bool takesKey = true)
    {
        using var turn = await dialect.Writer();
        await using var connection = await dialect.Open();
        // Immediate on SQLite: a deferred read-then-write would wait out the whole time-out and fail.
#pragma warning disable CA1849, S6966 // The async overload begins the same transaction; this one is the measured one.
        await using var transaction = connection.BeginTransaction();
#pragma warning restore CA1849, S6966
        var work = new Work(connection, transaction, dialect);
        if (takesKey)
        {
            await claim.Take(work);
        }

        var result = await change(work);
        if (keep(result))
        {
            await transaction.CommitAsync();
            if (takesKey)
            {
                claim.Kept();
            }

            work.Committed();
        }
        else
        {
            await transaction.RollbackAsync();
        }

        return result;
    }
}
