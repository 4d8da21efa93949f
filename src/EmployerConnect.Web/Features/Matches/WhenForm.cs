using System.Globalization;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>A day and a time as typed; what cannot be read stays on the form with the reason beside it.</summary>
public abstract class WhenForm
{
    public string? Date { get; set; }

    public string? StartTime { get; set; }

    public string? DurationMinutes { get; set; }

    public void Show(DateOnly date, int startMinute, int durationMinutes)
    {
        Date = WrittenDate.Short(date);
        StartTime = LondonTime.Clock(startMinute);
        DurationMinutes = durationMinutes.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The day, the start in minutes after midnight and the length; null with errors in <paramref name="state"/> otherwise.</summary>
    protected (DateOnly Date, int StartMinute, int DurationMinutes)? ReadWhen(ModelStateDictionary state)
    {
        var date = ReadDate(state);
        var start = ReadTime(state);
        var duration = ReadDuration(state);
        if (date is null || start is null || duration is null)
        {
            return null;
        }

        if (start + duration > 24 * 60)
        {
            state.AddModelError(nameof(DurationMinutes), "The session must end on the day it begins: choose an earlier start or a shorter session");
            return null;
        }

        return (date.Value, start.Value, duration.Value);
    }

    protected DateOnly? ReadDate(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(Date))
        {
            state.AddModelError(nameof(Date), "Enter the date");
        }
        else if (WrittenDate.TryRead(Date, out var date))
        {
            return date;
        }
        else
        {
            state.AddModelError(nameof(Date), $"“{Shorten(Date)}” is not a date: enter a real one, such as 14/1/2027");
        }

        return null;
    }

    private int? ReadTime(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(StartTime))
        {
            state.AddModelError(nameof(StartTime), "Enter the start time");
        }
        else if (WrittenDate.TryReadTime(StartTime, out var time))
        {
            return time.Hour * 60 + time.Minute;
        }
        else
        {
            state.AddModelError(nameof(StartTime), $"“{Shorten(StartTime)}” is not a time: enter hours and minutes, such as 10:30");
        }

        return null;
    }

    private int? ReadDuration(ModelStateDictionary state)
    {
        if (int.TryParse(DurationMinutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 10 and <= 480)
        {
            return minutes;
        }

        state.AddModelError(nameof(DurationMinutes), "Enter how long the session takes in minutes, from 10 to 480");
        return null;
    }

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
