using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Posting;

namespace EmployerConnect.Tests.Features.Matching;

/// <summary>For each trigger that keeps the snapshot current a change that is seen with it, and missed without it.</summary>
public sealed class ChangeTriggerTests(ChangeGround ground) : IClassFixture<ChangeGround>
{
    private static readonly Dictionary<string, string> Changes = new()
    {
        ["TR_Offer_MatchingInsert"] = """
            INSERT INTO Offer (Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks, Latitude, Longitude, RadiusMiles,
                DurationMinutes, SessionsAvailable, SessionsTaken, GroupMinimum, GroupMaximum, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt)
            SELECT @new, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks, Latitude, Longitude, RadiusMiles,
                DurationMinutes, SessionsAvailable, SessionsTaken, GroupMinimum, GroupMaximum, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt FROM Offer WHERE Id = @offer
            """,
        ["TR_Offer_MatchingUpdate"] = "UPDATE Offer SET SessionsTaken = SessionsAvailable WHERE Id = @offer",
        ["TR_Offer_MatchingDelete"] = "DELETE FROM Offer WHERE Id = @bare",
        ["TR_OfferWindow_MatchingInsert"] = "INSERT INTO OfferWindow (OfferId, Number, FromDate, ToDate, Days, StartMinute, EndMinute) VALUES (@bare, 1, '2027-01-14', '2027-03-14', 127, 0, 1440)",
        ["TR_OfferWindow_MatchingUpdate"] = "UPDATE OfferWindow SET StartMinute = StartMinute + 15 WHERE OfferId = @offer",
        ["TR_OfferWindow_MatchingDelete"] = "DELETE FROM OfferWindow WHERE OfferId = @offer",
        ["TR_EncounterRequest_MatchingInsert"] = """
            INSERT INTO EncounterRequest (Id, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries, RadiusMiles, Benchmarks,
                Purpose, Outcomes, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt)
            SELECT @new, OrganisationId, HubId, CreatedByPersonId, Title, Activities, Sectors, Subjects, YearGroups, GroupSize, Deliveries, RadiusMiles, Benchmarks,
                Purpose, Outcomes, SessionsWanted, SessionsHeld, State, Version, CreatedAt, UpdatedAt FROM EncounterRequest WHERE Id = @request
            """,
        ["TR_EncounterRequest_MatchingUpdate"] = "UPDATE EncounterRequest SET GroupSize = GroupSize + 1 WHERE Id = @request",
        ["TR_EncounterRequest_MatchingDelete"] = "DELETE FROM EncounterRequest WHERE Id = @bareRequest",
        ["TR_EncounterRequest_MatchingUpdateSchool"] = "UPDATE EncounterRequest SET Benchmarks = 64 WHERE Id = @had",
        ["TR_RequestWindow_MatchingInsert"] = "INSERT INTO RequestWindow (RequestId, Number, FromDate, ToDate, Days, StartMinute, EndMinute) VALUES (@request, 2, '2027-01-19', '2027-01-19', 127, 0, 1440)",
        ["TR_RequestWindow_MatchingUpdate"] = "UPDATE RequestWindow SET StartMinute = StartMinute + 15 WHERE RequestId = @request",
        ["TR_RequestWindow_MatchingDelete"] = "DELETE FROM RequestWindow WHERE RequestId = @request",
        ["TR_EncounterMatch_MatchingInsert"] = """
            INSERT INTO EncounterMatch (Id, OfferId, RequestId, HubId, EmployerId, SchoolId, State, ProposedBy, OnDate, StartMinute, DurationMinutes, Delivery, GroupSize, AgreedByPhone, DeclineReason, Version, CreatedAt, UpdatedAt)
            SELECT @new, OfferId, RequestId, HubId, EmployerId, SchoolId, 'Declined', 'School', OnDate, StartMinute, DurationMinutes, Delivery, GroupSize, 0, 'NoTime', 1, CreatedAt, UpdatedAt FROM EncounterMatch WHERE Id = @match
            """,
        ["TR_EncounterMatch_MatchingUpdate"] = "UPDATE EncounterMatch SET CreatedAt = '2026-09-01 00:00:00' WHERE Id = @match",
        ["TR_EncounterMatch_MatchingDelete"] = "DELETE FROM EncounterMatch WHERE Id = @bareMatch",
        ["TR_EncounterMatch_MatchingDecline"] = "UPDATE EncounterMatch SET State = 'Declined', Awaiting = NULL, DeclineReason = 'NotTheRightFit', DeclinedBy = 'School', UpdatedAt = '2027-01-11 00:00:00' WHERE Id = @bareMatch",
        ["TR_SessionMatch_MatchingInsert"] = "INSERT INTO SessionMatch (SessionId, MatchId) SELECT SessionId, @bareMatch FROM SessionMatch",
        ["TR_SessionMatch_MatchingDelete"] = "DELETE FROM SessionMatch",
        ["TR_Session_MatchingUpdate"] = "UPDATE Session SET State = 'Cancelled', CancelReason = 'Other'",
        ["TR_VolunteerClearance_MatchingInsert"] = "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt) VALUES (@new, @Bea, 2, '2026-01-01', '2028-01-01', @Cora, '2026-01-01')",
        ["TR_VolunteerClearance_MatchingUpdate"] = "UPDATE VolunteerClearance SET ExpiresOn = '2027-01-01' WHERE PersonId = @Bea",
        ["TR_VolunteerClearance_MatchingDelete"] = "DELETE FROM VolunteerClearance WHERE PersonId = @Bea",
        ["TR_Membership_MatchingInsert"] = "INSERT INTO Membership (Id, PersonId, OrganisationId, Role, SinceAt) VALUES (@new, @Otto, @BrookBuilders, 'Volunteer', '2026-01-01')",
        ["TR_Membership_MatchingUpdate"] = "UPDATE Membership SET EndedAt = '2027-01-01' WHERE PersonId = @Bea",
        ["TR_Membership_MatchingDelete"] = "DELETE FROM Membership WHERE PersonId = @Bea",
        ["TR_Person_MatchingUpdate"] = "UPDATE Person SET IsSuspended = 1 WHERE Id = @Bea",
        ["TR_Organisation_MatchingUpdate"] = "UPDATE Organisation SET Latitude = Latitude + 0.01 WHERE Id = @AshSchool",
    };

