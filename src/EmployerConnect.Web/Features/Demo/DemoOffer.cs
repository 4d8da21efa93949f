using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>What an employer offers, and how many of its sessions the new matches hold.</summary>
internal sealed class DemoOffer(DemoEmployer employer, DemoActivity activity, int number)
{
    public const int Miles = 30;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Stands in the database already, from an earlier season.</summary>
    public bool IsKnown { get; set; }

    public int Taken { get; set; }

    public DemoEmployer Employer => employer;

    public DemoActivity Activity => activity;

    public int Number => number;

    public string Title { get; } = string.Format(null, activity.Title, employer.Trade.Work);

    public static IReadOnlyList<DemoOffer> Of(DemoHub hub) =>
        [.. Enumerable.Range(0, DemoActivity.Offers).Select(number => new DemoOffer(hub.Employers[number % hub.Employers.Count], DemoActivity.Of(number), number))];

    public YearGroups YearsWith(DemoSchool school) => activity.Years & school.Kind.Years;

    public double MilesTo(DemoSchool school) => Distance.Miles(Point(employer.Place), Point(school.Place));

    public bool Suits(DemoSchool school) => YearsWith(school) != YearGroups.None && MilesTo(school) < Miles;

    private static GeoPoint Point(DemoPlace place) => new(place.Latitude, place.Longitude);
}
