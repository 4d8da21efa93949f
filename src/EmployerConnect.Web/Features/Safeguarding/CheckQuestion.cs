using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>How adults and pupils meet. Each is exactly one value.</summary>
public sealed record CheckQuestion(Activities Activity, Supervisions Supervision, Frequencies Frequency, Deliveries Place, AgeBands Age)
{
    // Pupils turn 16 in year 11, so some of it are still 15.
    private const YearGroups WithUnder16 =
        YearGroups.Year5 | YearGroups.Year6 | YearGroups.Year7 | YearGroups.Year8 | YearGroups.Year9 | YearGroups.Year10 | YearGroups.Year11;

    private const YearGroups WithFrom16 = YearGroups.Year12 | YearGroups.Year13 | YearGroups.Year14;

    /// <summary>Every question that an encounter raises which may take place here or there, with these year groups.</summary>
    public static IEnumerable<CheckQuestion> All(Activities activity, Supervisions supervision, Frequencies frequency, Deliveries places, YearGroups years) =>
        from place in new[] { Deliveries.AtSchool, Deliveries.AtWorkplace, Deliveries.Virtual }
        where places.HasFlag(place)
        from age in Ages(years)
        select new CheckQuestion(activity, supervision, frequency, place, age);

    private static IEnumerable<AgeBands> Ages(YearGroups years)
    {
        if ((years & WithUnder16) != YearGroups.None)
        {
            yield return AgeBands.Under16;
        }

        if ((years & WithFrom16) != YearGroups.None)
        {
            yield return AgeBands.From16;
        }
    }
}
