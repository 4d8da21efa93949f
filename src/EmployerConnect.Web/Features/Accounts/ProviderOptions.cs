namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// Somebody else who says who people are, by OpenID Connect: from <c>Providers:{key}:Name</c>, <c>:Authority</c>, <c>:ClientId</c>
/// and <c>:ClientSecret</c>, such as DfE Sign-in, Microsoft Entra or Google.
/// </summary>
public sealed record ProviderOptions(string Key, string Name, Uri Authority, string ClientId, string? ClientSecret)
{
    public const int LongestName = 60;

    public string Scheme => $"provider-{Key}";

    public string CallbackPath => $"/sign-in/provider/{Key}/callback";

    public static IReadOnlyList<ProviderOptions> Read(IConfiguration configuration) =>
        [.. configuration.GetSection("Providers").GetChildren().Select(One)];

    private static ProviderOptions One(IConfigurationSection section)
    {
        var key = LowerCaseNormalizer.Lower(section.Key)!;
        var name = section["Name"] is { Length: > 0 } named ? named : section.Key;
        if (!key.All(char.IsAsciiLetterOrDigit) || name.Length > LongestName)
        {
            throw new InvalidOperationException($"Providers__{section.Key}: its key must be letters and digits, its name at most {LongestName} characters.");
        }

        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback))
        {
            throw new InvalidOperationException($"Providers__{section.Key}__Authority is '{section["Authority"]}': it must be an https address.");
        }

        return section["ClientId"] is { Length: > 0 } client
            ? new ProviderOptions(key, name, authority, client, section["ClientSecret"])
            : throw new InvalidOperationException($"Providers__{section.Key}__ClientId is empty.");
    }
}
