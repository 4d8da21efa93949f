namespace EmployerConnect.Web.Features.Demo;

internal abstract class DemoOrganisation
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required DemoPlace Place { get; init; }

    public abstract IEnumerable<DemoPerson> People { get; }
}

internal sealed class DemoSchool : DemoOrganisation
{
    public required int Urn { get; init; }

    public required DemoSchoolKind Kind { get; init; }

    public required DemoPerson Leader { get; init; }

    public override IEnumerable<DemoPerson> People => [Leader];
}

internal sealed class DemoEmployer : DemoOrganisation
{
    public required DemoTrade Trade { get; init; }

    public required bool IsCornerstone { get; init; }

    public required DemoPerson Contact { get; init; }

    /// <summary>The first is the one who goes.</summary>
    public required IReadOnlyList<DemoPerson> Volunteers { get; init; }

    public override IEnumerable<DemoPerson> People => [Contact, .. Volunteers];
}
