using System.Net;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Retention;

namespace EmployerConnect.Tests.Features.KeptForms;

/// <summary>A form that is sent after its sender's session has ended is not lost, with no script in the browser.</summary>
public sealed class KeptFormTests : IAsyncLifetime
{
    private const string Note = "The bus stop that this names is closed.";
    private readonly TestSite _site = new();
    private People _people = null!;

    public async ValueTask InitializeAsync() => _people = await People.Settle(_site);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task AfterSigningInAgain_TheFormIsThereWithWhatWasTyped_AndIsSentOnce()
    {
        var ada = await _site.Client(_people.Ada);
        var kept = await SendTooLate(ada);
        Assert.Equal(0, await Count("ProblemReport"));

        await SignInAgain(ada, _people.Ada);
        var page = await ada.Page(kept);
        Assert.Contains(Note, page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("__Request", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        var fields = SiteClient.Fields(page, $"{kept}/send");
        using var sent = await ada.Post($"{kept}/send", fields);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/problem"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        using var arrived = await ada.Post("/problem", fields);
        Assert.Equal(HttpStatusCode.Redirect, arrived.StatusCode);
        Assert.Equal(1, await Count("ProblemReport"));
        using var gone = await ada.Get(kept);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task NobodyElseCanOpenIt_AndWhatIsStoredSaysNothing()
    {
        var ada = await _site.Client(_people.Ada);
        var kept = await SendTooLate(ada);
        using var stranger = await (await _site.Client(_people.Olive)).Get(kept);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        var stored = await _site.With<Database, string>(database => database.Read(work => work.Value<string>("SELECT CONCAT(Content, TokenHash) FROM KeptForm")));
        Assert.DoesNotContain("bus stop", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(kept.Split('/')[^1], stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsGoneAfterADay_OrWhenThrownAway()
    {
        var ada = await _site.Client(_people.Ada);
        var kept = await SendTooLate(ada);
        await SignInAgain(ada, _people.Ada);
        using var thrown = await ada.Submit(kept, $"{kept}/discard");
        Assert.Equal(0, await Count("KeptForm"));

        kept = await SendTooLate(ada);
        _site.Time.Advance(TimeSpan.FromHours(25));
        await SignInAgain(ada, _people.Ada);
        using var late = await ada.Get(kept);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        await _site.With<RetentionJob, int>(async job =>
        {
            await job.Apply();
            return 0;
        });
        Assert.Equal(0, await Count("KeptForm"));
    }

    [Fact]
    public async Task WhatHoldsASecret_OrHasNoTokenOfItsSender_IsNotKept()
    {
        var ada = await _site.Client(_people.Ada);
        var secret = SiteClient.Fill(SiteClient.Fields(await ada.Page("/account/password"), "/account/password"), ("Password", "correct horse battery"));
        var form = SiteClient.Fill(SiteClient.Fields(await ada.Page("/problem"), "/problem"), ("Note", Note));
        _site.Time.Advance(TimeSpan.FromHours(13));
        using var password = await ada.Post("/account/password", secret);
        Assert.DoesNotContain("kept", password.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var forged = await ada.Post("/problem", form.Where(field => field.Key != "__RequestVerificationToken"));
        Assert.DoesNotContain("kept", forged.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var visitor = await (await _site.Client()).Post("/problem", form);
        Assert.DoesNotContain("kept", visitor.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Count("KeptForm"));
    }

    [Fact]
    public async Task OfSomebodySuspended_NothingIsKept()
    {
        var ada = await _site.Client(_people.Ada);
        var form = SiteClient.Fill(SiteClient.Fields(await ada.Page("/problem"), "/problem"), ("Note", Note));
        await _site.With<Database, int>(database => database.Commit(work => work.Execute("UPDATE Person SET IsSuspended = 1 WHERE Id = @ada", new { ada = _people.Ada })));
        using var sent = await ada.Post("/problem", form);
        Assert.StartsWith("/sign-in", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(0, await Count("KeptForm"));
    }

    [Fact]
    public async Task ThePage_KnowsWhenTheSessionEnds_AndStayingMovesIt()
    {
        var ada = await _site.Client(_people.Ada);
        Assert.Equal("43200", (await ada.Page("/privacy")).QuerySelector("#session-end")!.GetAttribute("data-seconds"));
        var page = await ada.Page("/problem");
        _site.Time.Advance(TimeSpan.FromHours(11));
        using var stayed = await ada.Post("/account/stay", SiteClient.Fields(page, "/account/stay"));
        Assert.Equal("{\"seconds\":43200}", await stayed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        _site.Time.Advance(TimeSpan.FromHours(11));
        Assert.Equal("Ada Ash", (await ada.Page("/privacy")).QuerySelector(".ec-who__name")!.TextContent);
        _site.Time.Advance(TimeSpan.FromHours(12.5));
        Assert.Null((await ada.Page("/privacy")).QuerySelector("#session-end"));
    }

    [Fact]
    public async Task NearTheSeventhDay_StayingIsNoLongerOffered()
    {
        var ada = await _site.Client(_people.Ada);
        for (var half = 0; half < 13; half++)
        {
            _site.Time.Advance(TimeSpan.FromHours(11.9));
            await ada.Page("/privacy");
        }

        _site.Time.Advance(TimeSpan.FromHours(6));
        var dialog = (await ada.Page("/privacy")).QuerySelector("#session-end")!;
        Assert.Equal("true", dialog.GetAttribute("data-last"));
        Assert.Equal("26280", dialog.GetAttribute("data-seconds"));
    }

    /// <summary>Fills the form, lets the session fall silent, and sends it; gives the address of what was kept.</summary>
    private async Task<string> SendTooLate(SiteClient client)
    {
        var fields = SiteClient.Fill(SiteClient.Fields(await client.Page("/problem"), "/problem"), ("Note", Note));
        _site.Time.Advance(TimeSpan.FromHours(13));
        using var sent = await client.Post("/problem", fields);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var to = Uri.UnescapeDataString(sent.Headers.Location!.OriginalString);
        Assert.StartsWith("/sign-in?returnUrl=/kept/", to, StringComparison.Ordinal);
        return to["/sign-in?returnUrl=".Length..];
    }

    private static async Task SignInAgain(SiteClient client, Guid personId)
    {
        using var signedIn = await client.Get($"/__test/sign-in/{personId}");
        Assert.Equal(HttpStatusCode.NoContent, signedIn.StatusCode);
    }

    private Task<int> Count(string table) => _site.With<Database, int>(database => database.Read(work => work.Value<int>($"SELECT COUNT(*) FROM {table}")));
}
