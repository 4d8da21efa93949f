namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>A spreadsheet as the list shows it.</summary>
public sealed class SpreadsheetSummary
{
    public required Guid Id { get; init; }

    public required SheetKind Kind { get; init; }

    public required string FileName { get; init; }

    public required int RowsTotal { get; init; }

    public required int RowsDone { get; init; }

    public required SheetState State { get; init; }

    public required DateTime UploadedAt { get; init; }

    public required string UploadedByName { get; init; }

    public required string HubName { get; init; }
}

public sealed class VerdictCount
{
    public required RowVerdict Verdict { get; init; }

    public required int HowMany { get; init; }
}

/// <summary>Somebody whom a spreadsheet brought, and who has not been mailed.</summary>
public sealed class HeldBackRow
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    public required Accounts.Role Role { get; init; }

    public required string OrganisationName { get; init; }
}

/// <summary>How many rows there are of each verdict.</summary>
public sealed class VerdictCounts(IEnumerable<VerdictCount> counts)
{
    private readonly Dictionary<RowVerdict, int> _counts = counts.ToDictionary(one => one.Verdict, one => one.HowMany);

    public int this[RowVerdict verdict] => _counts.GetValueOrDefault(verdict);

    public int All => _counts.Values.Sum();
}

public sealed class TakenPair
{
    public required Guid MatchId { get; init; }

    public required Guid OfferId { get; init; }

    public required Guid RequestId { get; init; }
}

public sealed class TakenInvitation
{
    public required Invitations.InvitationState State { get; init; }
}
