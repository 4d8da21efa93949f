using EmployerConnect.Matching.Planning;

namespace EmployerConnect.Web.Features.Plans;

/// <summary>A pair that a run of the planner is to keep, or never to make.</summary>
internal sealed class PinRow
{
    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required PinKind Kind { get; init; }
}
