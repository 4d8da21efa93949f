using System.Globalization;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Questions;

/// <summary>The questions, who may ask which, and the answers in words.</summary>
public static class QuestionWords
{
    private static readonly QuestionKind[] OfBoth = [QuestionKind.OtherYearGroup, QuestionKind.StepFree, QuestionKind.Online, QuestionKind.Projector, QuestionKind.Parking, QuestionKind.AnotherDate];

    /// <summary>The school knows its group, the employer how many it can take.</summary>
    public static IReadOnlyList<QuestionKind> For(Side asker) => [asker == Side.Employer ? QuestionKind.SmallerGroup : QuestionKind.LargerGroup, .. OfBoth];

    public static AnswerShape Shape(QuestionKind kind) => kind switch
    {
        QuestionKind.SmallerGroup or QuestionKind.LargerGroup => AnswerShape.Pupils,
        QuestionKind.OtherYearGroup => AnswerShape.Year,
        QuestionKind.AnotherDate => AnswerShape.Date,
        _ => AnswerShape.Nothing,
    };

    public static string Ask(QuestionKind kind) => kind switch
    {
        QuestionKind.SmallerGroup => "Can the group be smaller?",
        QuestionKind.LargerGroup => "Can the group be larger?",
        QuestionKind.OtherYearGroup => "Can you do another year group?",
        QuestionKind.StepFree => "Is there step-free access?",
        QuestionKind.Online => "Could it be online?",
        QuestionKind.Projector => "Is a projector there?",
        QuestionKind.Parking => "Can one park there?",
        QuestionKind.AnotherDate => "Would another date do as well?",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What is asked beside a yes.</summary>
    public static string Detail(AnswerShape shape) => shape switch
    {
        AnswerShape.Pupils => "How many pupils?",
        AnswerShape.Year => "Which year group?",
        AnswerShape.Date => "Which date?",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>"Yes: 20 pupils", "No".</summary>
    public static string Answer(MatchQuestion question)
    {
        var more = Added(question);
        return question.IsYes switch
        {
            null => "Not answered yet",
            false => "No",
            _ => more is null ? "Yes" : $"Yes: {more}",
        };
    }

    private static string? Added(MatchQuestion question) => Shape(question.Kind) switch
    {
        AnswerShape.Pupils when question.AnswerNumber is { } pupils => $"{pupils.ToString("N0", CultureInfo.InvariantCulture)} {(pupils == 1 ? "pupil" : "pupils")}",
        AnswerShape.Year when question.AnswerNumber is { } year => $"Year {year.ToString(CultureInfo.InvariantCulture)}",
        AnswerShape.Date when question.AnswerDate is { } date => LondonTime.DateWords(date),
        _ => null,
    };
}
