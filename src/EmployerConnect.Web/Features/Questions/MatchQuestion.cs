using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Web.Features.Questions;

/// <summary>
/// A question from one side of a match to the other, while the match waits. Each side has one open at a time, asks nothing twice,
/// and the deadline of the match stays as it is.
/// </summary>
public sealed class MatchQuestion
{
    public required Guid MatchId { get; init; }

    /// <summary>1, 2, 3 within the match; 0 until it is kept.</summary>
    public int Number { get; init; }

    public required Side AskedBy { get; init; }

    public required QuestionKind Kind { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>Null until it is answered.</summary>
    public bool? IsYes { get; set; }

    public int? AnswerNumber { get; set; }

    public DateOnly? AnswerDate { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public bool IsOpen => AnsweredAt is null;

    public static (MatchQuestion? Question, Outcome Outcome) Ask(Match match, MatchParty by, QuestionKind kind, IReadOnlyList<MatchQuestion> earlier, DateTime now)
    {
        if (!match.IsWaiting)
        {
            return (null, Outcome.Stale(Match.MovedOn));
        }

        if (!QuestionWords.For(by.Side).Contains(kind))
        {
            return (null, Outcome.Invalid("Choose a question from the list", nameof(QuestionForm.Kind)));
        }

        if (earlier.Any(one => one.AskedBy == by.Side && one.IsOpen))
        {
            return (null, Outcome.Stale(OneAtATime));
        }

        return earlier.Any(one => one.AskedBy == by.Side && one.Kind == kind)
            ? (null, Outcome.Invalid("You have asked this already: the answer stands on the page of the match", nameof(QuestionForm.Kind)))
            : (new MatchQuestion { MatchId = match.Id, AskedBy = by.Side, Kind = kind, AskedAt = now }, Outcome.Done);
    }

    public Outcome Answer(Match match, MatchParty by, QuestionAnswer answer, DateTime now)
    {
        if (!match.IsWaiting || !IsOpen || by.Side == AskedBy)
        {
            return Outcome.Stale(Match.MovedOn);
        }

        (IsYes, AnswerNumber, AnswerDate, AnsweredAt) = (answer.IsYes, answer.Number, answer.Date, now);
        return Outcome.Done;
    }

    public const string OneAtATime = "Your last question is not answered yet: each side asks one at a time.";
}

/// <summary>Yes or no; to a yes belongs a number or a date where the question asks for one.</summary>
public sealed record QuestionAnswer(bool IsYes, int? Number, DateOnly? Date);
