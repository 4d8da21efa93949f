using System.Data.Common;
using System.Globalization;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>
/// Chains the entries that have been committed, and looks whether the chain still holds. Entries are written without
/// waiting for each other; whoever seals moves the chain's end by one conditional UPDATE (decision 0030).
/// </summary>
public sealed class AuditChain(Database.Database database, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>An entry may wait this long for its seal before a verification calls it missing.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>Seals everything that waits. Returns how many; where another instance is sealing, it does the rest.</summary>
    public async Task<int> SealAll()
    {
        var count = 0;
        while (await SealSome() is var sealedNow and > 0)
        {
            count += sealedNow;
        }

        return count;
    }

    /// <summary>Null where the chain holds; else where it breaks and how, in words. <paramref name="noted"/> is an end that was written down earlier ("12:AB…").</summary>
    public async Task<AuditVerdict> Verify(string? noted = null)
    {
        var before = time.GetUtcNow().UtcDateTime - Grace;
        return await database.Read(async work =>
        {
            var head = (await work.QueryOne<AuditHead>(AuditSql.Head, new { }))!;
            var (position, hash, notedSeen) = (0L, AuditLink.Start, noted is null);
            while (true)
            {
                var seals = await work.Query<SealedEntry>(AuditSql.Sealed, new { after = position, skip = 0, take = Batch });
                foreach (var one in seals)
                {
                    if (Problem(one, position, hash) is { } problem)
                    {
                        return new AuditVerdict(position, hash, problem);
                    }

                    (position, hash) = (one.Position, one.Hash);
                    notedSeen |= string.Equals(noted, End(position, hash), StringComparison.OrdinalIgnoreCase);
                }

                if (seals.Count < Batch)
                {
                    break;
                }
            }

            var unsealed = await work.Value<int>(AuditSql.CountUnsealed, new { before });
            var trouble = (head.Position, head.Hash) != (position, hash) ? string.Create(CultureInfo.InvariantCulture, $"the chain's end says {head.Position}, its last seal is {position}: seals are missing")
                : unsealed > 0 ? $"{unsealed} entries older than {Grace.TotalMinutes} minutes have no seal: the site is not running, or seals were taken away"
                : !notedSeen ? $"the end that was noted, {noted}, is not in the chain"
                : null;
            return new AuditVerdict(position, hash, trouble);
        });
    }

    public static string End(long position, string hash) => string.Create(CultureInfo.InvariantCulture, $"{position}:{hash}");

    private static string? Problem(SealedEntry one, long position, string hash)
    {
        if (one.Position != position + 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"seal {position + 1} is missing");
        }

        if (one.Id is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"entry {one.EntryId} of seal {one.Position} is gone");
        }

        return AuditLink.Hash(hash, one.Position, one) == one.Hash
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"entry {one.EntryId} or its seal {one.Position} has been changed");
    }

    private async Task<int> SealSome()
    {
        try
        {
            var count = 0;
            var outcome = await database.Change(async work =>
            {
                var head = (await work.QueryOne<AuditHead>(AuditSql.Head, new { }))!;
                var entries = await work.Query<AuditEntry>(AuditSql.Unsealed, new { skip = 0, take = Batch });
                if (entries.Count == 0)
                {
                    return Outcome.Done;
                }

                var (position, hash) = (head.Position, head.Hash);
                foreach (var entry in entries)
                {
                    position++;
                    hash = AuditLink.Hash(hash, position, entry);
                    await work.Execute(AuditSql.Seal, new { position, entryId = entry.Id, hash });
                }

                count = entries.Count;
                return await work.ExecuteOne(AuditSql.MoveHead, new { from = head.Position, position, hash })
                    ? Outcome.Done
                    : Outcome.Stale("Another instance is sealing.");
            });
            return outcome.IsDone ? count : 0;
        }
        catch (DbException exception) when (database.Dialect.IsUniqueViolation(exception))
        {
            // Another instance sealed the same entries first.
            return 0;
        }
    }
}

/// <param name="Position">The last seal that was found whole.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Trouble">What is wrong after it; null where nothing is.</param>
public sealed record AuditVerdict(long Position, string Hash, string? Trouble);
