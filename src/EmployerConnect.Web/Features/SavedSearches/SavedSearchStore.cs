using System.Globalization;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.SavedSearches;

/// <summary>Somebody's own searches; nobody else's are there for them.</summary>
public sealed class SavedSearchStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<SavedSearch>> Of(Guid personId) => database.Read(work => work.Query<SavedSearch>(SavedSearchSql.OfPerson, new { personId }));

    public Task<SavedSearch?> Find(Guid id, Guid personId) => database.Read(work => work.QueryOne<SavedSearch>(SavedSearchSql.Find, new { id, personId }));

    public Task<Outcome> Add(Guid personId, string name, string query, SearchRhythm rhythm) => database.Change(async work =>
    {
        if (await work.Value<int>(SavedSearchSql.Count, new { personId }) >= SavedSearch.Most)
        {
            return Outcome.Invalid(string.Create(CultureInfo.InvariantCulture, $"You have {SavedSearch.Most} saved searches, and no more can be kept: end one that you no longer need"), nameof(SavedSearchForm.Name));
        }

        var id = Guid.CreateVersion7();
        if (await IsTaken(work, id, personId, name))
        {
            return Taken;
        }

        await work.Execute(SavedSearchSql.Add, new { id, personId, name, query, rhythm = rhythm.ToString(), now = Now });
        await Audit.Write(work, Now, personId, "SearchSaved", nameof(SavedSearch), id, rhythm.ToString());
        return Outcome.Done;
    });

    /// <summary>Stale where it has been ended.</summary>
    public Task<Outcome> Change(Guid id, Guid personId, string name, SearchRhythm rhythm) => database.Change(async work =>
    {
        if (await IsTaken(work, id, personId, name))
        {
            return Taken;
        }

        if (!await work.ExecuteOne(SavedSearchSql.Change, new { id, personId, name, rhythm = rhythm.ToString(), now = Now }))
        {
            return Outcome.Stale("This search has been ended already.");
        }

        await Audit.Write(work, Now, personId, "SavedSearchChanged", nameof(SavedSearch), id, rhythm.ToString());
        return Outcome.Done;
    });

    /// <summary>False where it is not there (any more).</summary>
    public Task<bool> End(Guid id, Guid personId) => database.Commit(async work =>
    {
        await work.Execute(SavedSearchSql.ForgetTold, new { id, personId });
        if (!await work.ExecuteOne(SavedSearchSql.End, new { id, personId }))
        {
            return false;
        }

        await Audit.Write(work, Now, personId, "SavedSearchEnded", nameof(SavedSearch), id);
        return true;
    });

    private static Outcome Taken => Outcome.Invalid("You have a search of that name already: choose another", nameof(SavedSearchForm.Name));

    private static async Task<bool> IsTaken(Work work, Guid id, Guid personId, string name) =>
        await work.Value<int>(SavedSearchSql.Namesake, new { id, personId, name }) > 0;
}
