using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Features.Offers;

/// <summary>An offer and a request that were brought together once, for tests of who may see them.</summary>
internal static class SomeMatches
{
    public static async Task Make(TestSite site, People people, Guid offerId, Guid? requestId = null)
    {
        requestId ??= (await SomeRequests.Post(site, people)).Id;
        await site.With<Database, int>(database => database.Commit(work => work.Execute(
            """
            INSERT INTO EncounterMatch (Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, OnDate, StartMinute, DurationMinutes, Delivery, GroupSize,
                   AgreedByPhone, DeclineReason, Version, CreatedAt, UpdatedAt)
            VALUES (@id, @offerId, @requestId, @AlderHub, @BrookBuilders, @AshSchool, 'Declined', 'School', @day, 600, 50, 1, 30, 0, 'NoTime', 1, @now, @now)
            """,
            new { id = Guid.CreateVersion7(), offerId, requestId, people.AlderHub, people.BrookBuilders, people.AshSchool, day = new DateOnly(2027, 2, 2), now = TestSite.Now.UtcDateTime })));
    }
}
