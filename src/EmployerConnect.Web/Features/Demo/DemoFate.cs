namespace EmployerConnect.Web.Features.Demo;

/// <summary>How far a demo request has come.</summary>
internal enum DemoFateKind
{
    /// <summary>Open, with several offers nearby that fit very well.</summary>
    Featured,
    Open,
    SchoolToAnswer,
    EmployerToAnswer,
    Agreed,
    AgreedByPhone,
    Approved,
    Declined,
    Withdrawn,
    Expired,
    Cancelled,
    ToCome,
    Past,

    /// <summary>Held a while ago, and the school has not said yet who was reached.</summary>
    ToCount,
}

/// <param name="Sessions">How many it brings.</param>
/// <param name="School">Whose request it is, by number.</param>
/// <param name="Firm">The employer whose offer is meant; null for the first that fits.</param>
internal sealed record DemoFate(DemoFateKind Kind, int School, int Sessions = 0, int? Firm = null)
{
    private static readonly DemoFate[] Waiting =
    [
        new(DemoFateKind.Featured, 0, Firm: 0),
        new(DemoFateKind.SchoolToAnswer, 0, Firm: 1),
        new(DemoFateKind.EmployerToAnswer, 1, Firm: 0),
        new(DemoFateKind.Agreed, 2),
        new(DemoFateKind.Agreed, 3),
        new(DemoFateKind.Agreed, 4),
        new(DemoFateKind.AgreedByPhone, 5),
        new(DemoFateKind.Approved, 6),
        new(DemoFateKind.Approved, 7, Firm: 5),
        new(DemoFateKind.Declined, 8),
        new(DemoFateKind.Withdrawn, 9),
        new(DemoFateKind.Expired, 10),
        new(DemoFateKind.Cancelled, 11),
        new(DemoFateKind.Open, 12),
        new(DemoFateKind.Open, 13),
    ];

    /// <summary>More than the hub has sessions for: days beside somebody (firm 7), placements (8) and online work experience (9). Here a plan does better than first come.</summary>
    private static IEnumerable<DemoFate> Scarce =>
    [
        .. new[] { 1, 4, 6, 10 }.Select(school => new DemoFate(DemoFateKind.Open, school, Firm: 7)),
        .. new[] { 2, 5, 8, 11, 12 }.Select(school => new DemoFate(DemoFateKind.Open, school, Firm: 9)),
        .. new[] { 3, 7, 9, 10, 11, 13, 14 }.Select(school => new DemoFate(DemoFateKind.Open, school, Firm: 8)),
    ];

    /// <summary>The requests of a season: 40 with 13 past sessions, 1 to count and 8 to come, or 39 with 12, 1 and 7.</summary>
    public static IReadOnlyList<DemoFate> Season(int hub, bool withPast) =>
    [
        .. Waiting,
        new(DemoFateKind.ToCome, 0, 2), new(DemoFateKind.ToCome, 14, 2, Firm: 0), new(DemoFateKind.ToCome, 1, 2), new(DemoFateKind.ToCome, 3, 2 - hub, Firm: 16),
        .. withPast ? Past(hub) : [],
        .. Scarce,
        .. withPast ? new DemoFate[] { new(DemoFateKind.ToCount, 0, 1, Firm: 0) } : [],
    ];

    private static IEnumerable<DemoFate> Past(int hub) => hub == 0
        ? [new(DemoFateKind.Past, 0, 3), new(DemoFateKind.Past, 2, 3, Firm: 0), new(DemoFateKind.Past, 5, 3), new(DemoFateKind.Past, 9, 4)]
        : [new(DemoFateKind.Past, 0, 4), new(DemoFateKind.Past, 6, 4, Firm: 0), new(DemoFateKind.Past, 10, 4)];
}
