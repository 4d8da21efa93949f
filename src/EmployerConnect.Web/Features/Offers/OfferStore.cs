using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Auditing;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Offers;

public sealed class OfferStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<Offer?> Find(Guid id) => database.Read(work => Find(work, id));

    public static async Task<Offer?> Find(Work work, Guid id)
    {
        var offer = await work.QueryOne<Offer>(OfferSql.Find, new { id });
        if (offer is not null)
        {
            offer.Windows = await work.Query<OpenWindow>(OfferSql.Windows, new { id });
        }

        return offer;
    }

    /// <summary>Whether one of the actor's schools or hubs has ever been brought together with the offer.</summary>
    public async Task<bool> HasPartner(Guid id, Actor actor)
    {
        var (organisationIds, hubIds) = (actor.SchoolIds.DefaultIfEmpty().ToArray(), actor.HubIds.DefaultIfEmpty().ToArray());
        return await database.Read(work => work.Value<int>(OfferSql.HasPartner, new { id, organisationIds, hubIds })) > 0;
    }

    /// <summary>The hubs of an employer that this person co-ordinates.</summary>
    public Task<IReadOnlyList<Guid>> HubsOf(Guid organisationId, Actor coordinator) =>
        database.Read(work => work.Query<Guid>(OfferSql.HubsOf, new { organisationId, hubIds = coordinator.HubIds.DefaultIfEmpty().ToArray() }));

    public Task<IReadOnlyList<OfferSummary>> Mine(IEnumerable<Guid> organisationIds) =>
        database.Read(work => work.Query<OfferSummary>(OfferSql.Mine, new { organisationIds = organisationIds.DefaultIfEmpty().ToArray() }));

    /// <summary>An employer's published offers that still have a date to come.</summary>
    public Task<IReadOnlyList<OfferSummary>> Published(Guid organisationId) =>
        database.Read(work => work.Query<OfferSummary>(OfferSql.Published, new { organisationId, today = LondonTime.Today(time) }));

    public Task<Outcome> Publish(Offer offer, Guid personId) => database.Change(async work =>
    {
        await Publish(work, offer, personId);
        return Outcome.Done;
    });

    /// <summary>The draft becomes the offer, once: stale where it has become it already, or has changed since it was read.</summary>
    public Task<Outcome> Publish(Offer offer, Draft draft) => database.Change(async work =>
    {
        if (!await DraftStore.Consume(work, draft))
        {
            return Outcome.Stale(Draft.MovedOn);
        }

        await Publish(work, offer, draft.PersonId);
        return Outcome.Done;
    });

    public static async Task Publish(Work work, Offer offer, Guid personId)
    {
        await work.Execute(OfferSql.Insert, Row(offer));
        await AddWindows(work, offer);
        await Audit.Write(work, offer.CreatedAt, personId, "OfferPublished", nameof(Offer), offer.Id, forId: offer.OrganisationId, toVersion: offer.Version);
    }

    /// <summary>Stale where the offer is no longer at <paramref name="seenVersion"/>: an edit never overwrites another (invariant 7).</summary>
    public Task<Outcome> Edit(Guid id, int seenVersion, OfferContent content, Guid personId) => Change(
        id,
        seenVersion,
        offer => offer.Edit(content, Now),
        async (work, offer) =>
        {
            if (!await work.ExecuteOne(OfferSql.Edit, Row(offer)))
            {
                return false;
            }

            await work.Execute(OfferSql.ClearWindows, new { id });
            await AddWindows(work, offer);
            await Audit.Write(work, Now, personId, "OfferEdited", nameof(Offer), id, forId: offer.OrganisationId, fromVersion: seenVersion, toVersion: seenVersion + 1);
            return true;
        });

    public Task<Outcome> Pause(Guid id, int seenVersion, Guid personId) => Turn(id, seenVersion, personId, "OfferPaused", offer => offer.Pause(Now));

    public Task<Outcome> Resume(Guid id, int seenVersion, Guid personId) => Turn(id, seenVersion, personId, "OfferResumed", offer => offer.Resume(Now));

    public Task<Outcome> Withdraw(Guid id, int seenVersion, Guid personId) => Turn(id, seenVersion, personId, "OfferWithdrawn", offer => offer.Withdraw(Now));

    public Task<Outcome> Confirm(Guid id, int seenVersion, Guid personId) => Change(
        id,
        seenVersion,
        offer => offer.Confirm(Now),
        async (work, offer) =>
        {
            await Audit.Write(work, Now, personId, "OfferConfirmed", nameof(Offer), id, forId: offer.OrganisationId, fromVersion: seenVersion, toVersion: seenVersion);
            return await work.ExecuteOne(OfferSql.Confirm, Row(offer));
        });

    /// <summary>The answer to "is this still right?" from a mail: it stands, or is paused.</summary>
    internal async Task<Outcome> AnswerStillRight(Work work, Guid id, Actor by, bool stands)
    {
        if (await Find(work, id) is not { } offer || !offer.MayEdit(by))
        {
            return Outcome.Stale(Offer.MovedOn);
        }

        var fromState = offer.State.ToString();
        var outcome = stands ? offer.Confirm(Now) : offer.Pause(Now);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        await Audit.Write(work, Now, by.PersonId, stands ? "OfferConfirmed" : "OfferPaused", nameof(Offer), id, forId: offer.OrganisationId, fromVersion: offer.Version, toVersion: stands ? offer.Version : offer.Version + 1);
        var row = new { offer.Id, offer.Version, State = offer.State.ToString(), offer.LastConfirmedAt, offer.UpdatedAt, fromState };
        var sql = stands ? OfferSql.Confirm : OfferSql.Turn;
        return await work.ExecuteOne(sql, row) ? Outcome.Done : Outcome.Stale(Offer.MovedOn);
    }

    /// <summary>Nobody has said for too long that it stands; null where it is no longer published, or somebody was quicker.</summary>
    internal async Task<Offer?> PauseUnconfirmed(Work work, Guid id)
    {
        if (await Find(work, id) is not { } offer || !offer.Pause(Now).IsDone)
        {
            return null;
        }

        var row = new { offer.Id, offer.Version, State = offer.State.ToString(), offer.LastConfirmedAt, offer.UpdatedAt, fromState = nameof(OfferState.Published) };
        if (!await work.ExecuteOne(OfferSql.Turn, row))
        {
            return null;
        }

        await Audit.Write(work, Now, null, "OfferPaused", nameof(Offer), id, HistoryWords.NotConfirmed, offer.OrganisationId, offer.Version, offer.Version + 1);
        return offer;
    }

    /// <summary>Takes one session of a published offer; false where none is left.</summary>
    public static Task<bool> Hold(Work work, Guid offerId, DateTime now) => work.ExecuteOne(OfferSql.Hold, new { offerId, now });

    /// <summary>Gives one session back; false where none was taken.</summary>
    public static Task<bool> Release(Work work, Guid offerId, DateTime now) => work.ExecuteOne(OfferSql.Release, new { offerId, now });

    private Task<Outcome> Turn(Guid id, int seenVersion, Guid personId, string action, Func<Offer, Outcome> verb)
    {
        var from = OfferState.Withdrawn;
        return Change(
            id,
            seenVersion,
            offer =>
            {
                from = offer.State;
                return verb(offer);
            },
            async (work, offer) =>
            {
                await Audit.Write(work, Now, personId, action, nameof(Offer), id, forId: offer.OrganisationId, fromVersion: seenVersion, toVersion: seenVersion + 1);
                return await work.ExecuteOne(OfferSql.Turn, new { offer.Id, offer.Version, State = offer.State.ToString(), offer.LastConfirmedAt, offer.UpdatedAt, fromState = from.ToString() });
            });
    }

    private Task<Outcome> Change(Guid id, int seenVersion, Func<Offer, Outcome> verb, Func<Work, Offer, Task<bool>> write) => database.Change(async work =>
    {
        if (await Find(work, id) is not { } offer || offer.Version != seenVersion)
        {
            return Outcome.Stale(Offer.MovedOn);
        }

        var outcome = verb(offer);
        return !outcome.IsDone || await write(work, offer) ? outcome : Outcome.Stale(Offer.MovedOn);
    });

    private static Task<int> AddWindows(Work work, Offer offer) => work.Execute(
        OfferSql.AddWindow,
        offer.Windows.Select((window, index) => new { id = offer.Id, number = index + 1, window.FromDate, window.ToDate, window.Days, window.StartMinute, window.EndMinute }));

    private static object Row(Offer offer) => new
    {
        offer.Id,
        offer.OrganisationId,
        offer.CreatedByPersonId,
        offer.Title,
        offer.Description,
        offer.Activity,
        offer.Sectors,
        offer.Subjects,
        offer.YearGroups,
        offer.Deliveries,
        offer.Benchmarks,
        offer.Purpose,
        offer.Outcomes,
        offer.TwoWay,
        offer.Reflection,
        offer.Postcode,
        offer.Latitude,
        offer.Longitude,
        offer.UncertaintyMetres,
        offer.RadiusMiles,
        offer.DurationMinutes,
        offer.SessionsAvailable,
        offer.GroupMinimum,
        offer.GroupMaximum,
        offer.Languages,
        offer.Accessibility,
        offer.Supervision,
        offer.Frequency,
        offer.ClearanceNeeded,
        State = offer.State.ToString(),
        offer.LastConfirmedAt,
        offer.Version,
        offer.CreatedAt,
        offer.UpdatedAt,
    };
}
