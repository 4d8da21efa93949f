using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Shared.Windows;

internal static class WindowWords
{
    private const Weekdays SchoolWeek = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    /// <summary>"18 January to 26 March 2027, Tuesday and Thursday, 09:00 to 12:00".</summary>
    public static string Of(OpenWindow window)
    {
        var times = $"{LondonTime.Clock(window.StartMinute)} to {LondonTime.Clock(window.EndMinute)}";
        return window.FromDate == window.ToDate
            ? $"{LondonTime.DateWords(window.FromDate)}, {times}"
            : $"{LondonTime.ShortDates(window.FromDate, window.ToDate)}, {Days(window.Days)}, {times}";
    }

    private static string Days(Weekdays days) => days == SchoolWeek ? "Monday to Friday" : FieldWords.Join(days);
}
