namespace EmployerConnect.Web.Features.Reports;

public enum ReportReason
{
    Stale,
    Wrong,
    Unsuitable,
}

public enum ReportState
{
    Open,
    Closed,
}

public enum ReportKind
{
    Offer,
    Request,
}

/// <summary>Somebody says that an offer or a request is long over, wrong or not fit for pupils.</summary>
public sealed class Report
{
    public required Guid Id { get; init; }

    public required ReportKind Kind { get; init; }

    /// <summary>The offer or the request.</summary>
    public required Guid SubjectId { get; init; }

    public required string Title { get; init; }

    public required string OrganisationName { get; init; }

    public required ReportReason Reason { get; init; }

    public string? Note { get; init; }

    public required string ReportedByName { get; init; }

    public required DateTime ReportedAt { get; init; }

    public string Address => ReportWords.Address(Kind, SubjectId);
}

public static class ReportWords
{
    public static string Name(ReportReason reason) => reason switch
    {
        ReportReason.Stale => "It no longer stands, or nobody answers",
        ReportReason.Wrong => "Something in it is wrong",
        ReportReason.Unsuitable => "It is not fit for pupils",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };

    public static string Name(ReportKind kind) => kind == ReportKind.Offer ? "offer" : "request";

    public static string Address(ReportKind kind, Guid subjectId) => kind == ReportKind.Offer ? $"/offers/{subjectId}" : $"/requests/{subjectId}";
}
