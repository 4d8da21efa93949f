namespace EmployerConnect.Web.Features.SchoolDays;

/// <summary>
/// On which days a school has its pupils, as far as that is known: bank holidays always, terms where its authority's or its
/// own have been brought in. What is not known is not closed.
/// </summary>
public sealed class SchoolCalendar(IReadOnlyList<BankHolidayRow> holidays, IReadOnlyList<TermRow> terms, IReadOnlyList<ClosureRow> closures)
{
    private readonly HashSet<int> _published = [.. holidays.Select(holiday => holiday.OnDate.Year)];

    public static readonly SchoolCalendar Unknown = new([], [], []);

    /// <summary>Why the school has no pupils on that date, such as "Good Friday" or "half-term"; null where it may.</summary>
    public string? Closed(DateOnly date) => BankHoliday(date) ?? OutOfTerm(date);

    /// <summary>The bank holiday on that date; a published list takes the place of the usual days of its year.</summary>
    public string? BankHoliday(DateOnly date) => _published.Contains(date.Year)
        ? holidays.FirstOrDefault(holiday => holiday.OnDate == date)?.Title
        : BankHolidays.Usual(date.Year).Where(holiday => holiday.Date == date).Select(holiday => holiday.Title).FirstOrDefault();

    /// <summary>"Spring term begins", "Spring term ends"; nothing on other days.</summary>
    public IReadOnlyList<string> Turns(DateOnly date)
    {
        var place = PlaceOf(date);
        return [.. terms.Where(term => term.Place == place).SelectMany(term => new[]
        {
            term.FromDate == date ? $"{term.Name} begins" : null,
            term.ToDate == date ? $"{term.Name} ends" : null,
        }).OfType<string>()];
    }

    // A school that sets its own terms for a year is not bound by its authority's.
    private string? PlaceOf(DateOnly date)
    {
        var year = SchoolYears.Of(date);
        return terms.Where(term => term.SchoolYear == year).OrderByDescending(term => SchoolPlaces.IsSchool(term.Place)).FirstOrDefault()?.Place;
    }

    private string? OutOfTerm(DateOnly date)
    {
        var place = PlaceOf(date);
        if (place is null)
        {
            return null;
        }

        if (!terms.Any(term => term.Place == place && term.FromDate <= date && date <= term.ToDate))
        {
            return "school holidays";
        }

        return closures.FirstOrDefault(closure => closure.Place == place && closure.FromDate <= date && date <= closure.ToDate)?.Kind;
    }
}
