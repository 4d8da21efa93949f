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

    public static string Colour(SessionState state) => state switch
    {
        SessionState.Booked => "green",
        SessionState.Delivered => "blue",
        _ => "grey",
    };
}
