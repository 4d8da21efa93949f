namespace EmployerConnect.Web.Features.Problems;

public enum ProblemKind
{
    Offer,
    Request,
    Session,
    Person,
    Site,
}

public enum ProblemState
{
    Open,
    Closed,
}

/// <summary>Somebody of a hub says that something is wrong; the hub's people look at it.</summary>
public sealed class ProblemReport
{
    public required Guid Id { get; init; }

    public required Guid HubId { get; init; }

    public required ProblemKind Kind { get; init; }

    /// <summary>The path of the page from which it was reported.</summary>
    public string? Page { get; init; }

    public string? Note { get; init; }

    public required string ReportedByName { get; init; }

    public required DateTime ReportedAt { get; init; }

    public static string Words(ProblemKind kind) => kind switch
    {
        ProblemKind.Offer => "An offer",
        ProblemKind.Request => "A request",
        ProblemKind.Session => "A session or a proposal",
        ProblemKind.Person => "What is kept about a person",
        ProblemKind.Site => "This site: something does not work, or gets in my way",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of problem."),
    };

    /// <summary>What the page is most likely about, so that the form begins with it.</summary>
    public static ProblemKind Guess(string? page) => page switch
    {
        null => ProblemKind.Site,
        _ when page.StartsWith("/offers", StringComparison.Ordinal) => ProblemKind.Offer,
        _ when page.StartsWith("/requests", StringComparison.Ordinal) => ProblemKind.Request,
        _ when page.StartsWith("/sessions", StringComparison.Ordinal) || page.StartsWith("/matches", StringComparison.Ordinal) => ProblemKind.Session,
        _ when page.StartsWith("/my-data", StringComparison.Ordinal) || page.StartsWith("/clearances", StringComparison.Ordinal) => ProblemKind.Person,
        _ => ProblemKind.Site,
    };
}
