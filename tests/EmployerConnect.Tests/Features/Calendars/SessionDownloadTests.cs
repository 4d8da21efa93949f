using System.Net;
using EmployerConnect.Tests.Support;
using Ical.Net;

namespace EmployerConnect.Tests.Features.Calendars;

public sealed class SessionDownloadTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private People _people = null!;
    private (Guid Id, string Uid) _session;

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _session = await new BookedSessions(_site, _people).Book();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Get_ThoseWhomItConcerns_GetIt()
    {
        foreach (var person in new[] { _people.Ada, _people.Ben, _people.Bea, _people.Cora, _people.Carl })
        {
            using var response = await Get(person);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            var calendar = Calendar.Load(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal(_session.Uid, Assert.Single(calendar.Events).Uid);
            Assert.Null(calendar.Method);
        }
    }

    [Fact]
    public async Task Get_Outsiders_LearnNothingOfIt()
    {
        foreach (var person in new[] { _people.Olive, _people.Otto, _people.Ozzie })
        {
            using var response = await Get(person);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            using var unknown = await Get(person, Guid.CreateVersion7());
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }
    }

    [Fact]
    public async Task Get_Anonymous_IsSentToSignInWhetherOrNotItExists()
    {
        using var response = await Get(null);
        using var unknown = await Get(null, Guid.CreateVersion7());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (response.StatusCode, unknown.StatusCode));
        Assert.StartsWith("/sign-in", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Get(Guid? person, Guid? id = null) => await (await _site.Client(person)).Get($"/sessions/{id ?? _session.Id}.ics");
}
