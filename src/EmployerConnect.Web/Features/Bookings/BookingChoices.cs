using System.Globalization;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Web.Features.Bookings;

/// <summary>What the booking form's lists hold.</summary>
public static class BookingChoices
{
    public static IReadOnlyList<Choice> Rhythms { get; } =
        [new("", "Once"), .. SeriesPlan.Rhythms.Select(weeks => new Choice(weeks.ToString(CultureInfo.InvariantCulture), Capital(SessionWords.Rhythm(weeks))))];

    public static IReadOnlyList<Choice> WholeDays { get; } =
        [new("", "No, it has a time"), .. Enumerable.Range(1, Session.MostWholeDays).Select(days => new Choice(days.ToString(CultureInfo.InvariantCulture), days == 1 ? "Yes, one day" : $"Yes, {days} days"))];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
