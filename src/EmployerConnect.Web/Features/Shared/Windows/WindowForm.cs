using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Shared.Windows;

/// <summary>One row of dates and times as typed.</summary>
public sealed class WindowForm
{
    private const int DaysToPrepare = 14;

    // Terms of schools in England end in the third or fourth week of July.
    private const int LastMonth = 7;
    private const int LastDay = 16;
    private const int LeastDays = 42;

    public string? From { get; set; }

    public string? To { get; set; }

    public List<string?> Days { get; set; } = [];

    public string? Start { get; set; }

    public string? End { get; set; }

    public bool IsBlank => Days.All(string.IsNullOrEmpty) && Array.TrueForAll([From, To, Start, End], string.IsNullOrWhiteSpace);

    public static WindowForm Of(OpenWindow window) => new()
    {
        From = WrittenDate.Short(window.FromDate),
        To = WrittenDate.Short(window.ToDate),
        Days = Choices.Names(window.Days),
        Start = LondonTime.Clock(window.StartMinute),
        End = LondonTime.Clock(window.EndMinute),
    };

    /// <summary>School days and school hours, for somebody who begins with an empty form.</summary>
    public static WindowForm Usual() => new()
    {
        Days = Choices.Names(Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday),
        Start = "09:00",
        End = "15:00",
    };

    /// <summary>The same for the rest of the school year, beginning when a school has had time to prepare: what most employers mean.</summary>
    public static WindowForm RestOfSchoolYear(DateOnly today)
    {
        var from = today.AddDays(DaysToPrepare);
        var end = new DateOnly(from.Year, LastMonth, LastDay);
        var usual = Usual();
        (usual.From, usual.To) = (WrittenDate.Short(from), WrittenDate.Short(from.AddDays(LeastDays) > end ? end.AddYears(1) : end));
        return usual;
    }

    /// <summary>In plain words; as typed where it cannot be read.</summary>
    public string Words()
    {
        if (IsBlank)
        {
            return "";
        }

        var reader = new FormReader(new ModelStateDictionary());
        var (from, to, start, end) = (reader.Date("", From, ""), reader.Date("", To, ""), reader.Minute("", Start, ""), reader.Minute("", End, ""));
        var days = reader.Set<Weekdays>("", Days, "none");
        return reader.HasErrors
            ? $"{From} to {To}, {Choices.Words<Weekdays>(Days)}, {Start} to {End}"
            : WindowWords.Of(new OpenWindow { FromDate = from!.Value, ToDate = to!.Value, Days = days, StartMinute = start!.Value, EndMinute = end!.Value });
    }
}
