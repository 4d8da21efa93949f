using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>The sessions that one booking makes: one, or the meetings of a series.</summary>
public sealed record SeriesBooking(SessionSeries? Series, IReadOnlyList<Session> Sessions)
{
    public static (SeriesBooking? Made, Outcome Outcome) Of(Match match, MatchDetails details, Booking booking, SchoolCalendar days, DateTime now)
    {
        if (booking.Repeat is not { } repeat)
        {
            var (session, outcome) = Session.Book(match, details, booking, now);
            return (session is null ? null : new SeriesBooking(null, [session]), outcome);
        }

        var plan = SeriesPlan.Of(booking.Date, repeat.EveryWeeks, repeat.Meetings, days.Closed);
        if (Check(plan, repeat.Meetings) is { } refused)
        {
            return (null, refused);
        }

        var series = SessionSeries.Start(match.HubId, plan, booking.StartMinute, booking.DurationMinutes, now);
        List<Session> sessions = [];
        foreach (var date in plan.Dates)
        {
            var (session, outcome) = Session.Book(match, details, booking with { Date = date, Repeat = null }, now);
            if (session is null)
            {
                return (null, outcome);
            }

            (session.SeriesId, session.SeriesDate) = (series.Id, date);
            sessions.Add(session);
        }

        return (new SeriesBooking(series, sessions), Outcome.Done);
    }

    /// <summary>The first meeting takes place on the date that was asked for, and all of them find a date.</summary>
    public static Outcome? Check(SeriesPlan plan, int meetings)
    {
        if (plan.Dates.Count < meetings)
        {
            return Outcome.Invalid($"Only {plan.Dates.Count} of {meetings} meetings find a date in the next two school years: choose fewer", "Meetings");
        }

        return plan.Skipped.FirstOrDefault(one => one.Date == plan.First) is { } closed
            ? Outcome.Invalid($"{LondonTime.DateWords(closed.Date)} falls into {FieldWords.InSentence(closed.Reason)}: let the series begin on another day", "Date")
            : null;
    }
}
