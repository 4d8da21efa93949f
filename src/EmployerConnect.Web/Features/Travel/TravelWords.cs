using System.Globalization;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Travel;

/// <summary>A journey in words, with its numbers and units, and whether it was estimated or measured.</summary>
internal static class TravelWords
{
    private const int MinutesInHour = 60;

    /// <summary>"About 12 miles, about 25 minutes by car (estimate)".</summary>
    public static string Line(Journey journey)
    {
        var area = journey.Area is null ? "" : $"; both are in {journey.Area}";
        if (journey.Metres is not { } metres)
        {
            return $"No way by road is known, because {journey.Barrier} lies between{area}";
        }

        var known = journey.IsByRoad ? "by road" : "estimate";
        var round = journey.Barrier is null ? "" : $", round {journey.Barrier}";
        return $"{Start(Miles(metres / Distance.MetresPerMile))}, {Minutes(journey.Minutes)} by car ({known}{round}){area}";
    }

    /// <summary>One decimal below 10 miles: "about 4.2 miles", "about 12 miles", "less than a tenth of a mile".</summary>
    public static string Miles(double miles)
    {
        var rounded = Math.Round(miles, miles < 9.95 ? 1 : 0, MidpointRounding.AwayFromZero);
        return rounded switch
        {
            0 => "less than a tenth of a mile",
            1 => "about 1 mile",
            _ => $"about {rounded.ToString("#,0.#", CultureInfo.InvariantCulture)} miles",
        };
    }

    /// <summary>To the minute below 10, to five minutes from there on: "about 8 minutes", "about 1 hour 10 minutes".</summary>
    public static string Minutes(double minutes)
    {
        var step = minutes < 9.5 ? 1 : 5;
        var whole = (int)Math.Round(minutes / step, MidpointRounding.AwayFromZero) * step;
        if (whole == 0)
        {
            return "less than a minute";
        }

        var (hours, rest) = (whole / MinutesInHour, whole % MinutesInHour);
        string[] parts = [.. new[] { Count(hours, "hour"), Count(rest, "minute") }.Where(part => part.Length > 0)];
        return $"about {string.Join(' ', parts)}";
    }

    private static string Count(int number, string noun) => number switch
    {
        0 => "",
        1 => $"1 {noun}",
        _ => $"{number} {noun}s",
    };

    private static string Start(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
