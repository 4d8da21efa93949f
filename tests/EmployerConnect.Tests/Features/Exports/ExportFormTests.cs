using System.Net;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Exports;

/// <summary>Which list, of which days: what cannot be read stands beside its field, as it was typed.</summary>
public sealed class ExportFormTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private ExportGround _ground = null!;
    private SiteClient _cora = null!;

    public async ValueTask InitializeAsync()
    {
        _ground = await ExportGround.Settle(_site);
        _cora = await _site.Client(_ground.People.Cora);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("Sessions", "31/2/2027", "", "From", "“31/2/2027” is not a real date")]
    [InlineData("Sessions", "", "soon", "To", "“soon” is not a real date")]
    [InlineData("Sessions", "2/2/2027", "1/2/2027", "To", "the same day as From, or a later one")]
    [InlineData("Members", "1/2/2027", "", "From", "leave it empty")]
    [InlineData("Members", "", "1/2/2027", "To", "leave it empty")]
    [InlineData("Everything", "1/2/2027", "", "Kind", "Choose which list")]
    [InlineData("", "", "", "Kind", "Choose which list")]
    public async Task WhatCannotBeRead_StandsBesideItsField(string kind, string from, string to, string field, string message)
    {
        using var response = await _cora.Submit("/exports", "/exports", ("Kind", kind), ("From", from), ("To", to));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await SiteClient.Parse(response);
        Assert.Contains(message, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(message, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((from, to), (page.QuerySelector("#From")!.GetAttribute("value"), page.QuerySelector("#To")!.GetAttribute("value")));
        Assert.Equal(kind is "Sessions" or "Members" ? kind : null, page.QuerySelector("input[name=Kind][checked]")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Sessions")]
    [InlineData("Matches")]
    public async Task Days_AreThoseOfTheEncounter_BothIncluded(string kind)
    {
        foreach (var day in new[] { 1, 2, 3, 4 })
        {
            await _ground.Delivered(new DateOnly(2027, 2, day));
        }

        foreach (var (from, to, rows) in new[] { ("2/2/2027", "3/2/2027", 2), ("2/2/2027", "2/2/2027", 1), ("3/2/2027", "", 2), ("", "3 February 2027", 3), ("", "", 4) })
        {
            using var response = await _cora.Submit("/exports", "/exports", ("Kind", kind), ("From", from), ("To", to));
            Assert.Equal(rows + 1, (await ExportGround.File(response)).AsSpan().Count((byte)'\n'));
        }
    }

    [Fact]
    public async Task TheSameAskedTwice_IsMadeOnce_AndSoManyAreKept()
    {
        await _ground.Delivered(new DateOnly(2027, 2, 28));
        await using var site = new TestSite(_site) { Settings = [ExportGround.RowsAtOnce(0)] };
        var cora = await site.Client(_ground.People.Cora);
        var first = await ExportGround.Ask(cora, "Sessions");
        Assert.Equal(first, await ExportGround.Ask(cora, "Sessions"));
        for (var day = 1; day < 10; day++)
        {
            Assert.NotEqual(first, await ExportGround.Ask(cora, "Sessions", ("From", $"{day}/2/2027")));
        }

        using var response = await cora.Submit("/exports", "/exports", ("Kind", "Offers"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("You have 10 files here already", (await SiteClient.Parse(response)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, await _ground.Count("ExportRun"));
        await ExportGround.Ask(await site.Client(_ground.People.Carl), "Sessions");
    }

    [Fact]
    public async Task SomebodyWithoutARole_IsToldThatThereIsNothing()
    {
        var anna = await _site.Client(await People.Administrator(_site));
        Assert.Contains("No lists for you", (await anna.Page("/exports")).Body!.TextContent, StringComparison.Ordinal);
    }
}
