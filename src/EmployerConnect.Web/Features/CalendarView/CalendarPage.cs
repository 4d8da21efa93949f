using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Web.Features.CalendarView;

/// <summary>One calendar for one span of days.</summary>
public sealed record CalendarPage(
    CalendarOf Of, IReadOnlyList<CalendarOf> All, CalendarSpan Span, DateOnly Today, IReadOnlyList<CalendarEntry> Entries, IReadOnlyDictionary<Guid, IReadOnlyList<string>> Clashes, bool IsCut)
{
    /// <summary>The school's days; for others bank holidays alone.</summary>
    public required SchoolCalendar Days { get; init; }

    public required bool IsOfSchool { get; init; }

    public IReadOnlyList<Choice> Choices => [.. All.Select(one => new Choice(one.Key, one.Name))];

    public IReadOnlyList<CalendarEntry> On(DateOnly date) => [.. Entries.Where(entry => entry.IsOn(date))];

    public IReadOnlyList<string> ClashesOf(CalendarEntry entry) => Clashes.GetValueOrDefault(entry.Row.Id) ?? [];

    public IEnumerable<CalendarEntry> Clashing => Entries.Where(entry => Clashes.ContainsKey(entry.Row.Id));

    /// <summary>"Good Friday", "half-term", "Spring term begins"; weekends say nothing.</summary>
    public IReadOnlyList<string> Notes(DateOnly date)
    {
        var closed = IsOfSchool ? Days.Closed(date) : Days.BankHoliday(date);
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return [.. closed is not null && (!isWeekend || Days.BankHoliday(date) is not null) ? new[] { closed } : [], .. IsOfSchool ? Days.Turns(date) : []];
    }

    public bool HasSomething(DateOnly date) => On(date).Count > 0 || Notes(date).Count > 0;

    public string Address(CalendarSpan span) => $"/calendar?of={Uri.EscapeDataString(Of.Key)}&{span.Query}";
}