    public static TheoryData<string> Triggers => [.. Changes.Keys];

    [Fact]
    public async Task EveryTrigger_HasItsChange()
    {
        using var database = new TestDatabase();
        var names = await database.Open().Read(work => work.Query<string>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%Matching%'"));
        Assert.Equal(names.Order(StringComparer.Ordinal), Changes.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public async Task Change_IsSeenByTheNextReading_AndMissedWithoutItsTrigger(string trigger)
    {
        Assert.True(await IsSeen(trigger, keep: true));
        Assert.False(await IsSeen(trigger, keep: false));
    }

    private async Task<bool> IsSeen(string trigger, bool keep)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("employerconnect-test-").FullName, "test.db");
        File.Copy(ground.Path, path);
        using var dialect = new SqliteDialect($"Data Source={path};Pooling=False");
        using var current = new MatchingIndex(dialect, new ShapeCache(), ground.Time);
        var before = FreshReading.Of(await current.Current());

        await new Database(dialect, new PostedFormClaim(ground.Time)).Commit(async work =>
        {
            if (!keep)
            {
                await work.Execute($"DROP TRIGGER {trigger}");
            }

            return await work.Execute(Changes[trigger], ground.Values);
        });

        var fresh = await FreshReading.Of(dialect, LondonTime.Today(ground.Time));
        Assert.NotEqual(before, fresh);
        var isSeen = fresh == FreshReading.Of(await current.Current());
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return isSeen;
    }
}
