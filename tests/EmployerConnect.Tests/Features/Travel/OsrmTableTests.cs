using System.Net;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Shapes;
using EmployerConnect.Web.Features.Travel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EmployerConnect.Tests.Features.Travel;

public sealed class OsrmTableTests
{
    private const string TwoToOne = """{"code":"Ok","durations":[[1500],[600.5]],"distances":[[19312],[8046.72]],"sources":[],"destinations":[]}""";

    private static readonly GeoPoint Droitwich = new(52.267, -2.153);
    private static readonly GeoPoint Malvern = new(52.112, -2.325);
    private static readonly GeoPoint Worcester = new(52.192, -2.22);

    private readonly FakeTimeProvider _time = new(TestSite.Now);

    [Fact]
    public async Task Answers_AreMetresAndMinutes_AskedForManyToOne()
    {
        await using var standIn = await OsrmStandIn.Saying(TwoToOne);
        using var table = Asking(standIn);

        var trips = await table.Ask([Malvern, Droitwich], [Worcester]);

        Assert.Equal(new RoadTrip(19_312, 25), trips[0, 0]);
        Assert.Equal(10.008, trips[1, 0]!.Value.Minutes, 0.001);
        Assert.Equal(
            ["/table/v1/driving/-2.32500,52.11200;-2.15300,52.26700;-2.22000,52.19200?sources=0;1&destinations=2&annotations=duration,distance"], standIn.Asked);
    }

    [Theory]
    [InlineData("""{"code":"Ok","durations":[[null]],"distances":[[null]]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[[60]],"distances":[[null]]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[["60"]],"distances":[[{}]]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[[-1]],"distances":[[100]]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[[1e300]],"distances":[[1e300]]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[[60]]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[[60,60]],"distances":[[1,1]]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[60],"distances":[1]}""", 200)]
    [InlineData("""{"code":"Ok","durations":[],"distances":[]}""", 200)]
    [InlineData("""{"code":"NoTable"}""", 200)]
    [InlineData("""{"code":7}""", 200)]
    [InlineData("[]", 200)]
    [InlineData("not json", 200)]
    [InlineData("", 200)]
    [InlineData("", 500)]
    [InlineData("""{"code":"NoSegment","message":"Could not find a matching segment"}""", 400)]
    public async Task AnyOtherAnswer_IsNone(string body, int status)
    {
        await using var standIn = await OsrmStandIn.Saying(body, status);
        using var table = Asking(standIn);

        Assert.Null((await table.Ask([Malvern], [Worcester]))[0, 0]);
        Assert.Single(standIn.Asked);
    }

