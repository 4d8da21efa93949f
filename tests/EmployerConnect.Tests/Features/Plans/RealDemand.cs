using System.Globalization;
using System.IO.Compression;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Plans;
using Sylvan.Data.Csv;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>
/// A day's demand of a county from real files: every secondary, middle and special school of the working file asks, and one in some of
/// the county's new companies offers. What they ask and offer is invented, from a fixed seed.
/// </summary>
internal sealed class RealDemand
{
    private const int Tuesdays = 2;
    private static readonly DateOnly Day = new(2027, 1, 12);
    private readonly List<NameRow> _offerNames = [];
    private readonly List<NameRow> _requestNames = [];
    private readonly List<OfferTerms> _offers = [];
    private readonly List<RequestTerms> _requests = [];
    private ulong _dice;

    private RealDemand(int seed) => _dice = (ulong)seed;

    public PlanDemand Demand => new(
        new PlanInput { Offers = _offers, Requests = _requests, NotBefore = Day.AddDays(1) },
        _offers.ToDictionary(offer => offer.Id, _ => 1),
        _requests.ToDictionary(request => request.Id, _ => 1),
        PinsLeftOut: 0);

    public PlanNames Names => new(_offerNames, _requestNames);

    /// <param name="county">"Worcestershire" or "Hertfordshire".</param>
    /// <param name="code">The county's code in the postcode file.</param>
    /// <param name="oneIn">Of so many companies one offers something.</param>
    public static RealDemand Of(string county, string code, int oneIn)
    {
        var demand = new RealDemand(2027);
        demand.AddSchools(county);
        demand.AddEmployers(Postcodes(code), oneIn);
        return demand;
    }

    private void AddSchools(string county)
    {
        using var rows = CsvDataReader.Create(SharedData.Require("schools/schools-worcestershire-hertfordshire-2024-25.csv"));
        string Field(string name) => rows.GetString(rows.GetOrdinal(name));
        while (rows.Read())
        {
            if (Field("LA (name)") != county || Field("EstablishmentStatus (name)") != "Open" || Field("Latitude").Length == 0
                || !int.TryParse(Field("StatutoryHighAge"), out var oldest) || oldest < 13)
            {
                continue;
            }

            var place = new GeoPoint(double.Parse(Field("Latitude"), CultureInfo.InvariantCulture), double.Parse(Field("Longitude"), CultureInfo.InvariantCulture));
            var (school, before) = (Id(), Roll(4));
            for (var number = 0; number <= Roll(2); number++)
            {
                var youngest = oldest >= 16 ? 9 : 7;
                var request = new RequestTerms
                {
                    Id = Id(),
                    SchoolId = school,
                    Activities = Activity(),
                    Sectors = (Sectors)(1 << Roll(21)),
                    YearGroups = (YearGroups)(1 << (youngest + Roll(2))),
                    GroupSize = 10 + Roll(25),
                    Deliveries = Deliveries.AtSchool | Deliveries.AtWorkplace,
                    Place = place,
                    RadiusMiles = 8 + Roll(8),
                    Windows = Windows(),
                    EncountersThisYear = before,
                };
                _requests.Add(request);
                _requestNames.Add(Name(request.Id, $"Request {number + 1}", school, Field("EstablishmentName"), Field("Town"), place));
            }
        }
    }

    private void AddEmployers(Dictionary<string, GeoPoint> places, int oneIn)
    {
        using var rows = CsvDataReader.Create(SharedData.Require("employers/companies-house-new-companies-hub-areas.csv"));
        while (rows.Read())
        {
            if (!places.TryGetValue(rows.GetString(6), out var place) || Roll(oneIn) > 0)
            {
                continue;
            }

            var offer = new OfferTerms
            {
                Id = Id(),
                EmployerId = Id(),
                Activity = Activity(),
                Sectors = (Sectors)(1 << Roll(21)),
                YearGroups = YearGroups.Year7 | YearGroups.Year8 | YearGroups.Year9 | YearGroups.Year10,
                Deliveries = Roll(3) == 0 ? Deliveries.AtWorkplace : Deliveries.AtSchool,
                Base = place,
                RadiusMiles = 5 + Roll(15),
                Windows = Windows(),
                DurationMinutes = 60,
                SessionsLeft = 1 + Roll(3),
                GroupMaximum = 20 + Roll(40),
                DaysSinceConfirmed = Roll(60),
            };
            _offers.Add(offer);
            _offerNames.Add(Name(offer.Id, "A session", offer.EmployerId, rows.GetString(0), null, place));
        }
    }

    private static Dictionary<string, GeoPoint> Postcodes(string county)
    {
        using var file = File.OpenRead(SharedData.Require("postcodes/postcodes-hub-areas-wgs84.csv.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        using var rows = CsvDataReader.Create(text);
        var places = new Dictionary<string, GeoPoint>();
        while (rows.Read())
        {
            if (rows.GetString(7) == county)
            {
                places[rows.GetString(0)] = new GeoPoint(rows.GetDouble(10), rows.GetDouble(11));
            }
        }

        return places;
    }

    private static NameRow Name(Guid id, string title, Guid organisation, string name, string? town, GeoPoint place) => new()
    {
        Id = id,
        Title = title,
        OrganisationId = organisation,
        OrganisationName = name,
        Town = town,
        Latitude = place.Latitude,
        Longitude = place.Longitude,
        State = "Published",
        Version = 1,
        DurationMinutes = 60,
    };

    private Activities Activity() => (Activities)(1 << Roll(4));

    private List<AvailabilityWindow> Windows() =>
        [new AvailabilityWindow(Day.AddDays(7 * (1 + Roll(Tuesdays))), Day.AddDays(60), Weekdays.Tuesday | (Weekdays)(1 << Roll(5)), 540, 900)];

    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Roll(256);
        }

        return new Guid(bytes);
    }

    /// <summary>0 to below the number, by Knuth's MMIX congruence: the same on every machine.</summary>
    private int Roll(int below)
    {
        _dice = (_dice * 6364136223846793005) + 1442695040888963407;
        return (int)((_dice >> 33) % (ulong)below);
    }
}
