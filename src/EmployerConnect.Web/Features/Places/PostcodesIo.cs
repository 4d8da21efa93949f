using System.Net;
using System.Text.Json;

namespace EmployerConnect.Web.Features.Places;

/// <summary>
/// Asks postcodes.io for a postcode that no import has brought. Whatever goes wrong there (off, slow, unknown,
/// garbled), the answer is "not found" and the outward code has to do.
/// </summary>
public sealed class PostcodesIo : IDisposable
{
    private const int LargestAnswer = 64 * 1024;

    private readonly PostcodesIoOptions _options;
    private readonly ILogger<PostcodesIo> _log;
    private readonly HttpClient _http;

    public PostcodesIo(PostcodesIoOptions options, ILogger<PostcodesIo> log)
    {
        _options = options;
        _log = log;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false };
        if (!options.AllowsPrivateAddresses)
        {
            handler.ConnectCallback = PublicAddress.Connect;
        }

        _http = new HttpClient(handler)
        {
            BaseAddress = options.BaseUrl,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    public async Task<Answer?> Find(string postcode)
    {
        if (!_options.Enabled)
        {
            return null;
        }

        try
        {
            using var response = await _http.GetAsync(new Uri($"postcodes/{Uri.EscapeDataString(postcode)}", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK ? Read(await response.Content.ReadAsByteArrayAsync()) : null;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or JsonException or InvalidOperationException)
        {
            // No postcode in the log: it may be somebody's home.
            _log.LogWarning(problem, "The postcode lookup at {Host} failed", _options.BaseUrl.Host);
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private static Answer? Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("result", out var result)
            || result.ValueKind != JsonValueKind.Object
            || Number(result, "latitude") is not { } latitude
            || Number(result, "longitude") is not { } longitude
            || latitude is not (>= 49 and <= 62)
            || longitude is not (>= -9.5 and <= 2.5))
        {
            return null;
        }

        // Their scale is 1 to 9, ONS's.
        var quality = (int)Math.Clamp(Number(result, "quality") ?? 1, 1, 9) * 10;
        return quality >= PostcodeQuality.None ? null : new Answer(latitude, longitude, quality);
    }

    private static double? Number(JsonElement result, string name) =>
        result.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null;

    public sealed record Answer(double Latitude, double Longitude, int Quality);
}
