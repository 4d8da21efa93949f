namespace EmployerConnect.Web.Features.Safeguarding;

/// <summary>Somebody who is told of something.</summary>
internal sealed class Recipient
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }
}

/// <summary>A volunteer as of the day of an encounter.</summary>
internal sealed class VolunteerOnDay
{
    public required string Name { get; init; }

    public required bool IsCleared { get; init; }
}
