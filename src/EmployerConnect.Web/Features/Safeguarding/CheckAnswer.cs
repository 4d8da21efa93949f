using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>What is needed, what is the most that may be asked for, and the rules that say so.</summary>
public sealed record CheckAnswer(CheckLevel Level, CheckLevel Most, CheckDocuments Documents, IReadOnlyList<CheckRule> Rules)
{
    /// <summary>The check that whoever comes must hold.</summary>
    public Clearance Clearance => Level switch
    {
        CheckLevel.EnhancedDbs => Clearance.EnhancedDbs,
        CheckLevel.EnhancedDbsWithBarredList => Clearance.EnhancedDbsWithBarredList,
        _ => Clearance.None,
    };

    /// <summary>The rule to cite: of those that hold, the one that asks for most.</summary>
    public CheckRule Deciding => Rules.MaxBy(rule => rule.Level)!;

    /// <summary>What to say to a school that asks for this.</summary>
    public CheckVerdict Judge(CheckLevel asked)
    {
        if (asked > Most && asked > Level)
        {
            var law = asked == CheckLevel.EnhancedDbsWithBarredList
                ? "That is too much: the law does not allow a barred-list check to be asked for here."
                : "That is too much: no DBS check may be asked for here.";
            return new CheckVerdict(CheckVerdictKind.TooMuch, law);
        }

        if (asked < Level)
        {
            return new CheckVerdict(CheckVerdictKind.TooLittle, "That is too little: see what is needed.");
        }

        return asked == Level
            ? new CheckVerdict(CheckVerdictKind.Right, "That is what is needed.")
            : new CheckVerdict(CheckVerdictKind.Allowed, "That is more than is needed. It may be asked for where the school's written risk assessment gives a reason.");
    }

    internal CheckAnswer And(CheckAnswer other) => new(
        Level > other.Level ? Level : other.Level,
        Most > other.Most ? Most : other.Most,
        Documents | other.Documents,
        [.. Rules.UnionBy(other.Rules, rule => (rule.Code, rule.Version))]);
}

public enum CheckVerdictKind
{
    TooLittle,
    Right,
    Allowed,
    TooMuch,
}

public sealed record CheckVerdict(CheckVerdictKind Kind, string Words);
