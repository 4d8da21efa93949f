using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>
/// The check calculator: the strongest of the rules that hold on a day. It asks for no more than they do: a check that the
/// law does not allow is as wrong as one that is left out.
/// </summary>
public sealed class CheckRules(IReadOnlyList<CheckRule> rules)
{
    public IReadOnlyList<CheckRule> All => rules;

    /// <exception cref="InvalidOperationException">No rule holds: the table has a hole, and nothing may be booked through it.</exception>
    public CheckAnswer Answer(CheckQuestion question, DateOnly on)
    {
        CheckRule[] holding = [.. rules.Where(rule => rule.HoldsOn(on) && rule.Covers(question))];
        if (holding.Length == 0)
        {
            throw new InvalidOperationException($"No check rule holds on {on:yyyy-MM-dd} for {question}.");
        }

        return new CheckAnswer(
            holding.Max(rule => rule.Level), holding.Max(rule => rule.MostLevel),
            holding.Aggregate(CheckDocuments.None, (documents, rule) => documents | rule.Documents), holding);
    }

    /// <summary>Where pupils of both ages come, or the place is still open: the stronger answer.</summary>
    public CheckAnswer Answer(Activities activity, Supervisions supervision, Frequencies frequency, Deliveries places, YearGroups years, DateOnly on) =>
        CheckQuestion.All(activity, supervision, frequency, places, years)
            .Select(question => Answer(question, on))
            .Aggregate((one, other) => one.And(other));
}
