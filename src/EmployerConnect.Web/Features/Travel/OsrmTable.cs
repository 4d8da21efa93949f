using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Web.Features.Travel;

/// <summary>
/// OSRM's table service (github.com/Project-OSRM/osrm-backend, docs/http.md): the fastest journeys from places to places.
/// Whatever goes wrong there (off, slow, garbled, no road), the answer is null for that journey, and after a failure the server is left alone
/// for a while. Only the configured address is asked: no redirect is followed, no proxy used, no link-local address connected to.
/// </summary>
public sealed class OsrmTable : IDisposable
{
    /// <summary>Coordinates in one question; the server's own limit is 100 unless it was raised.</summary>
    public const int MostPlaces = 100;

    private const int LargestAnswer = 256 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly TravelOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<OsrmTable> _log;
    private readonly HttpClient _http;
    private long _quietUntil;

    public OsrmTable(TravelOptions options, TimeProvider time, ILogger<OsrmTable> log)
    {
        (_options, _time, _log) = (options, time, log);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = Connect })
        {
            BaseAddress = options.OsrmBaseUrl,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    public bool IsConfigured => _options.OsrmBaseUrl is not null;

    /// <summary>Row by row the journeys from each place to each place; null where there is no answer.</summary>
    public async Task<RoadTrip?[,]> Ask(IReadOnlyList<GeoPoint> from, IReadOnlyList<GeoPoint> to)
    {
        var none = new RoadTrip?[from.Count, to.Count];
        if (!IsConfigured || from.Count == 0 || to.Count == 0 || from.Count + to.Count > MostPlaces || _time.GetUtcNow().UtcTicks < Interlocked.Read(ref _quietUntil))
        {
            return none;
        }

        try
        {
            using var response = await _http.GetAsync(Address(from, to));
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return Read(await response.Content.ReadAsByteArrayAsync(), from.Count, to.Count);
            }

            // 400 is said of a question (a place far from any road), not of the server.
            if (response.StatusCode != HttpStatusCode.BadRequest)
            {
                Rest($"It answered {(int)response.StatusCode}.", null);
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or JsonException or InvalidOperationException)
        {
            Rest("It did not answer, or not with a table.", problem);
        }

        return none;
    }

    public void Dispose() => _http.Dispose();

    private void Rest(string what, Exception? problem)
    {
        Interlocked.Exchange(ref _quietUntil, (_time.GetUtcNow() + Pause).UtcTicks);
        _log.LogWarning(problem, "The routing server at {Host} failed, estimates are shown instead: {What}", _options.OsrmBaseUrl!.Host, what);
    }

    private Uri Address(IReadOnlyList<GeoPoint> from, IReadOnlyList<GeoPoint> to)
    {
        var places = string.Join(';', from.Concat(to).Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Longitude:F5},{place.Latitude:F5}")));
        var (sources, destinations) = (Numbers(0, from.Count), Numbers(from.Count, to.Count));
        return new Uri($"table/v1/{_options.OsrmProfile}/{places}?sources={sources}&destinations={destinations}&annotations=duration,distance", UriKind.Relative);
    }

    private static string Numbers(int first, int count) => string.Join(';', Enumerable.Range(first, count).Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static RoadTrip?[,] Read(byte[] json, int rows, int columns)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("code", out var code) || !code.ValueEquals("Ok"))
        {
            throw new JsonException("The answer's code is not Ok.");
        }

        var (seconds, metres) = (Matrix(root, "durations", rows, columns), Matrix(root, "distances", rows, columns));
        var trips = new RoadTrip?[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                // Either is null where no road leads there.
                if (seconds[row][column] is { ValueKind: JsonValueKind.Number } duration && metres[row][column] is { ValueKind: JsonValueKind.Number } distance
                    && duration.GetDouble() is >= 0 and < 1e6 and var time && distance.GetDouble() is >= 0 and < 1e7 and var length)
                {
                    trips[row, column] = new RoadTrip(length, time / 60);
                }
            }
        }

        return trips;
    }

    private static JsonElement[][] Matrix(JsonElement root, string name, int rows, int columns)
    {
        if (root.TryGetProperty(name, out var matrix) && matrix.ValueKind == JsonValueKind.Array && matrix.GetArrayLength() == rows)
        {
            var read = matrix.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Array).Select(row => row.EnumerateArray().ToArray()).ToArray();
            if (read.Length == rows && Array.TrueForAll(read, row => row.Length == columns))
            {
                return read;
            }
        }

        throw new JsonException($"The answer has no {name} of {rows} by {columns}.");
    }

    /// <summary>The operator's own network may hold the server, but 169.254.0.0/16 and its like hold the keys of a cloud machine.</summary>
    private static ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        PublicAddress.Connect(context, address => !IsLinkLocal(address), "is a link-local address, or none", cancellation);

    internal static bool IsLinkLocal(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return real.IsIPv6LinkLocal || (real.AddressFamily == AddressFamily.InterNetwork && real.GetAddressBytes() is [169, 254, ..]);
    }
}
