using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Questions;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>A match as one person sees it, with what that person may do now.</summary>
public sealed record MatchPage(Match Match, MatchDetails Details, IReadOnlyList<MatchPerson> Volunteers, Actor Actor, string? Travel)
{
    /// <summary>What the encounter needs, by the rules of its day.</summary>
    public required CheckAnswer Checks { get; init; }

    /// <summary>What the two sides have asked each other.</summary>
    public required IReadOnlyList<MatchQuestion> Questions { get; init; }

    /// <summary>Who was named, or the only one who could give it: then nobody has to choose.</summary>
    public Guid? LikelyVolunteer => Match.VolunteerPersonId ?? (Volunteers is [var only] && only.ClearanceHeld >= Details.ClearanceNeeded ? only.Id : null);

    /// <summary>As whom this person asks; co-ordinators answer by telephone and ask nothing.</summary>
    public MatchParty? Asker => Match.PartyOf(Actor);

    public bool MayAsk => Match.IsWaiting && Asker is { } asker && !Questions.Any(question => question.AskedBy == asker.Side && question.IsOpen);

    /// <summary>For whom this person would speak; a co-ordinator for the side whose turn it is, by telephone.</summary>
    public MatchParty? Party => Match.PartyOf(Actor, Match.Awaiting);

    /// <summary>As whom this person would decline.</summary>
    public Decliner Decliner => Party is { Side: Side.Employer } ? Decliner.Employer : Decliner.School;

    public bool MayAnswer => Party is { } party && Match.IsTurnOf(party);

    public bool MayDecline => MayAnswer || (Party is { ByPhone: false } && Match.State is MatchState.Agreed or MatchState.Approved && Party is not null);

    public bool MayWithdraw => Match.IsWaiting && Party is { ByPhone: false } party && !Match.IsTurnOf(party) && Match.State == MatchState.Proposed;

    public bool MayApprove => Match.State == MatchState.Agreed && Match.MayBeApprovedBy(Actor);

    public bool MayBook => Match.State == MatchState.Approved && (Party is not null || Actor.Coordinates(Match.HubId));

    /// <summary>As whom this person would answer a question; null for whoever asked it.</summary>
    public MatchParty? AnswererOf(MatchQuestion question)
    {
        var asked = question.AskedBy == Side.Employer ? Side.School : Side.Employer;
        return Match.PartyOf(Actor, asked) is { } party && party.Side == asked ? party : null;
    }

    /// <summary>The employer names who comes when it agrees.</summary>
    public bool ChoosesVolunteer => MayAnswer && Party!.Side == Side.Employer;
}
