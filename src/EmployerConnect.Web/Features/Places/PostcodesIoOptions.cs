namespace EmployerConnect.Web.Features.Places;

/// <summary>The optional lookup of single postcodes at postcodes.io (settings <c>Places:PostcodesIo</c>): off unless somebody turns it on.</summary>
public sealed record PostcodesIoOptions
{
    public bool Enabled { get; init; }

    public Uri BaseUrl { get; init; } = new("https://api.postcodes.io/");

    public double TimeoutSeconds { get; init; } = 3;

    /// <summary>Development may use http and its own machine, for a stand-in.</summary>
    public bool AllowsPrivateAddresses { get; init; }

    public static PostcodesIoOptions From(IConfiguration configuration, bool isDevelopment)
    {
        var options = configuration.GetSection("Places:PostcodesIo").Get<PostcodesIoOptions>() ?? new PostcodesIoOptions();
        options = options with { AllowsPrivateAddresses = isDevelopment };
        if (options.Enabled && !isDevelopment && options.BaseUrl.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException($"Places__PostcodesIo__BaseUrl is '{options.BaseUrl}': it must begin with https://.");
        }

        return options.TimeoutSeconds is > 0 and <= 30
            ? options
            : throw new InvalidOperationException("Places__PostcodesIo__TimeoutSeconds must be more than 0 and at most 30.");
    }
}
