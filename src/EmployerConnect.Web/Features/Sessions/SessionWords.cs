using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Sessions;

public static class SessionWords
{
    public static string Reason(CancelReason? reason) => reason switch
    {
        CancelReason.EmployerCannotCome => "the employer cannot come",
        CancelReason.SchoolCannotHost => "the school cannot host it",
        CancelReason.IllnessOrEmergency => "illness or an emergency",
        CancelReason.TooFewPupils => "too few pupils take part",
        CancelReason.ArrangedDifferently => "it has been arranged differently",
        _ => "no reason given",
    };

    /// <summary>Who, what, when, where and with how many.</summary>
    public static IReadOnlyList<NoticeFact> Facts(SessionView view)
    {
        var session = view.Session;
        return
        [
            new("What", $"{session.Title} ({FieldWords.InSentence(FieldWords.Name(session.Activity))})"),
            new("Who", string.Join("; ", view.Matches.Select(match => $"{match.EmployerName} for {match.SchoolName}"))),
            new("When", When(session)),
            new("Where", Where(session)),
            new("Pupils", $"{session.GroupSize}, {FieldWords.Years(session.YearGroups)}"),
        ];
    }

    public static string Where(Session session) => session.Link ?? string.Join(", ", new[] { session.Place, session.Room }.Where(part => part is not null));

    public static string Colour(SessionState state) => state switch
    {
        SessionState.Booked => "green",
        SessionState.Delivered => "blue",
        _ => "grey",
    };

    /// <summary>"Thursday 14 January 2027, 10:00 to 10:50", "Wednesday 16 June 2027, all day", "Wednesday 16 June 2027 to Thursday 17 June 2027, all day".</summary>
    public static string When(Session session) => When(session.OnDate, session.StartMinute, session.DurationMinutes, session.WholeDays);

    public static string When(DateOnly onDate, int startMinute, int durationMinutes, int wholeDays) => wholeDays switch
    {
        0 => LondonTime.Words(onDate, startMinute, durationMinutes),
        1 => $"{LondonTime.DateWords(onDate)}, all day",
        _ => $"{LondonTime.DateWords(onDate)} to {LondonTime.DateWords(onDate.AddDays(wholeDays - 1))}, all day",
    };

    public static string Rhythm(int everyWeeks) => everyWeeks switch
    {
        1 => "every week",
        2 => "every two weeks",
        _ => $"every {everyWeeks} weeks",
    };
}
