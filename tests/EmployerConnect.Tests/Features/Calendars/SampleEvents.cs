using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Calendars;

namespace EmployerConnect.Tests.Features.Calendars;

internal static class SampleEvents
{
    public static readonly SiteAddress Site = new(new Uri("https://hub.example.org"));

    /// <summary>Thursday 14 January 2027, 10:00 to 10:50.</summary>
    public static CalendarEvent Talk() => new()
    {
        Uid = "0199a1b2-0000-7000-8000-000000000001",
        Sequence = 2,
        Summary = "Life on a building site",
        Description = "Careers talk: Brook Builders for Ash School",
        Location = "Hall, Ash School",
        Path = "/sessions/0199a1b2-0000-7000-8000-000000000002",
        Date = new DateOnly(2027, 1, 14),
        StartMinute = 600,
        DurationMinutes = 50,
        Status = CalendarStatus.Confirmed,
        CreatedAt = new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc),
        UpdatedAt = new DateTime(2027, 1, 5, 16, 30, 15, DateTimeKind.Utc).AddTicks(1234567),
        Latitude = 52.19,
        Longitude = -2.22,
    };

    public static string Feed(params CalendarEvent[] events) => IcsWriter.Feed("Careers sessions of Ada Ash", FeedColour.Of(FeedScope.Person), events, Site);
}
