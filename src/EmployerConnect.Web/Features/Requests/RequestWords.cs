namespace EmployerConnect.Web.Features.Requests;

internal static class RequestWords
{
    public static string State(RequestState state) => state switch
    {
        RequestState.Open => "Open",
        RequestState.Paused => "Paused",
        RequestState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a request."),
    };

    public static string Colour(RequestState state) => state switch
    {
        RequestState.Open => "green",
        RequestState.Paused => "yellow",
        _ => "grey",
    };
}
