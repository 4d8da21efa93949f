using EmployerConnect.Web.Features.MailRoom;

namespace EmployerConnect.Web.Features.Home;

/// <summary>What the site's administrators see: hubs, imports, mail.</summary>
public sealed record AdministratorHome(IReadOnlyList<HubSize> Hubs, IReadOnlyList<LatestImport> Imports, IReadOnlyList<StateCount> Mail)
{
    public int Waiting => Of("Waiting");

    /// <summary>Not sent, or perhaps not: somebody has to look.</summary>
    public int Stuck => Of("Dead") + Of("Unknown");

    private int Of(string state) => Mail.Where(one => one.State == state).Sum(one => one.Number);
}

public sealed class HubSize
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required int Schools { get; init; }

    public required int Employers { get; init; }
}

public sealed class LatestImport
{
    public required string Kind { get; init; }

    public required DateTime FinishedAt { get; init; }

    public required int RowsRead { get; init; }

    public required int Rejected { get; init; }

    public string Words => Kind switch { "Postcodes" => "Postcodes", "Schools" => "Schools", "SchoolLinks" => "Successors of closed schools", _ => Kind };
}
