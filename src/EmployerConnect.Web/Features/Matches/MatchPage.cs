using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>A match as one person sees it, with what that person may do now.</summary>
public sealed record MatchPage(Match Match, MatchDetails Details, IReadOnlyList<MatchPerson> Volunteers, Actor Actor, string? Travel)
{
    /// <summary>What the encounter needs, by the rules of its day.</summary>
    public required CheckAnswer Checks { get; init; }

    /// <summary>For whom this person would speak; a co-ordinator for the side whose turn it is, by telephone.</summary>
    public MatchParty? Party => Match.PartyOf(Actor, Match.Awaiting);

    public bool MayAnswer => Party is { } party && Match.IsTurnOf(party);

    public bool MayDecline => MayAnswer || (Party is { ByPhone: false } && Match.State is MatchState.Agreed or MatchState.Approved && Party is not null);

    public bool MayWithdraw => Match.IsWaiting && Party is { ByPhone: false } party && !Match.IsTurnOf(party) && Match.State == MatchState.Proposed;

    public bool MayApprove => Match.State == MatchState.Agreed && Match.MayBeApprovedBy(Actor);

    public bool MayBook => Match.State == MatchState.Approved && (Party is not null || Actor.Coordinates(Match.HubId));

    /// <summary>The employer names who comes when it agrees.</summary>
    public bool ChoosesVolunteer => MayAnswer && Party!.Side == Side.Employer;
}
