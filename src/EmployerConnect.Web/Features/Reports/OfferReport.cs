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

/// <summary>Somebody says that an offer is long over, wrong or not fit for pupils.</summary>
public sealed class OfferReport
{
    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    public required string OfferTitle { get; init; }

    public required string OrganisationName { get; init; }

    public required ReportReason Reason { get; init; }

    public string? Note { get; init; }

    public required string ReportedByName { get; init; }

    public required DateTime ReportedAt { get; init; }

    public static string Words(ReportReason reason) => reason switch
    {
        ReportReason.Stale => "It no longer stands, or nobody answers",
        ReportReason.Wrong => "Something in it is wrong",
        ReportReason.Unsuitable => "It is not fit for pupils",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
