using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>A check that somebody else has seen: level, dates and who saw it; never the certificate or its number.</summary>
public sealed class VolunteerClearance
{
    private const int LongestYears = 10;

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Clearance Level { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public required DateOnly ExpiresOn { get; init; }

    public required Guid SeenByPersonId { get; init; }

    public required DateTime SeenAt { get; init; }

    public string? Note { get; init; }

    /// <summary>Nobody verifies their own check (invariant 24).</summary>
    public static (VolunteerClearance? Clearance, Outcome Outcome) Record(Guid personId, Actor by, ClearanceSeen seen, DateOnly today, DateTime now)
    {
        if (by.PersonId == personId)
        {
            return (null, Outcome.Invalid("This is your own check: another co-ordinator has to see and record it"));
        }

        if (seen.IssuedOn > today)
        {
            return (null, Outcome.Invalid("The day of issue must not be in the future", nameof(seen.IssuedOn)));
        }

        if (seen.ExpiresOn <= seen.IssuedOn)
        {
            return (null, Outcome.Invalid("The last day must come after the day of issue", nameof(seen.ExpiresOn)));
        }

        if (seen.ExpiresOn < today)
        {
            return (null, Outcome.Invalid("This check has lapsed already, so it clears nobody: ask for a new one", nameof(seen.ExpiresOn)));
        }

        if (seen.ExpiresOn > seen.IssuedOn.AddYears(LongestYears))
        {
            return (null, Outcome.Invalid($"The last day is more than {LongestYears} years after the day of issue: check the year", nameof(seen.ExpiresOn)));
        }

        var clearance = new VolunteerClearance
        {
            Id = Guid.CreateVersion7(),
            PersonId = personId,
            Level = seen.Level,
            IssuedOn = seen.IssuedOn,
            ExpiresOn = seen.ExpiresOn,
            SeenByPersonId = by.PersonId,
            SeenAt = now,
            Note = seen.Note,
        };
        return (clearance, Outcome.Done);
    }

    /// <summary>Nobody takes back their own either: what is wrong with it, somebody else must see.</summary>
    public static Outcome Withdraw(Guid personId, Actor by) =>
        by.PersonId == personId ? Outcome.Invalid("This is your own check: another co-ordinator has to withdraw it") : Outcome.Done;
}

/// <summary>What was wrong with a check that was recorded.</summary>
public enum WithdrawalReason
{
    WrongPerson,
    WrongLevel,
    WrongDates,
    NotSeen,
    Doubtful,
}

public static class WithdrawalWords
{
    public static string Name(WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.WrongPerson => "It is somebody else’s check",
        WithdrawalReason.WrongLevel => "Its level is wrong",
        WithdrawalReason.WrongDates => "Its dates are wrong",
        WithdrawalReason.NotSeen => "Nobody saw it",
        WithdrawalReason.Doubtful => "There is doubt about the document",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}

/// <summary>What a co-ordinator saw, as checked by the form.</summary>
public sealed record ClearanceSeen(Clearance Level, DateOnly IssuedOn, DateOnly ExpiresOn, string? Note);
