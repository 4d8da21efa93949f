using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Places;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmployerConnect.Tests.Features.Places;

public sealed class PostcodesIoTests
{
    private const string Found = """{"status":200,"result":{"postcode":"BD8 7DY","quality":1,"longitude":-1.759482,"latitude":53.803578,"outcode":"BD8"}}""";

    [Fact]
    public async Task TurnedOn_FindsWhatNoImportHasBrought()
    {
        await using var standIn = await Loopback.StandIn(context => context.Response.WriteAsync(context.Request.Path == "/postcodes/BD8 7DY" ? Found : "{}"));
        using var rows = new TestDatabase();
        using var postcodesIo = Asking(standIn);
        var place = await new PlaceLookup(rows.Open(), postcodesIo).Find("bd87dy");
        Assert.Equal((PlacePrecision.Postcode, "BD8 7DY", 53.803578, -1.759482, 0), (place.Precision, place.Postcode, place.Latitude, place.Longitude, place.UncertaintyMetres));
    }

    [Theory]
    [InlineData("""{"status":404,"error":"Postcode not found"}""", 404)]
    [InlineData("""{"status":200,"result":null}""", 200)]
    [InlineData("""{"status":200,"result":{"latitude":null,"longitude":null,"quality":9}}""", 200)]
    [InlineData("""{"status":200,"result":{"latitude":0,"longitude":0}}""", 200)]
    [InlineData("""{"status":200,"result":{"latitude":"52","longitude":{}}}""", 200)]
    [InlineData("[]", 200)]
    [InlineData("not json", 200)]
    [InlineData("", 500)]
    public async Task AnyOtherAnswer_IsNotFound(string body, int status)
    {
        await using var standIn = await Loopback.StandIn(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });
        using var postcodesIo = Asking(standIn);
        Assert.Null(await postcodesIo.Find("WR1 2AA"));
    }

    [Fact]
    public async Task RedirectsAndFloods_AreNotFollowed()
    {
        await using var standIn = await Loopback.StandIn(context =>
        {
            if (context.Request.Path.StartsWithSegments("/postcodes/BD8 7DY"))
            {
                context.Response.Redirect("/postcodes/elsewhere");
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(context.Request.Path == "/postcodes/elsewhere" ? Found : new string(' ', 1_000_000) + Found);
        });
        using var postcodesIo = Asking(standIn);
        Assert.Null(await postcodesIo.Find("BD8 7DY"));
        Assert.Null(await postcodesIo.Find("WR1 2AA"));
    }

    [Fact]
    public async Task NoAnswerInTime_IsNotFound()
    {
        await using var standIn = await Loopback.StandIn(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var postcodesIo = new PostcodesIo(new PostcodesIoOptions { Enabled = true, BaseUrl = standIn.Address(), TimeoutSeconds = 0.2, AllowsPrivateAddresses = true }, NullLogger<PostcodesIo>.Instance);
        Assert.Null(await postcodesIo.Find("WR1 2AA"));
    }

    [Fact]
    public async Task PrivateAddresses_AreNeverReached_OutsideDevelopment()
    {
        var asked = 0;
        await using var standIn = await Loopback.StandIn(context =>
        {
            asked++;
            return context.Response.WriteAsync(Found);
        });
        using var postcodesIo = new PostcodesIo(new PostcodesIoOptions { Enabled = true, BaseUrl = standIn.Address() }, NullLogger<PostcodesIo>.Instance);
        Assert.Null(await postcodesIo.Find("BD8 7DY"));
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("2002:7f00:1::")]
    public void ReservedAddresses_AreNotPublic(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("2a00:1450::1")]
    public void OtherAddresses_ArePublic(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void Settings_AreOffByDefault_AndNeedHttpsOutsideDevelopment()
    {
        Assert.False(PostcodesIoOptions.From(Settings(), isDevelopment: false).Enabled);
        var plain = Settings(("Places:PostcodesIo:Enabled", "true"), ("Places:PostcodesIo:BaseUrl", "http://example.org/"));
        Assert.Throws<InvalidOperationException>(() => PostcodesIoOptions.From(plain, isDevelopment: false));
        Assert.True(PostcodesIoOptions.From(plain, isDevelopment: true).AllowsPrivateAddresses);
    }

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create<string, string?>(v.Key, v.Value))).Build();

    private static PostcodesIo Asking(WebApplication standIn) =>
        new(new PostcodesIoOptions { Enabled = true, BaseUrl = standIn.Address(), AllowsPrivateAddresses = true }, NullLogger<PostcodesIo>.Instance);
}
