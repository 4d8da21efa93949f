namespace EmployerConnect.Web.Features.Sessions;

public enum SessionState
{
    Booked,
    Delivered,
    Cancelled,
}

public enum CancelReason
{
    EmployerCannotCome,
    SchoolCannotHost,
    IllnessOrEmergency,
    TooFewPupils,
    ArrangedDifferently,
}
