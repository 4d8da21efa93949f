using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Questions;

/// <summary>A question is mailed to those who can answer it, an answer to those who asked; written into the outbox with it.</summary>
public sealed class QuestionNotices(Notices notices)
{
    public async Task Tell(Work work, DateTime now, Match match, MatchQuestion question)
    {
        var details = (await work.QueryOne<MatchDetails>(MatchSql.Details, new { id = match.Id }))!;
        var number = await work.Value<int>(MatchSql.LastEventNumber, new { matchId = match.Id });
        var toEmployer = question.IsOpen == (question.AskedBy == Side.School);
        var people = await work.Query<MatchPerson>(MatchSql.PeopleOf, new { employerId = match.EmployerId, schoolId = match.SchoolId, hubId = match.HubId });
        foreach (var person in people.Where(person => person.Role == (toEmployer ? Role.EmployerContact : Role.CareersLeader)).DistinctBy(person => person.Id))
        {
            await notices.Enqueue(work, now, $"match:{match.Id}:{number}", Words(match, details, question, person, toEmployer ? details.SchoolName : details.EmployerName));
        }
    }

    internal static Notice Words(Match match, MatchDetails details, MatchQuestion question, MatchPerson person, string other)
    {
        var words = QuestionWords.Ask(question.Kind);
        var to = new NoticeRecipient(person.Id, person.Name, person.Email);
        var due = match.AnswerDueAt is { } at ? $" The deadline of the proposal stays: {LondonTime.DayWords(at)}." : "";
        return question.IsOpen
            ? new Notice(to, $"{other} asks about \"{details.OfferTitle}\"", [$"{other} asks: {words}"], "Answer the question", $"/matches/{match.Id}")
            {
                Facts = MatchWords.Facts(match, details),
                Next = $"Answer yes or no.{due}",
            }
            : new Notice(to, $"{other} has answered about \"{details.OfferTitle}\"", [$"You asked: {words}", $"The answer: {QuestionWords.Answer(question)}."], "See the match", $"/matches/{match.Id}")
            {
                Facts = MatchWords.Facts(match, details),
                Next = $"Nothing changes by itself.{due}",
            };
    }
}
