using Microsoft.Extensions.Caching.Memory;

namespace EmployerConnect.Web.Features.Travel;

/// <summary>Journeys that the server has measured, so many at most, for a day. Failures are not kept.</summary>
public sealed class TravelCache : IDisposable
{
    public const int MostTrips = 50_000;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly MemoryCache _trips = new(new MemoryCacheOptions { SizeLimit = MostTrips });

    public int Count => _trips.Count;

    public RoadTrip? Find(TripKey key) => _trips.TryGetValue(key, out RoadTrip trip) ? trip : null;

    public void Keep(TripKey key, RoadTrip trip) => _trips.Set(key, trip, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Day });

    public void Dispose() => _trips.Dispose();
}
