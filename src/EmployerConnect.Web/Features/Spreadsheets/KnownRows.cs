using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>An employer or a school: of the hub, of the register, or of an earlier row.</summary>
public sealed class KnownPlace
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public int? Urn { get; init; }

    public string? Postcode { get; set; }

    public string? Town { get; init; }

    public Sectors Sectors { get; set; }

    public string? SizeBand { get; set; }

    /// <summary>The row that makes it; 0 for what is there.</summary>
    public int Line { get; init; }

    /// <summary>A school of the register that is not in the hub yet.</summary>
    public bool IsToJoin { get; set; }

    public string Words => string.Join(", ", new[] { Name, Town, Postcode }.Where(part => !string.IsNullOrEmpty(part)));

    public string Address => Postcode is null ? Name : $"{Name}, {Postcode}";
}

public sealed class KnownPerson
{
    public required Guid OrganisationId { get; init; }

    public required Role Role { get; init; }

    public required string Email { get; init; }

    /// <summary>Null for somebody who is invited.</summary>
    public Guid? PersonId { get; init; }

    public string? Name { get; init; }
}

public sealed class KnownSession
{
    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid EmployerId { get; init; }

    public required DateOnly OnDate { get; init; }

    public required int StartMinute { get; init; }

    public required int WholeDays { get; init; }

    public required string Title { get; init; }
}

public sealed class KnownCheck
{
    public required Guid PersonId { get; init; }

    public required Clearance Level { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public bool Covers(Clearance needed, DateOnly on) => Level >= needed && IssuedOn <= on && ExpiresOn >= on;
}

public sealed class KnownDocument
{
    public required Guid OrganisationId { get; init; }

    public required CheckDocuments Kind { get; init; }

    public required DateOnly ReviewOn { get; init; }
}

/// <summary>A role of whoever brings the spreadsheet in.</summary>
public sealed class OwnRole
{
    public Guid? OrganisationId { get; init; }

    public Guid? HubId { get; init; }

    public required Role Role { get; init; }
}

/// <summary>A school of the register, and the organisation that it is here where it is one.</summary>
public sealed class RegisteredRow
{
    public required int Urn { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public Guid? OrganisationId { get; init; }
}
