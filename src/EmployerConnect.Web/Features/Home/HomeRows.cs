using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Home;

/// <summary>A booked session, as a home page lists it.</summary>
public sealed class SessionToCome : SessionSummary
{
    /// <summary>How many sessions there are in all.</summary>
    public required int Total { get; init; }

    public CardItem Card => new(
        Title,
        $"/sessions/{Id}",
        When,
        $"{EmployerName} for {ForWhom}, {(Delivery == Deliveries.Virtual ? "online" : FieldWords.InSentence(FieldWords.Name(Delivery)))}");
}

/// <summary>A check as its holder sees it.</summary>
public sealed class OwnCheck
{
    public required Clearance Level { get; init; }

    public required DateOnly ExpiresOn { get; init; }
}

/// <summary>An employer with something to do before schools find it.</summary>
public sealed class EmployerBeginning
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required bool HasOffers { get; init; }

    public required bool HasSectors { get; init; }
}

/// <summary>A published offer with sessions left.</summary>
public sealed class OpenOffer
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }
}

/// <summary>An offer that nobody has confirmed for a while.</summary>
public sealed class StaleOffer
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required int Version { get; init; }

    public required DateTime LastConfirmedAt { get; init; }
}

/// <summary>How many pupils of a year group.</summary>
public sealed class YearReached
{
    public required int YearGroup { get; init; }

    public required int Pupils { get; init; }
}

public sealed class SchoolReached
{
    public required string Name { get; init; }

    public required int Sessions { get; init; }
}

/// <summary>An open request that has not got all that it asked for.</summary>
public sealed class WaitingRequest
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required int SessionsWanted { get; init; }

    public required int SessionsHeld { get; init; }

    /// <summary>Proposals that are neither booked nor ended.</summary>
    public required int UnderWay { get; init; }
}

/// <summary>An encounter of this school year: which year groups it is for, and which benchmarks it serves.</summary>
public sealed class YearEncounter
{
    public required YearGroups YearGroups { get; init; }

    public required Benchmarks Benchmarks { get; init; }

    public required SessionState State { get; init; }
}

public sealed class SchoolAges
{
    public int? LowAge { get; init; }

    public int? HighAge { get; init; }
}
