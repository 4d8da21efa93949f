using System.Globalization;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Questions;

/// <summary>A question chosen from the list.</summary>
public sealed class QuestionForm
{
    public string? Kind { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public MatchPage? Page { get; internal set; }

    public QuestionKind? Read(ModelStateDictionary state)
    {
        if (Enum.TryParse<QuestionKind>(Kind, out var kind) && Enum.IsDefined(kind))
        {
            return kind;
        }

        state.AddModelError(nameof(Kind), "Choose a question");
        return null;
    }
}

/// <summary>A structured answer: there is no free text in it.</summary>
public sealed class AnswerForm
{
    public const string Yes = "yes";
    public const string No = "no";

    private const int YoungestYear = 5;
    private const int OldestYear = 14;

    public string? Answer { get; set; }

    public string? HowMany { get; set; }

    public string? Date { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public MatchPage? Page { get; internal set; }

    /// <summary>The question; never bound.</summary>
    public MatchQuestion? Question { get; internal set; }

    public QuestionAnswer? Read(ModelStateDictionary state, QuestionKind kind, DateOnly today)
    {
        if (Answer is not (Yes or No))
        {
            state.AddModelError(nameof(Answer), "Answer yes or no");
            return null;
        }

        if (Answer == No)
        {
            return new QuestionAnswer(false, null, null);
        }

        return QuestionWords.Shape(kind) switch
        {
            AnswerShape.Pupils => ReadNumber(state, 1, Limits.GroupSize, "Enter how many pupils, as a whole number"),
            AnswerShape.Year => ReadNumber(state, YoungestYear, OldestYear, $"Enter the year group as a number from {YoungestYear} to {OldestYear}"),
            AnswerShape.Date => ReadDate(state, today),
            _ => new QuestionAnswer(true, null, null),
        };
    }

    private QuestionAnswer? ReadNumber(ModelStateDictionary state, int least, int most, string words)
    {
        if (int.TryParse(HowMany?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return new QuestionAnswer(true, number, null);
        }

        state.AddModelError(nameof(HowMany), words);
        return null;
    }

    private QuestionAnswer? ReadDate(ModelStateDictionary state, DateOnly today)
    {
        if (!WrittenDate.TryRead(Date, out var date))
        {
            state.AddModelError(nameof(Date), "Enter a real date, such as 14/1/2027");
            return null;
        }

        if (date > today && date < today.AddYears(2))
        {
            return new QuestionAnswer(true, null, date);
        }

        state.AddModelError(nameof(Date), "Enter a date within the next two years");
        return null;
    }
}
