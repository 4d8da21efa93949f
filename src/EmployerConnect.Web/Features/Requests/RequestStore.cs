using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Requests;

public sealed class RequestStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<EncounterRequest?> Find(Guid id) => database.Read(work => Find(work, id));

    public static async Task<EncounterRequest?> Find(Work work, Guid id)
    {
        var request = await work.QueryOne<EncounterRequest>(RequestSql.Find, new { id });
        if (request is not null)
        {
            request.Windows = await work.Query<OpenWindow>(RequestSql.Windows, new { id });
        }

        return request;
    }

    /// <summary>Null for whoever has nothing to do with it, to whom it does not exist.</summary>
    public Task<EncounterRequest?> FindFor(Guid id, Actor actor) => database.Read(async work =>
        await Find(work, id) is { } request && request.IsKnownTo(actor, (await work.QueryOne<RequestNearness>(RequestSql.Nearness, new { id, organisationIds = HelpersOf(actor) }))!)
            ? request
            : null);

    /// <summary>Employers, and the schools of an enterprise adviser.</summary>
    private static Guid[] HelpersOf(Actor actor) =>
        [.. actor.Memberships.Where(one => one.Role is Role.EmployerContact or Role.Volunteer or Role.EnterpriseAdviser).Select(one => one.OrganisationId!.Value).DefaultIfEmpty()];

    public Task<IReadOnlyList<RequestSummary>> Mine(IEnumerable<Guid> schoolIds) =>
        database.Read(work => work.Query<RequestSummary>(RequestSql.Mine, new { organisationIds = schoolIds.DefaultIfEmpty().ToArray(), today = LondonTime.Today(time) }));

    /// <summary>The school's newest request; null before its first.</summary>
    public async Task<EncounterRequest?> Newest(Guid schoolId)
    {
        var mine = await Mine([schoolId]);
        return mine.Count == 0 ? null : await Find(mine.MaxBy(request => request.CreatedAt)!.Id);
    }

    /// <summary>The school's newest request for one of these kinds of activity; null where it never asked for any of them.</summary>
    public async Task<EncounterRequest?> NewestAlike(Guid schoolId, Activities activities) =>
        (await Mine([schoolId])).Where(request => (request.Activities & activities) != 0).MaxBy(request => request.CreatedAt) is { } alike ? await Find(alike.Id) : null;

    /// <summary>
    /// A page of the open requests that still lack sessions and have a date to come, the longest waiting first, and how
    /// many there are in all: of schools of one's own hubs.
    /// </summary>
    public Task<(IReadOnlyList<RequestSummary> Requests, int Count)> Open(EncounterSearch search, Actor actor)
    {
        var values = new
        {
            activity = search.ActivityMask,
            sector = search.SectorMask,
            year = search.YearMask,
            delivery = search.DeliveryMask,
            pattern = search.Pattern,
            organisationIds = HelpersOf(actor),
            hubIds = actor.HubIds.DefaultIfEmpty().ToArray(),
            today = LondonTime.Today(time),
            skip = search.Skip,
            take = EncounterSearch.PageSize,
        };
        return database.Read(async work =>
            (await work.Query<RequestSummary>(RequestSql.Open, values), await work.Value<int>(RequestSql.CountOpen, values)));
    }

    public Task<Outcome> Post(EncounterRequest request, Guid personId) => database.Change(async work =>
    {
        await Post(work, request, personId);
        return Outcome.Done;
    });

    /// <summary>The draft becomes the request, once: stale where it has become it already, or has changed since it was read.</summary>
    public Task<Outcome> Post(EncounterRequest request, Draft draft) => database.Change(async work =>
    {
        if (!await DraftStore.Consume(work, draft))
        {
            return Outcome.Stale(Draft.MovedOn);
        }

        await Post(work, request, draft.PersonId);
        return Outcome.Done;
    });

    public static async Task Post(Work work, EncounterRequest request, Guid personId)
    {
        await work.Execute(RequestSql.Insert, Row(request));
        await AddWindows(work, request);
        await Audit.Write(work, request.CreatedAt, personId, "RequestPosted", nameof(EncounterRequest), request.Id, forId: request.OrganisationId, toVersion: request.Version);
    }

    /// <summary>Stale where the request is no longer at <paramref name="seenVersion"/>: an edit never overwrites another (invariant 7).</summary>
    public Task<Outcome> Edit(Guid id, int seenVersion, RequestContent content, Guid personId) => Change(
        id,
        seenVersion,
        request => request.Edit(content, Now),
        async (work, request) =>
        {
            if (!await work.ExecuteOne(RequestSql.Edit, Row(request)))
            {
                return false;
            }

            await work.Execute(RequestSql.ClearWindows, new { id });
            await AddWindows(work, request);
            await Audit.Write(work, Now, personId, "RequestEdited", nameof(EncounterRequest), id, forId: request.OrganisationId, fromVersion: seenVersion, toVersion: seenVersion + 1);
            return true;
        });

    public Task<Outcome> Pause(Guid id, int seenVersion, Guid personId) => Turn(id, seenVersion, personId, "RequestPaused", request => request.Pause(Now));

    public Task<Outcome> Resume(Guid id, int seenVersion, Guid personId) => Turn(id, seenVersion, personId, "RequestResumed", request => request.Resume(Now));

    public Task<Outcome> Withdraw(Guid id, int seenVersion, Guid personId) => Turn(id, seenVersion, personId, "RequestWithdrawn", request => request.Withdraw(Now));

    /// <summary>Takes one session of an open request; false where it has all that it asked for.</summary>
    public static Task<bool> Hold(Work work, Guid requestId, DateTime now) => work.ExecuteOne(RequestSql.Hold, new { requestId, now });

    /// <summary>Gives one session back; false where none was held.</summary>
    public static Task<bool> Release(Work work, Guid requestId, DateTime now) => work.ExecuteOne(RequestSql.Release, new { requestId, now });

    private Task<Outcome> Turn(Guid id, int seenVersion, Guid personId, string action, Func<EncounterRequest, Outcome> verb)
    {
        var from = RequestState.Withdrawn;
        return Change(
            id,
            seenVersion,
            request =>
            {
                from = request.State;
                return verb(request);
            },
            async (work, request) =>
            {
                await Audit.Write(work, Now, personId, action, nameof(EncounterRequest), id, forId: request.OrganisationId, fromVersion: seenVersion, toVersion: seenVersion + 1);
                return await work.ExecuteOne(RequestSql.Turn, new { request.Id, request.Version, State = request.State.ToString(), request.UpdatedAt, fromState = from.ToString() });
            });
    }

    private Task<Outcome> Change(Guid id, int seenVersion, Func<EncounterRequest, Outcome> verb, Func<Work, EncounterRequest, Task<bool>> write) => database.Change(async work =>
    {
        if (await Find(work, id) is not { } request || request.Version != seenVersion)
        {
            return Outcome.Stale(EncounterRequest.MovedOn);
        }

        var outcome = verb(request);
        return !outcome.IsDone || await write(work, request) ? outcome : Outcome.Stale(EncounterRequest.MovedOn);
    });

    private static Task<int> AddWindows(Work work, EncounterRequest request) => work.Execute(
        RequestSql.AddWindow,
        request.Windows.Select((window, index) => new { id = request.Id, number = index + 1, window.FromDate, window.ToDate, window.Days, window.StartMinute, window.EndMinute }));

    private static object Row(EncounterRequest request) => new
    {
        request.Id,
        request.OrganisationId,
        request.HubId,
        request.CreatedByPersonId,
        request.Title,
        request.Activities,
        request.Sectors,
        request.Subjects,
        request.YearGroups,
        request.GroupSize,
        request.Deliveries,
        request.RadiusMiles,
        request.Benchmarks,
        request.Purpose,
        request.Outcomes,
        request.TwoWay,
        request.Reflection,
        request.AccessNeeds,
        request.SessionsWanted,
        State = request.State.ToString(),
        request.Version,
        request.CreatedAt,
        request.UpdatedAt,
    };
}
