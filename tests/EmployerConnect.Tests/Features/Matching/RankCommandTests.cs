using System.Text.Json;
using EmployerConnect.Tests.Features.Places;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Features.Matching;

public sealed class RankCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("employerconnect-rank-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_NamesTheOffersBestFirst_WithReasonsAndTerms()
    {
        await using var site = new TestSite();
        var (offer, request) = await Some(site);
        var (code, output, errors) = await Run(site, "rank", "--request", $"{request}", "--top", "1", "--json");

        Assert.True(code == 0, errors);
        using var json = JsonDocument.Parse(output);
        var best = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ["offerId", "title", "employer", "score", "fit", "delivery", "distanceMetres", "firstDate", "firstTime", "durationMinutes", "reasons", "against", "terms"],
            best.EnumerateObject().Select(property => property.Name));
        Assert.Equal((offer, "Brook Builders", "AtSchool"), (best.GetProperty("offerId").GetGuid(), best.GetProperty("employer").GetString(), best.GetProperty("delivery").GetString()));
        Assert.Equal(best.GetProperty("score").GetInt32(), best.GetProperty("terms").EnumerateArray().Sum(term => term.GetProperty("points").GetInt32()));
        Assert.Contains("1.1 miles from your school in a straight line.", best.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
    }

    [Fact]
    public async Task Table_SaysTheSameInWords()
    {
        await using var site = new TestSite();
        var (offer, request) = await Some(site);
        var (code, output, errors) = await Run(site, "rank", "--request", $"{request}");

        Assert.True(code == 0, errors);
        Assert.All([$"{offer}", "At school, 1.1 miles", "Covers construction"], words => Assert.Contains(words, output, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task UnknownPausedOrMistyped_IsOneLineOnStandardError_AndExitCodeOne()
    {
        await using var site = new TestSite();
        var (_, request) = await Some(site);
        await Refused(site, "There is no request", "--request", $"{Guid.CreateVersion7()}");
        await Refused(site, "no id of a request", "--request", "42");
        await Refused(site, "--top must be a whole number from 1 to 500, not “0”", "--request", $"{request}", "--top", "0");
        await Refused(site, "--top must be a whole number from 1 to 500, not “many”", "--request", $"{request}", "--top", "many");

        await new Encounters(site, new People()).Write("UPDATE EncounterRequest SET State = 'Paused' WHERE Id = @request", new { request });
        await Refused(site, "is paused, so nothing can be proposed for it", "--request", $"{request}", "--json");
    }

    /// <summary>Dates far enough ahead that the command's own clock does not matter.</summary>
    private static async Task<(Guid Offer, Guid Request)> Some(TestSite site)
    {
        var encounters = new Encounters(site, await People.Settle(site));
        var (offer, request) = (await encounters.Offer(), await encounters.Request());
        await encounters.Write("UPDATE OfferWindow SET ToDate = @until", new { until = new DateOnly(2060, 1, 1) });
        await encounters.Write("UPDATE RequestWindow SET ToDate = @until", new { until = new DateOnly(2060, 1, 1) });
        return (offer, request);
    }

    private async Task Refused(TestSite site, string reason, params string[] options)
    {
        var (code, output, errors) = await Run(site, ["rank", .. options]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(reason, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> Run(TestSite site, params string[] command) =>
        OperatorProcess.RunOn(_folder, site.ConnectionString, command);
}
