namespace EmployerConnect.Web.Features.Calendars;

public sealed class LiveFeed
{
    public required Guid Id { get; init; }

    public required DateTime CreatedAt { get; init; }
}

public sealed class FeedOwner
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }
}
