namespace EmployerConnect.Web.Features.Travel;

/// <summary>An OSRM-compatible server for journeys by road (settings <c>Travel</c>): none unless somebody names one.</summary>
public sealed record TravelOptions
{
    /// <summary>Where its services are, such as http://osrm:5000/.</summary>
    public Uri? OsrmBaseUrl { get; init; }

    /// <summary>The profile that the server's map was made with.</summary>
    public string OsrmProfile { get; init; } = "driving";

    public double TimeoutSeconds { get; init; } = 2;

    /// <exception cref="InvalidOperationException">A setting cannot be; the message names it.</exception>
    public static TravelOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection("Travel");
        var typed = options["OsrmBaseUrl"];
        var read = new TravelOptions
        {
            OsrmBaseUrl = string.IsNullOrWhiteSpace(typed) ? null : Address(typed.Trim()),
            OsrmProfile = options["OsrmProfile"] ?? "driving",
            TimeoutSeconds = options.GetValue("TimeoutSeconds", 2d),
        };
        if (read.TimeoutSeconds is not (> 0 and <= 30))
        {
            throw new InvalidOperationException("Travel__TimeoutSeconds must be more than 0 and at most 30.");
        }

        return read.OsrmProfile is { Length: > 0 and <= 40 } profile && profile.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')
            ? read
            : throw new InvalidOperationException("Travel__OsrmProfile must be letters and digits, such as driving.");
    }

    private static Uri Address(string typed)
    {
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new InvalidOperationException("Travel__OsrmBaseUrl must be an http or https address without a name, a query or a fragment.");
        }

        return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }
}
