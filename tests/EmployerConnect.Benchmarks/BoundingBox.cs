using System.Data.Common;
using Dapper;
using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Benchmarks;

/// <summary>
/// What one would pick instead: offers in SQLite with an index on activity and place and one on online offers, all of it in memory, a bounding box and the masks in
/// SQL, rows through Dapper, and the ranking of what is left in the program. It is spared ids and windows.
/// </summary>
internal sealed class BoundingBox : IDisposable
{
    private const double LargestRadiusMiles = 50;
    private const double MilesPerDegree = Distance.EarthRadiusMetres * Math.PI / 180 / Distance.MetresPerMile;

    private const string Columns = "Number, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks, Latitude, Longitude, RadiusMiles, SessionsLeft, GroupMinimum, GroupMaximum";
    private const string Box = "Latitude BETWEEN @south AND @north AND Longitude BETWEEN @west AND @east";
    private const string Masks = "Activity IN @activities AND (YearGroups & @years) <> 0 AND @size BETWEEN GroupMinimum AND GroupMaximum AND SessionsLeft > 0";

    private readonly string _folder = Directory.CreateTempSubdirectory("employerconnect-benchmark-").FullName;
    private readonly SqliteDialect _dialect;
    private readonly DbConnection _connection;
    private readonly IReadOnlyList<OfferTerms> _offers;

    private BoundingBox(IReadOnlyList<OfferTerms> offers)
    {
        DapperTypes.Register();
        _offers = offers;
        _dialect = new SqliteDialect($"Data Source={Path.Combine(_folder, "offers.db")};Pooling=False");
        _connection = _dialect.Open().GetAwaiter().GetResult();
    }

    public static BoundingBox Of(IReadOnlyList<OfferTerms> offers)
    {
        var box = new BoundingBox(offers);
#pragma warning disable S2077 // The columns above.
        box._connection.Execute($"CREATE TABLE Offer ({Columns.Replace("Number,", "Number INTEGER NOT NULL PRIMARY KEY,", StringComparison.Ordinal)})");
        using (var transaction = box._connection.BeginTransaction())
        {
            var values = string.Join(", ", Columns.Split(", ").Select(column => $"@{column}"));
            box._connection.Execute($"INSERT INTO Offer ({Columns}) VALUES ({values})", offers.Select(Row), transaction);
#pragma warning restore S2077
            transaction.Commit();
        }

        box._connection.Execute("CREATE INDEX IX_Place ON Offer (Activity, Latitude, Longitude); CREATE INDEX IX_Online ON Offer (Activity) WHERE (Deliveries & 4) <> 0; ANALYZE; PRAGMA cache_size = -100000; PRAGMA mmap_size = 100000000");
        return box;
    }

    public IReadOnlyList<Suggestion> Rank(RequestTerms request, DateOnly notBefore, int top, RankingWeights weights, Barriers barriers)
    {
        var place = request.Place!.Value;
        var north = LargestRadiusMiles / MilesPerDegree;
        var east = north / Math.Cos(double.DegreesToRadians(place.Latitude));
        var sql = $"SELECT {Columns} FROM Offer WHERE {Box} AND {Masks} AND (Deliveries & @deliveries) <> 0";
        if ((request.Deliveries & Deliveries.Virtual) != Deliveries.None)
        {
            sql += $" UNION ALL SELECT {Columns} FROM Offer WHERE (Deliveries & 4) <> 0 AND {Masks} AND NOT ({Box})";
        }

        var rows = _connection.Query<Found>(sql, new
        {
            south = place.Latitude - north,
            north = place.Latitude + north,
            west = place.Longitude - east,
            east = place.Longitude + east,
            activities = Enum.GetValues<Activities>().Where(one => one != Activities.None && (request.Activities & one) != Activities.None).Select(one => (int)one),
            years = (int)request.YearGroups,
            deliveries = (int)request.Deliveries,
            size = request.GroupSize,
        });
        return Ranker.OffersFor(request, rows.Select(row => _offers[row.Number]), top, notBefore, weights, barriers);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _dialect.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static object Row(OfferTerms offer, int number) => new
    {
        Number = number,
        Activity = (int)offer.Activity,
        Sectors = (int)offer.Sectors,
        Subjects = (int)offer.Subjects,
        YearGroups = (int)offer.YearGroups,
        Deliveries = (int)offer.Deliveries,
        Benchmarks = (int)offer.Benchmarks,
        offer.Base?.Latitude,
        offer.Base?.Longitude,
        offer.RadiusMiles,
        offer.SessionsLeft,
        offer.GroupMinimum,
        offer.GroupMaximum,
    };

    private sealed class Found
    {
        public int Number { get; init; }

        public int Activity { get; init; }

        public int Sectors { get; init; }

        public int Subjects { get; init; }

        public int YearGroups { get; init; }

        public int Deliveries { get; init; }

        public int Benchmarks { get; init; }

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        public double RadiusMiles { get; init; }

        public int SessionsLeft { get; init; }

        public int GroupMinimum { get; init; }

        public int GroupMaximum { get; init; }
    }
}
