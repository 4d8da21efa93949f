using System.Net;
using EmployerConnect.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class ErrorPagesTests : IAsyncDisposable
{
    private readonly TestSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_UnknownAddress_Is404WithASentence_NotTheSignInPage() =>
        await AssertPage(await (await _site.Client()).Get("/nowhere/at/all"), HttpStatusCode.NotFound, "Page not found");

    [Fact]
    public async Task Post_WithoutTheFormsToken_Is400WithASentence() =>
        await AssertPage(await (await _site.Client()).Post("/sign-in", [new("Email", "a@example.org")]), HttpStatusCode.BadRequest, "That could not be read");

    [Fact]
    public async Task Post_PageThatOnlyReads_Is405WithASentence() =>
        await AssertPage(await (await _site.Client()).Post("/privacy", []), HttpStatusCode.MethodNotAllowed, "That cannot be done here");

    [Fact]
    public async Task Post_MoreFieldsThanAFormHas_Is400WithASentence()
    {
        var client = await _site.Client();
        var fields = SiteClient.Fields(await client.Page("/sign-in"), "/sign-in");
        fields.AddRange(Enumerable.Range(0, 1100).Select(number => new KeyValuePair<string, string>($"f{number}", "1")));
        await AssertPage(await client.Post("/sign-in", fields), HttpStatusCode.BadRequest, "That could not be read");
    }

    [Fact]
    public async Task Post_FieldOfMoreThanAMillionCharacters_Is400WithASentence()
    {
        var client = await _site.Client();
        var fields = SiteClient.Fields(await client.Page("/sign-in"), "/sign-in");
        await AssertPage(await client.Post("/sign-in", SiteClient.Fill(fields, ("Email", new string('a', 1_100_000)))), HttpStatusCode.BadRequest, "That could not be read");
    }

    [Fact]
    public async Task Get_PageThatFails_Is500WithAReference_AndNothingOfTheFailure()
    {
        await using var failing = _site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddControllers().AddApplicationPart(typeof(FailingController).Assembly)));
        using var http = failing.CreateClient();
        using var response = await http.GetAsync(new Uri("/__test/failing", UriKind.Relative), TestContext.Current.CancellationToken);
        await AssertPage(response, HttpStatusCode.InternalServerError, "Something went wrong on our side");
        Assert.DoesNotContain("secret cause", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("403", "This page is not open to you")]
    [InlineData("409", "Somebody else was quicker")]
    [InlineData("422", "That form was already sent")]
    [InlineData("200", "Page not found")]
    public async Task EachRefusal_HasItsSentence(string code, string title)
    {
        using var response = await (await _site.Client()).Get($"/error/{code}");
        Assert.Equal(title, (await SiteClient.Parse(response)).QuerySelector("h1")!.TextContent);
    }

    private static async Task AssertPage(HttpResponseMessage response, HttpStatusCode code, string title)
    {
        Assert.Equal(code, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("header .ec-header__name"));
    }
}

[AllowAnonymous]
public sealed class FailingController : Controller
{
    [HttpGet("/__test/failing")]
    public IActionResult Index() => throw new InvalidOperationException("secret cause");
}
