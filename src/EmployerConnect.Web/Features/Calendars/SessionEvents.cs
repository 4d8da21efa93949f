using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>What of a session goes into calendars: feed, download and mail say the same.</summary>
public static class SessionEvents
{
    /// <summary>Free text about pupils' needs stays on the session's page: feeds are copied to other people's servers (invariant 19).</summary>
    public static CalendarEvent From(CalendarSession session, IEnumerable<SessionPair> pairs)
    {
        var between = string.Join("; ", pairs.Select(pair => $"{pair.EmployerName} for {pair.SchoolName}"));
        List<string> lines = [$"{FieldWords.Name(session.Activity)}: {between}", $"Pupils: {session.GroupSize}, {FieldWords.Years(session.YearGroups)}"];
        if (session.Link is { Length: > 0 } link)
        {
            lines.Add($"Join: {link}");
        }

        if (session.IsCancelled)
        {
            lines.Insert(0, "This session has been cancelled.");
        }

        var place = string.Join(", ", new[] { session.Room, session.Place }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return new CalendarEvent
        {
            Uid = session.CalendarUid,
            Sequence = session.Sequence,
            Summary = session.IsCancelled ? $"Cancelled: {session.Title}" : session.Title,
            Description = string.Join('\n', lines),
            Location = place.Length > 0 ? place : null,
            Path = $"/sessions/{session.Id}",
            JoinLink = session.Link,
            Date = session.OnDate,
            StartMinute = session.StartMinute,
            DurationMinutes = session.DurationMinutes,
            WholeDays = session.WholeDays,
            Status = session.IsCancelled ? CalendarStatus.Cancelled : CalendarStatus.Confirmed,
            CreatedAt = session.CreatedAt,
            UpdatedAt = session.UpdatedAt,
            Latitude = session.Latitude,
            Longitude = session.Longitude,
        };
    }
}