    [Fact]
    public async Task RedirectsAndFloods_AreNotFollowed()
    {
        await using var standIn = await OsrmStandIn.Start(context =>
        {
            if (context.Request.Path.StartsWithSegments("/table"))
            {
                context.Response.Redirect("/elsewhere");
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(TwoToOne);
        });
        using var redirected = Asking(standIn);
        Assert.Null((await redirected.Ask([Malvern, Droitwich], [Worcester]))[0, 0]);
        Assert.Single(standIn.Asked);

        await using var flood = await OsrmStandIn.Saying(new string(' ', 1_000_000) + TwoToOne);
        using var flooded = Asking(flood);
        Assert.Null((await flooded.Ask([Malvern, Droitwich], [Worcester]))[0, 0]);
    }

    [Fact]
    public async Task NoAnswerInTime_IsNone_AndTheServerIsLeftAloneForAWhile()
    {
        var isSlow = true;
        await using var standIn = await OsrmStandIn.Start(context => isSlow
            ? Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default)
            : context.Response.WriteAsync(TwoToOne));
        using var table = Asking(standIn, timeoutSeconds: 2);
        Assert.Null((await table.Ask([Malvern, Droitwich], [Worcester]))[0, 0]);
        isSlow = false;

        Assert.Null((await table.Ask([Malvern, Droitwich], [Worcester]))[0, 0]);
        Assert.Single(standIn.Asked);
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await table.Ask([Malvern, Droitwich], [Worcester]))[0, 0]);
    }

    [Fact]
    public async Task Journeys_AreMeasuredOnce_AndEstimatedWhereTheServerKnowsNone()
    {
        using var rows = new TestDatabase();
        await using var standIn = await OsrmStandIn.Saying("""{"code":"Ok","durations":[[1500],[null]],"distances":[[19312],[null]]}""");
        using var table = Asking(standIn);
        using var cache = new TravelCache();
        var travels = new Travels(table, cache, new ShapeStore(rows.Open(), new ShapeCache(), _time));

        var journeys = await travels.Between([(Malvern, Worcester), (Droitwich, Worcester)]);

        Assert.Equal(["About 12 miles, about 25 minutes by car (by road)", "About 7.9 miles, about 20 minutes by car (estimate)"], journeys.Select(TravelWords.Line));
        Assert.True((await travels.Between([(Malvern, Worcester), (Malvern, Worcester)]))[1].IsByRoad);
        Assert.Single(standIn.Asked);
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public async Task WithoutAServer_NothingIsAsked_AndAllIsEstimated()
    {
        using var rows = new TestDatabase();
        using var table = new OsrmTable(new TravelOptions(), _time, NullLogger<OsrmTable>.Instance);
        using var cache = new TravelCache();
        var travels = new Travels(table, cache, new ShapeStore(rows.Open(), new ShapeCache(), _time));

        var journey = Assert.Single(await travels.Between([(new GeoPoint(51.481, -3.179), new GeoPoint(51.346, -2.977))]));

        Assert.False(journey.IsByRoad);
        Assert.Equal("the Severn estuary", journey.Barrier);
        Assert.InRange(journey.Metres!.Value, 78_000, 95_000);
    }

    [Theory]
    [InlineData("169.254.169.254", true)]
    [InlineData("169.254.0.1", true)]
    [InlineData("::ffff:169.254.169.254", true)]
    [InlineData("fe80::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("::1", false)]
    public void LinkLocalAddresses_AreNeverConnectedTo(string address, bool isRefused) =>
        Assert.Equal(isRefused, OsrmTable.IsLinkLocal(IPAddress.Parse(address)));

    [Fact]
    public async Task LinkLocalServer_IsRefusedWithoutAConnection()
    {
        var log = new KeptLog();
        using var table = new OsrmTable(new TravelOptions { OsrmBaseUrl = new Uri("http://169.254.169.254/"), TimeoutSeconds = 30 }, _time, log);

        Assert.Null((await table.Ask([Malvern], [Worcester]))[0, 0]);
        Assert.Contains("link-local", Assert.Single(log.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://osrm/", "OsrmBaseUrl")]
    [InlineData("file:///etc/passwd", "OsrmBaseUrl")]
    [InlineData("osrm", "OsrmBaseUrl")]
    [InlineData("http://me:secret@osrm/", "OsrmBaseUrl")]
    [InlineData("http://osrm/?x=", "OsrmBaseUrl")]
    public void Address_ThatIsNone_StopsTheStart(string address, string setting) =>
        Assert.Contains(setting, Assert.Throws<InvalidOperationException>(() => Settings(("OsrmBaseUrl", address))).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_AreOffByDefault_AndChecked()
    {
        Assert.Null(Settings().OsrmBaseUrl);
        Assert.Null(Settings(("OsrmBaseUrl", " ")).OsrmBaseUrl);
        Assert.Equal("http://osrm:5000/maps/", Settings(("OsrmBaseUrl", "http://osrm:5000/maps")).OsrmBaseUrl!.AbsoluteUri);
        Assert.Throws<InvalidOperationException>(() => Settings(("TimeoutSeconds", "0")));
        Assert.Throws<InvalidOperationException>(() => Settings(("OsrmProfile", "../nearest")));
    }

    private static TravelOptions Settings(params (string Key, string Value)[] values) =>
        TravelOptions.From(new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create<string, string?>($"Travel:{v.Key}", v.Value))).Build());

    private OsrmTable Asking(OsrmStandIn standIn, double timeoutSeconds = 5) =>
        new(new TravelOptions { OsrmBaseUrl = standIn.Address, TimeoutSeconds = timeoutSeconds }, _time, NullLogger<OsrmTable>.Instance);

    private sealed class KeptLog : ILogger<OsrmTable>
    {
        public List<Exception> Problems { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null)
            {
                Problems.Add(exception);
            }
        }
    }
}
