using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Shared.Purposes;

/// <summary>The Gatsby Benchmarks that an activity serves by its nature; a form begins with them, and may say otherwise.</summary>
internal static class ActivityBenchmarks
{
    private const Activities AtWork = Activities.WorkplaceVisit | Activities.WorkShadowing | Activities.WorkExperience | Activities.VirtualWorkExperience;

    /// <summary>4 links the curriculum with careers, 5 is an encounter with an employer, 6 an experience of a workplace.</summary>
    public static Benchmarks Of(Activities activities)
    {
        var served = Benchmarks.None;
        if ((activities & AtWork) != 0)
        {
            served |= Benchmarks.Benchmark6;
        }

        if (activities.HasFlag(Activities.CurriculumProject))
        {
            served |= Benchmarks.Benchmark4;
        }

        return (activities & ~AtWork) == 0 ? served : served | Benchmarks.Benchmark5;
    }

    /// <summary>What a form says once its activities have been chosen: somebody's own choice, if there is one, is left alone.</summary>
    public static List<string?> Following(List<string?> standing, IEnumerable<string?> formerActivities, IEnumerable<string?> activities)
    {
        var isOwnChoice = standing.Count > 0 && !standing.SequenceEqual(Choices.Names(Of(Mask(formerActivities))));
        return isOwnChoice ? standing : Choices.Names(Of(Mask(activities)));
    }

    private static Activities Mask(IEnumerable<string?> names) =>
        names.Aggregate(Activities.None, (mask, name) => Enum.TryParse<Activities>(name, out var one) ? mask | one : mask);
}
