namespace EmployerConnect.Web.Features.Attendance;

/// <summary>What somebody says to an invitation (PARTSTAT of RFC 5545).</summary>
public enum AttendanceAnswer
{
    Unanswered,
    Accepted,
    Tentative,
    Declined,
}

/// <summary>Somebody invited to one calendar event, with what they last said.</summary>
public sealed class Attendee
{
    public required string CalendarUid { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>The SEQUENCE last sent to this person.</summary>
    public required int Sequence { get; init; }

    public required AttendanceAnswer Answer { get; init; }

    /// <summary>UTC; when the answer was written, by its own DTSTAMP.</summary>
    public DateTime? AnsweredAt { get; init; }
}

public static class AttendanceWords
{
    public static string Name(AttendanceAnswer answer) => answer switch
    {
        AttendanceAnswer.Accepted => "Coming",
        AttendanceAnswer.Tentative => "Not sure yet",
        AttendanceAnswer.Declined => "Cannot come",
        _ => "No answer yet",
    };

    public static string Colour(AttendanceAnswer answer) => answer switch
    {
        AttendanceAnswer.Accepted => "green",
        AttendanceAnswer.Tentative => "yellow",
        AttendanceAnswer.Declined => "red",
        _ => "grey",
    };
}
