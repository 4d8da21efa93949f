using System.Text;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Shapes;

/// <summary>The shapes in force on every instance: each question asks the database first whether there are newer ones.</summary>
public sealed class ShapeStore(Database.Database database, ShapeCache cache, TimeProvider time)
{
    public const int LongestName = 120;

    public Task<CurrentShapes> Current() => database.Read(work => In(work, cache));

    /// <summary>The same, for who has a connection open already; the same object until something is imported or forgotten.</summary>
    internal static async Task<CurrentShapes> In(Work work, ShapeCache cache)
    {
        var stamp = await work.QueryOne<ShapeStamp>(ShapeSql.Stamp, new { }) ?? new ShapeStamp();
        if (cache.Find(stamp) is { } known)
        {
            return known;
        }

        var shapes = CurrentShapes.Of(await Sets(work));
        cache.Keep(stamp, shapes);
        return shapes;
    }

    public Task<IReadOnlyList<string>> Names() => database.Read(work => work.Query<string>(ShapeSql.Names));

    /// <summary>Takes a file in the place of one that had its name. What it would leave must work as a whole.</summary>
    /// <exception cref="ShapeException">The file cannot be taken: nothing was changed.</exception>
    public async Task<ShapeSet> Import(string name, ReadOnlyMemory<byte> json, string? usualKind)
    {
        if (name.Length > LongestName)
        {
            throw new ShapeException($"{name}: the file's name must be {LongestName} characters or fewer.");
        }

        var read = ShapeReader.Read(name, json.Span, usualKind);
        await database.Commit(async work =>
        {
            await work.Execute(ShapeSql.Remove, new { name });
            _ = CurrentShapes.Of([.. await Sets(work), read]);
            var (id, now) = (Guid.CreateVersion7(), time.GetUtcNow().UtcDateTime);
            await work.Execute(ShapeSql.Add, new { id, name, usualKind, content = Encoding.UTF8.GetString(json.Span), now });
            await Audit.Write(work, now, null, "ShapesImported", "ShapeFile", id);
            return 0;
        });
        return read;
    }

    /// <summary>Forgets a file; false where none has that name.</summary>
    public Task<bool> Remove(string name) => database.Commit(async work =>
    {
        var ids = await work.Query<Guid>(ShapeSql.IdOf, new { name });
        foreach (var id in ids)
        {
            await Audit.Write(work, time.GetUtcNow().UtcDateTime, null, "ShapesRemoved", "ShapeFile", id);
        }

        return await work.ExecuteOne(ShapeSql.Remove, new { name });
    });

    private static async Task<IReadOnlyList<ShapeSet>> Sets(Work work) =>
        [.. (await work.Query<ShapeFileRow>(ShapeSql.All)).Select(file => ShapeReader.Read(file.Name, Encoding.UTF8.GetBytes(file.Content), file.UsualKind))];
}
