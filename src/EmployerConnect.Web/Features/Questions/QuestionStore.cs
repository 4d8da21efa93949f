using System.Data.Common;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Questions;

/// <summary>Each question and answer with its line in the match's history, its audit entry and the mail to the other side, together or not at all.</summary>
public sealed class QuestionStore(Database.Database database, QuestionNotices notices, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<MatchQuestion>> Of(Guid matchId) => database.Read(work => Of(work, matchId));

    public Task<Outcome> Ask(Guid matchId, MatchParty by, QuestionKind kind) => database.Change(async work =>
    {
        if (await MatchStore.Find(work, matchId) is not { } match)
        {
            return Outcome.Stale(Match.MovedOn);
        }

        var (question, outcome) = MatchQuestion.Ask(match, by, kind, await Of(work, matchId), Now);
        if (question is null)
        {
            return outcome;
        }

        try
        {
            await work.Execute(QuestionSql.Add, new { matchId, askedBy = by.Side.ToString(), kind = kind.ToString(), now = Now });
        }
        catch (DbException exception) when (work.IsUniqueViolation(exception))
        {
            return Outcome.Stale(MatchQuestion.OneAtATime);
        }

        await Record(work, match, MatchEventKind.Asked, by, question);
        return Outcome.Done;
    });

    public Task<Outcome> Answer(Guid matchId, int number, MatchParty by, QuestionAnswer answer) => database.Change(async work =>
    {
        if (await MatchStore.Find(work, matchId) is not { } match || (await Of(work, matchId)).FirstOrDefault(one => one.Number == number) is not { } question)
        {
            return Outcome.Stale(Match.MovedOn);
        }

        var outcome = question.Answer(match, by, answer, Now);
        if (!outcome.IsDone)
        {
            return outcome;
        }

        if (!await work.ExecuteOne(QuestionSql.Answer, new { matchId, at = number, isYes = answer.IsYes, number = answer.Number, date = answer.Date, now = Now }))
        {
            return Outcome.Stale(Match.MovedOn);
        }

        await Record(work, match, MatchEventKind.Replied, by, question);
        return Outcome.Done;
    });

    private static Task<IReadOnlyList<MatchQuestion>> Of(Work work, Guid matchId) => work.Query<MatchQuestion>(QuestionSql.Of, new { matchId });

    private async Task Record(Work work, Match match, MatchEventKind kind, MatchParty by, MatchQuestion question)
    {
        await work.Execute(MatchSql.AddEvent, new { matchId = match.Id, kind = kind.ToString(), personId = by.PersonId, byPhone = by.ByPhone, note = (string?)null, now = Now });
        await Audit.Write(work, Now, by.PersonId, $"Match{kind}", nameof(Match), match.Id, by.ByPhone ? HistoryWords.ByTelephone : question.Kind.ToString(), by.Side == Side.Employer ? match.EmployerId : match.SchoolId);
        await notices.Tell(work, Now, match, question);
    }
}
