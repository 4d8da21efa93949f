using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Risks;
using EmployerConnect.Web.Features.Sessions;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What needs this person today.</summary>
public sealed record HomePage(Actor Actor, IReadOnlyList<MatchSummary> ToAnswer, IReadOnlyList<MatchSummary> ToApprove, IReadOnlyList<MatchSummary> ToBook, IReadOnlyList<SessionSummary> ToCount, IReadOnlyList<SessionSummary> ToCome, IReadOnlyList<SessionRisk> AtRisk)
{
    private const int Shown = 5;

    /// <summary>Mail that did not reach people of the co-ordinator's sessions.</summary>
    public IReadOnlyList<MailTrouble> Troubles { get; init; } = [];

    /// <summary>Sessions of the co-ordinator's hubs that somebody is put down for who is not cleared for the day.</summary>
    public IReadOnlyList<ClearanceLapse> Lapses { get; init; } = [];

    /// <summary>Reads the concerns of a hub.</summary>
    public bool IsSafeguardingContact { get; init; }

    public static HomePage For(Actor actor, IReadOnlyList<MatchSummary> matches, IReadOnlyList<SessionSummary> sessions, IReadOnlyList<SessionRisk> risks, DateTime now) => new(
        actor,
        [.. matches.Where(match => match.NeedsAnswerFrom(actor))],
        [.. matches.Where(match => match.State == MatchState.Agreed && actor.Coordinates(match.HubId)).OrderBy(match => match.UpdatedAt)],
        [.. matches.Where(match => match.State == MatchState.Approved && !actor.Coordinates(match.HubId))],
        actor.IsSchool ? [.. sessions.Where(session => session.State == SessionState.Booked && session.EndsAt <= now)] : [],
        [.. sessions.Where(session => session.State == SessionState.Booked && session.EndsAt > now).Take(Shown)],
        [.. risks.Take(Shown)]);

    public bool NothingToDo => ToAnswer.Count + ToApprove.Count + ToBook.Count + ToCount.Count + Troubles.Count + AtRisk.Count + Lapses.Count == 0;
}
