using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>An adult of one of the hub's employers with the check that counts today.</summary>
public sealed class ClearanceHolder
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string EmployerName { get; init; }

    public Clearance Level { get; init; }

    /// <summary>The last day of the latest check, in date or not; null where none was ever seen.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public int SessionsToCome { get; init; }

    /// <summary>". Enhanced DBS check until Tuesday 2 February 2027"; nothing where none was ever seen.</summary>
    public string Words()
    {
        if (ExpiresOn is not { } day)
        {
            return "";
        }

        var what = Level > Clearance.None ? $"{FieldWords.Name(Level)} until" : "Last day";
        return $". {what} {LondonTime.DateWords(day)}";
    }

    public bool IsInDate(DateOnly today) => ExpiresOn >= today;

    public bool IsLapsing(DateOnly today) => IsInDate(today) && ExpiresOn <= today.AddDays(ClearanceReminders.First);
}

/// <summary>A check as it was seen.</summary>
public sealed class ClearanceRow
{
    public required Guid Id { get; init; }

    public required Clearance Level { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public required string SeenByName { get; init; }

    public required DateTime SeenAt { get; init; }

    public string? Note { get; init; }
}

/// <summary>A check that was recorded wrongly and counts no more.</summary>
public sealed class WithdrawnClearanceRow
{
    public required Clearance Level { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public required string SeenByName { get; init; }

    public required WithdrawalReason Reason { get; init; }

    public required string WithdrawnByName { get; init; }

    public required DateTime WithdrawnAt { get; init; }
}

/// <summary>A booked session to come whose volunteer is not cleared for its day.</summary>
public sealed class ClearanceLapse
{
    public required Guid SessionId { get; init; }

    public required Guid HubId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Title { get; init; }

    public required DateOnly OnDate { get; init; }

    public required string PersonName { get; init; }

    public required Clearance ClearanceNeeded { get; init; }
}

public sealed record ClearanceList(IReadOnlyList<ClearanceHolder> Holders, IReadOnlyList<ClearanceLapse> Lapses, DateOnly Today);

public sealed record ClearancePage(Guid PersonId, string Name, string EmployerName, bool IsOwn, IReadOnlyList<ClearanceRow> Seen, IReadOnlyList<WithdrawnClearanceRow> Withdrawn, DateOnly Today);
