using System.Globalization;
using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Shared.Windows;

internal static class WindowWords
{
    private const Weekdays SchoolWeek = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    /// <summary>"18 January to 26 March 2027, Tuesday and Thursday, 09:00 to 12:00".</summary>
    public static string Of(OpenWindow window)
    {
        var times = $"{Clock(window.StartMinute)} to {Clock(window.EndMinute)}";
        return window.FromDate == window.ToDate
            ? $"{window.FromDate.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}, {times}"
            : $"{Dates(window)}, {Days(window.Days)}, {times}";
    }

    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>"14 January 2027".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Days(Weekdays days) => days == SchoolWeek ? "Monday to Friday" : FieldWords.Join(days);

    private static string Dates(OpenWindow window) =>
        window.FromDate.Year == window.ToDate.Year
            ? $"{window.FromDate.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Date(window.ToDate)}"
            : $"{Date(window.FromDate)} to {Date(window.ToDate)}";
}
