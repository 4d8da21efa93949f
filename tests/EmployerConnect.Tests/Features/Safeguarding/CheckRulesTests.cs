using CsCheck;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Safeguarding;

/// <summary>What must hold of every answer of the check calculator, by the rules that the migrations put into the database.</summary>
public sealed class CheckRulesTests
{
    private static readonly DateOnly BeforeTheAct = new(2026, 8, 31);
    private static readonly DateOnly Today = new(2027, 1, 12);

    private static readonly Lazy<CheckRules> Seeded = new(() =>
    {
        using var database = new TestDatabase();
        return database.Open().Read(CheckRuleStore.Current).GetAwaiter().GetResult();
    });

    private static readonly Gen<CheckQuestion> Questions = Gen.Select(
        One<Activities>(), One<Supervisions>(), One<Frequencies>(), One<Deliveries>(), One<AgeBands>(),
        (activity, supervision, frequency, place, age) => new CheckQuestion(activity, supervision, frequency, place, age));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 3000].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    private static CheckRules Rules => Seeded.Value;

    [Fact]
    public void EveryQuestion_OnEveryDay_HasAnAnswerWithReasonAndSource() => Gen.Select(Questions, Days).Sample((question, day) =>
    {
        var answer = Rules.Answer(question, day);
        return answer.Rules.Count > 0 && answer.Rules.All(rule => rule.Reason.Length > 0 && rule.Source.Length > 0);
    });

    [Fact]
    public void UnsupervisedRegularContactWithUnder16s_NeverNeedsLessThanAnEnhancedDbs() => Gen.Select(Questions, Days).Sample((question, day) =>
        !IsUnsupervisedRegular(question) || question.Age != AgeBands.Under16 || Rules.Answer(question, day).Level >= CheckLevel.EnhancedDbs);

    [Fact]
    public void OneOffSupervisedTalk_NeverNeedsADbsCheck_AndMayNotBeAskedForOne() => Gen.Select(Questions, Days).Sample((question, day) =>
    {
        var answer = Rules.Answer(question with { Activity = Activities.CareersTalk, Frequency = Frequencies.OneOff, Supervision = Supervisions.Supervised }, day);
        return answer.Level <= CheckLevel.SupervisedVisitor
            && answer.Clearance == Clearance.None
            && answer.Judge(CheckLevel.EnhancedDbs).Kind == CheckVerdictKind.TooMuch;
    });

    /// <summary>The supervised (until the exemption went, on 1 September 2026, however often they came; since then the rare), and staff who have pupils of 16 and over on work experience.</summary>
    [Fact]
    public void BarredListCheck_IsNeverAskedForWhereTheLawForbidsIt() => Gen.Select(Questions, Days).Sample((question, day) =>
    {
        var isRare = question.Frequency is Frequencies.OneOff or Frequencies.Occasional;
        var isExempt = question.Supervision == Supervisions.Supervised && day < new DateOnly(2026, 9, 1);
        var isWorkExperience = question.Place == Deliveries.AtWorkplace && question.Age == AgeBands.From16;
        var answer = Rules.Answer(question, day);
        return !(isExempt || isRare || isWorkExperience)
            || (answer.Level < CheckLevel.EnhancedDbsWithBarredList && answer.Judge(CheckLevel.EnhancedDbsWithBarredList).Kind == CheckVerdictKind.TooMuch);
    });

    [Fact]
    public void Answer_NeverWeakens_WhenFrequencyRisesOrSupervisionFalls() => Gen.Select(Questions, Questions, Days).Sample((milder, other, day) =>
    {
        var harsher = milder with
        {
            Frequency = (Frequencies)Math.Max((int)milder.Frequency, (int)other.Frequency),
            Supervision = (Supervisions)Math.Max((int)milder.Supervision, (int)other.Supervision),
        };
        var (one, two) = (Rules.Answer(milder, day), Rules.Answer(harsher, day));
        return two.Level >= one.Level && (two.Documents & one.Documents) == one.Documents;
    });

    [Fact]
    public void Answer_NeverAsksForMoreThanItAllows() => Gen.Select(Questions, Days).Sample((question, day) =>
    {
        var answer = Rules.Answer(question, day);
        return answer.Judge(answer.Level).Kind == CheckVerdictKind.Right;
    });

    [Fact]
    public void TableWithAHole_IsSeenByTheProperties()
    {
        var question = new CheckQuestion(Activities.Workshop, Supervisions.Unsupervised, Frequencies.Regular, Deliveries.AtWorkplace, AgeBands.Under16);
        var holed = new CheckRules([.. Rules.All.Where(rule => rule.Code != "workplace-under-16")]);
        Assert.Equal(CheckLevel.Nothing, holed.Answer(question, Today).Level);
        Assert.Throws<InvalidOperationException>(() => new CheckRules([]).Answer(question, Today));
    }

    [Fact]
    public void SupervisedRegularVolunteer_NeedsMoreFromTheDayTheExemptionWent()
    {
        var question = new CheckQuestion(Activities.Workshop, Supervisions.Supervised, Frequencies.Regular, Deliveries.AtSchool, AgeBands.Under16);
        var (before, after) = (Rules.Answer(question, BeforeTheAct), Rules.Answer(question, BeforeTheAct.AddDays(1)));
        Assert.Equal((CheckLevel.SupervisedVisitor, CheckLevel.EnhancedDbs), (before.Level, before.Most));
        Assert.Equal(CheckVerdictKind.Allowed, before.Judge(CheckLevel.EnhancedDbs).Kind);
        Assert.Equal((CheckLevel.EnhancedDbsWithBarredList, Clearance.EnhancedDbsWithBarredList), (after.Level, after.Clearance));
        Assert.Contains("Crime and Policing Act 2026", after.Deciding.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void WorkExperience_AsksForTheEmployersDocuments_AndOfUnder16sAloneForTheBarredList()
    {
        static CheckAnswer Ask(YearGroups years, Supervisions supervision) => Rules.Answer(Activities.WorkExperience, supervision, Frequencies.Regular, Deliveries.AtWorkplace, years, Today);
        Assert.Equal(CheckDocuments.RiskAssessment | CheckDocuments.EmployersLiability, Ask(YearGroups.Year12, Supervisions.Unsupervised).Documents);
        Assert.Equal(CheckLevel.Nothing, Ask(YearGroups.Year12, Supervisions.Unsupervised).Level);
        Assert.Equal(CheckLevel.EnhancedDbsWithBarredList, Ask(YearGroups.Year10, Supervisions.Unsupervised).Level);
        Assert.Equal(CheckLevel.EnhancedDbsWithBarredList, Ask(YearGroups.Year10 | YearGroups.Year12, Supervisions.Unsupervised).Level);
    }

    [Fact]
    public void MentoringOnceAMonth_AsksForAnEnhancedDbsAsAPolicy_NeverForTheBarredList()
    {
        var answer = Rules.Answer(Activities.Mentoring, Supervisions.Supervised, Frequencies.Occasional, Deliveries.AtSchool, YearGroups.Year9, Today);
        Assert.Equal((CheckLevel.EnhancedDbs, CheckLevel.EnhancedDbs), (answer.Level, answer.Most));
        Assert.Equal(CheckVerdictKind.TooMuch, answer.Judge(CheckLevel.EnhancedDbsWithBarredList).Kind);
        Assert.Equal(CheckVerdictKind.TooLittle, answer.Judge(CheckLevel.Nothing).Kind);
    }

    private static bool IsUnsupervisedRegular(CheckQuestion question) =>
        question is { Supervision: Supervisions.Unsupervised, Frequency: Frequencies.Regular or Frequencies.Overnight };

    private static Gen<T> One<T>()
        where T : struct, Enum
    {
        T[] values = [.. FieldWords.All<T>().Select(one => one.Value)];
        return Gen.Int[0, values.Length - 1].Select(index => values[index]);
    }
}
