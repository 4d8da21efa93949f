using System.Security.Cryptography;
using System.Text;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// Whether a password stands in a collection of leaked ones, asked of a service that answers by ranges (setting <c>Passwords:BreachRanges</c>; off unless
/// somebody names one). Only the first five of the forty hexadecimal digits of its SHA-1 are sent, so that the service cannot tell which of some
/// thousand passwords it was. Whatever goes wrong there, the password passes and the log says so: nobody is kept out because another site is down.
/// </summary>
public sealed class LeakedPasswords : IDisposable
{
    private const int Sent = 5;
    private const int LargestAnswer = 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly ILogger<LeakedPasswords> _log;
    private readonly HttpClient? _http;

    public LeakedPasswords(IConfiguration configuration, ILogger<LeakedPasswords> log)
    {
        _log = log;
        if (configuration["Passwords:BreachRanges"] is not { Length: > 0 } typed)
        {
            return;
        }

        if (!Uri.TryCreate(typed, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) || !address.AbsolutePath.EndsWith('/'))
        {
            throw new InvalidOperationException($"Passwords__BreachRanges is '{typed}': it must be an https address that ends in '/'.");
        }

        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = address,
            Timeout = LongestWait,
            MaxResponseContentBufferSize = LargestAnswer,
        };

        // Answers of the same length, so that their length does not tell which range it was.
        _http.DefaultRequestHeaders.Add("Add-Padding", "true");
    }

    public async Task<bool> Hold(string password)
    {
        if (_http is null)
        {
            return false;
        }

#pragma warning disable CA5350, S4790 // The ranges are of SHA-1; nothing is kept under it.
        var hash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350, S4790
        try
        {
            var lines = await _http.GetStringAsync(new Uri(hash[..Sent], UriKind.Relative));
            return lines.Split('\n').Any(line => IsOf(line.Trim(), hash[Sent..]));
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            _log.LogWarning(problem, "Leaked passwords could not be looked up at {Host}; the password was taken", _http.BaseAddress!.Host);
            return false;
        }
    }

    public void Dispose() => _http?.Dispose();

    /// <summary>A line is the other 35 digits, a colon and how often; padding has 0.</summary>
    private static bool IsOf(string line, string rest) =>
        line.StartsWith(rest, StringComparison.OrdinalIgnoreCase) && line.Length > rest.Length + 1 && line[rest.Length] == ':' && line[(rest.Length + 1)..].TrimStart('0').Length > 0;
}
