namespace EmployerConnect.Web.Features.Shapes;

public sealed class ShapeFileRow
{
    public required string Name { get; init; }

    public string? UsualKind { get; init; }

    public required string Content { get; init; }
}

public sealed record ShapeStamp
{
    public int Files { get; init; }

    public DateTime? NewestAt { get; init; }
}
