using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Waits;

public enum WaitState
{
    Waiting,

    /// <summary>A place has been freed and is held for this school until the deadline.</summary>
    Offered,

    /// <summary>The school sent its proposal in time.</summary>
    Confirmed,

    Lapsed,

    Withdrawn,
}

/// <summary>A school that waits for a place of an offer that is full.</summary>
public sealed class OfferWait
{
    /// <summary>How long a freed place is held for the school that it is offered to.</summary>
    public static readonly TimeSpan ConfirmTime = TimeSpan.FromDays(3);

    public const string MovedOn = "This place on the wait list has moved on since you opened the page. It is shown below as it stands now.";

    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid SchoolId { get; init; }

    public required WaitState State { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? ConfirmBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public bool HoldsAPlace => State == WaitState.Offered;

    public bool IsLive => State is WaitState.Waiting or WaitState.Offered;

    /// <summary>To anybody else it does not exist.</summary>
    public bool IsOf(Actor actor) => actor.ActsForSchool(SchoolId);
}
