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
            new("When", LondonTime.Words(session.OnDate, session.StartMinute, session.DurationMinutes)),
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
}
