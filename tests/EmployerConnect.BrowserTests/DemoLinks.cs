using System.Text.Json;

namespace EmployerConnect.BrowserTests;

public sealed record DemoLink(string Hub, string Role, string Name, string Where, string Address);

/// <summary>What demo-links prints for programs.</summary>
public sealed record DemoLinks(IReadOnlyList<DemoLink> People, string Feed)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static DemoLinks Parse(string json) => JsonSerializer.Deserialize<DemoLinks>(json, Options)!;

    public DemoLink First(string hub, string role) =>
        People.First(person => person.Hub.Contains(hub, StringComparison.OrdinalIgnoreCase) && person.Role.Contains(role, StringComparison.OrdinalIgnoreCase));
}
