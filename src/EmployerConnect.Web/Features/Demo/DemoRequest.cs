using System.Numerics;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>What a school asks for: made so that <paramref name="first"/>, at least, fits it.</summary>
internal sealed class DemoRequest(DemoSchool school, DemoOffer first, int number, DemoFate fate)
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public DemoSchool School => school;

    public DemoFate Fate => fate;

    public int Held { get; set; }

    public Activities Activities { get; } = fate.Kind == DemoFateKind.Featured
        ? Activities.CareersTalk | Activities.Workshop | Activities.Assembly | Activities.WorkplaceVisit
        : first.Activity.Activity;

    public Sectors Sectors { get; } = fate.Kind == DemoFateKind.Featured
        ? Sectors.Engineering
        : first.Employer.Trade.Sectors;

    public Subjects Subjects { get; } = fate.Kind == DemoFateKind.Featured
        ? Subjects.Physics | Subjects.DesignAndTechnology
        : first.Employer.Trade.Subjects;

    public YearGroups Years { get; } = fate.Kind == DemoFateKind.Featured ? YearGroups.Year9 : One(first.YearsWith(school), number);

    public Deliveries Deliveries => first.Activity.Deliveries;

    public Benchmarks Benchmarks => first.Activity.Benchmarks;

    public string Purpose => first.Activity.Purpose;

    public string Outcomes => first.Activity.Outcomes;

    public int GroupSize { get; } = Math.Clamp(school.Kind.Setting is SchoolSetting.None or SchoolSetting.Rural ? 24 + (number % 7) : 8, first.Activity.GroupMinimum, first.Activity.GroupMaximum);

    public string? AccessNeeds => school.Kind.Setting == SchoolSetting.Special ? "Step-free access, and a quiet room close by" : null;

    public string Title => fate.Kind == DemoFateKind.Featured
        ? "Engineers for Year 9"
        : $"{FieldWords.Name(first.Activity.Activity)} for {FieldWords.Years(Years)}";

    public bool IsMetBy(DemoOffer offer) =>
        offer == first
        || (offer.Activity.Activity == Activities && offer.Suits(school) && (offer.Activity.Years & Years) != YearGroups.None);

    private static YearGroups One(YearGroups years, int number)
    {
        var left = (uint)years;
        for (var skipped = number % BitOperations.PopCount(left); skipped > 0; skipped--)
        {
            left &= left - 1;
        }

        return (YearGroups)(1 << BitOperations.TrailingZeroCount(left));
    }
}
