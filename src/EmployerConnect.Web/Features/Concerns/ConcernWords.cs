namespace EmployerConnect.Web.Features.Concerns;

internal static class ConcernWords
{
    public static string Kind(ConcernKind kind) => kind switch
    {
        ConcernKind.LeftAlone => "An adult without a check was left alone with pupils",
        ConcernKind.AdultsConduct => "How an adult behaved or spoke",
        ConcernKind.WelfareOfAPupil => "The welfare of a pupil",
        ConcernKind.UnsafePlace => "A place or an activity that was not safe",
        ConcernKind.ContactOutside => "An adult sought contact with a pupil outside the session",
        ConcernKind.SomethingElse => "Something else",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of concern."),
    };

    public static string State(ConcernState state) => state == ConcernState.Waiting ? "Waiting" : "Taken up";

    public static string Colour(ConcernState state) => state == ConcernState.Waiting ? "red" : "green";
}
