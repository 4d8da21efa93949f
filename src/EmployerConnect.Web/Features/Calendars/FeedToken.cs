using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>The secret in a feed's address: 256 bits; only its hash is stored.</summary>
public static class FeedToken
{
    public static string New() => SecretToken.New();

    public static string Hash(string token) => SecretToken.Hash(token);

    public static string Path(string token) => $"/calendars/{token}.ics";
}
