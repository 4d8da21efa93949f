namespace EmployerConnect.Web.Features.Invitations;

/// <summary>A school as the register has it.</summary>
public sealed class RegisteredSchool
{
    public required int Urn { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public string Words => string.Join(", ", new[] { Name, Town, Postcode, $"URN {Urn}" }.Where(part => !string.IsNullOrEmpty(part)));
}
