using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Features.Matches;

/// <summary>Only legal transitions (invariant 6), and who may do what.</summary>
public sealed class MatchTests
{
    private static readonly DateTime Now = new(2027, 1, 12, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Hub = Guid.CreateVersion7();
    private static readonly MatchParty School = new(Guid.CreateVersion7(), Side.School, false);
    private static readonly MatchParty Employer = new(Guid.CreateVersion7(), Side.Employer, false);
    private static readonly Actor Coordinator = new(Guid.CreateVersion7(), "Cora", false, [new ActorMembership { Role = Role.Coordinator, HubId = Hub, Where = "Alder hub" }]);
    private static readonly ProposedTime When = new(new DateOnly(2027, 2, 2), 600, 60, Deliveries.AtSchool, 30);

    private static MatchPair Pair() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), Hub, Guid.CreateVersion7(), Guid.CreateVersion7(), "Good", "", null);

    private static Match Proposed()
    {
        var (match, outcome) = Match.Propose(Pair(), School, When, null, null, Now);
        Assert.Null(outcome.Refused);
        return match!;
    }

    [Fact]
    public void Propose_AsksTheOtherSideWithADeadline()
    {
        var match = Proposed();
        Assert.Equal(Side.Employer, match.Awaiting);
        Assert.Equal(Now.AddDays(7), match.AnswerDueAt);
    }

    [Fact]
    public void Propose_DeadlineNeverLiesAfterTheStart()
    {
        var (match, _) = Match.Propose(Pair(), School, When with { Date = new DateOnly(2027, 1, 14) }, null, null, Now);
        Assert.Equal(new DateTime(2027, 1, 14, 10, 0, 0, DateTimeKind.Utc), match!.AnswerDueAt);
    }

    [Theory]
    [InlineData(2027, 3, 28, 90)]
    [InlineData(2027, 10, 31, 90)]
    public void Propose_RefusesTimesThatDoNotExistOrHappenTwice(int year, int month, int day, int minute)
    {
        var (match, outcome) = Match.Propose(Pair(), School, When with { Date = new DateOnly(year, month, day), StartMinute = minute }, null, null, Now);
        Assert.Null(match);
        Assert.Equal(RefusalKind.Invalid, outcome.Refused!.Kind);
        Assert.NotEmpty(outcome.Refused.Reason);
    }

    [Fact]
    public void Agree_ByTheSideThatProposed_IsRefused() => Assert.NotNull(Proposed().Agree(School, null, Now).Refused);

    [Fact]
    public void OtherTime_TurnsTheTableAndKeepsTheMatch()
    {
        var match = Proposed();
        Assert.Null(match.AnswerWithAnotherTime(Employer, When with { StartMinute = 660 }, null, Now).Refused);
        Assert.Equal(Side.School, match.Awaiting);
        Assert.Null(match.Agree(School, null, Now).Refused);
        Assert.Equal(660, match.StartMinute);
    }

    [Fact]
    public void Approve_ByACoordinatorOfAnotherHub_IsRefused()
    {
        var match = Proposed();
        match.Agree(Employer, null, Now);
        var stranger = new Actor(Guid.CreateVersion7(), "Ozzie", false, [new ActorMembership { Role = Role.Coordinator, HubId = Guid.CreateVersion7(), Where = "Birch hub" }]);
        Assert.NotNull(match.Approve(stranger, Now).Refused);
        Assert.Equal(MatchState.Agreed, match.State);
    }

    [Fact]
    public void Approve_ByACoordinatorWhoIsAParty_IsRefused()
    {
        var match = Proposed();
        match.Agree(Employer, null, Now);
        var both = new Actor(Guid.CreateVersion7(), "Cora", false,
            [new ActorMembership { Role = Role.Coordinator, HubId = Hub, Where = "Alder hub" }, new ActorMembership { Role = Role.CareersLeader, OrganisationId = match.SchoolId, Where = "Ash School" }]);
        Assert.Equal(RefusalKind.Invalid, match.Approve(both, Now).Refused!.Kind);
    }

    [Fact]
    public void Agree_ByPhone_Shows()
    {
        var match = Proposed();
        match.Agree(new MatchParty(Coordinator.PersonId, Side.Employer, ByPhone: true), null, Now);
        Assert.True(match.AgreedByPhone);
    }

    /// <summary>The diagram of the design, written down a second time: every verb from every state either follows it or is refused.</summary>
    [Fact]
    public void AnyWalk_FollowsTheDiagram()
    {
        var legal = new HashSet<(MatchState, string, MatchState)>
        {
            (MatchState.Proposed, "agree", MatchState.Agreed),
            (MatchState.Proposed, "other", MatchState.Proposed),
            (MatchState.Proposed, "decline", MatchState.Declined),
            (MatchState.Proposed, "withdraw", MatchState.Withdrawn),
            (MatchState.Proposed, "expire", MatchState.Expired),
            (MatchState.Agreed, "decline", MatchState.Declined),
            (MatchState.Agreed, "refuse", MatchState.Declined),
            (MatchState.Agreed, "withdraw", MatchState.Withdrawn),
            (MatchState.Agreed, "approve", MatchState.Approved),
            (MatchState.Agreed, "expire", MatchState.Expired),
            (MatchState.Approved, "decline", MatchState.Declined),
            (MatchState.Approved, "withdraw", MatchState.Withdrawn),
            (MatchState.Approved, "book", MatchState.Booked),
            (MatchState.Approved, "expire", MatchState.Expired),
            (MatchState.Booked, "cancel", MatchState.Cancelled),
        };
        var step = Gen.Select(Gen.OneOf("agree", "other", "decline", "refuse", "withdraw", "approve", "book", "expire", "cancel"), Gen.Bool, Gen.Int[600, 900]);
        step.Array[1, 12].Sample(steps =>
        {
            var match = Proposed();
            foreach (var (verb, employer, minute) in steps)
            {
                var from = match.State;
                var party = employer ? Employer : School;
                var outcome = verb switch
                {
                    "agree" => match.Agree(party, null, Now),
                    "other" => match.AnswerWithAnotherTime(party, When with { StartMinute = minute }, null, Now),
                    "decline" => match.Decline(party, DeclineReason.TooFar, Now),
                    "refuse" => match.Refuse(Coordinator, DeclineReason.TooFar, Now),
                    "withdraw" => match.Withdraw(party, Now),
                    "approve" => match.Approve(Coordinator, Now),
                    "book" => match.Book(Now),
                    "expire" => match.Expire(Now.AddDays(100)),
                    _ => match.Cancel(Now),
                };
                if (outcome.IsDone ? !legal.Contains((from, verb, match.State)) : match.State != from)
                {
                    return false;
                }

                if (match.IsWaiting != match.AnswerDueAt.HasValue || (match.State == MatchState.Proposed) != match.Awaiting.HasValue)
                {
                    return false;
                }
            }

            return true;
        });
    }
}
