using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Shared.Auditing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace EmployerConnect.Tests.Features.Privacy;

/// <summary>Erasure leaves no personal data: canaries are seeded, and the database, the outbox and the logs searched (invariant 28).</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private static readonly string[] Canaries = ["Quentin", "Canary-O", "canary@example", "07700"];

    private readonly TestSite _site = new();
    private readonly LogLines _log = new();
    private readonly Guid _lena = Guid.CreateVersion7();
    private WebApplicationFactory<Program> _logged = null!;
    private People _people = null!;
    private Encounters _encounters = null!;

    private string Address => $"/people/{_people.Ben}/erasure";

    public async ValueTask InitializeAsync()
    {
        _people = await People.Settle(_site);
        _encounters = new Encounters(_site, _people);
        _logged = _site.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(_log)));
        await _encounters.Write("INSERT INTO Person (Id, Email, Name, SecurityStamp, IsAdministrator, IsSuspended, IsDemo, CreatedAt) VALUES (@_lena, 'lena@example.org', 'Lena Lead', 'stamp', 0, 0, 0, @now)", new { _lena, now = TestSite.Now.UtcDateTime });
        await _encounters.Write("INSERT INTO Membership (Id, PersonId, HubId, Role, SinceAt) VALUES (@id, @_lena, @AlderHub, 'HubLead', @now)", new { id = Guid.CreateVersion7(), _lena, _people.AlderHub, now = TestSite.Now.UtcDateTime });
        await _encounters.Write("UPDATE Person SET Name = 'Quentin Canary-O''Neill & Sons', Email = 'quentin.canary@example.org', PasswordHash = 'x' WHERE Id = @Ben", _people);
    }

    public async ValueTask DisposeAsync()
    {
        await _logged.DisposeAsync();
        await _site.DisposeAsync();
    }

    private async Task<SiteClient> Client(Guid person)
    {
        var http = _logged.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var response = await http.GetAsync(new Uri($"/__test/sign-in/{person}", UriKind.Relative));
        return new SiteClient(http);
    }

    /// <summary>Ben has agreed with a note, has a check and a feed, and is put down for a session.</summary>
    private async Task BookWithBen()
    {
        var match = await _encounters.Match(await _encounters.Offer(), await _encounters.Request());
        var ben = await Client(_people.Ben);
        using (var other = await ben.Submit($"/matches/{match}/other-time", $"/matches/{match}/other-time", ("StartTime", "11:00"), ("Note", "Ring me on 07700 900123")))
        {
            Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        }

        var ada = await Client(_people.Ada);
        using (var agreed = await ada.Submit($"/matches/{match}", $"/matches/{match}/agree"))
        {
            Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        }

        var cora = await Client(_people.Cora);
        using var booked = await cora.Submit($"/approvals/{match}", $"/approvals/{match}/book", ("VolunteerIds", _people.Ben.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, booked.StatusCode);
        await _encounters.Write(
            "INSERT INTO VolunteerClearance (Id, PersonId, Level, IssuedOn, ExpiresOn, SeenByPersonId, SeenAt, Note) VALUES (@id, @Ben, 1, '2025-01-01', '2028-01-01', @Cora, @now, 'Quentin showed it')",
            new { id = Guid.CreateVersion7(), _people.Ben, _people.Cora, now = TestSite.Now.UtcDateTime });
        await Elsewhere();
    }

    /// <summary>What signing in and mail know of Ben, and what titles of mail to others say of him.</summary>
    private async Task Elsewhere()
    {
        var row = new { id = Guid.CreateVersion7(), other = Guid.CreateVersion7(), _people.Ben, _people.Cora, _people.BrookBuilders, now = TestSite.Now.UtcDateTime, later = TestSite.Now.UtcDateTime.AddDays(1) };
        await _encounters.Write("INSERT INTO Passkey (Id, PersonId, CredentialHash, CredentialId, PublicKey, Name, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, CreatedAt) VALUES (@id, @Ben, 'H', 'C', 'K', 'Quentin''s telephone', 0, '', 1, 0, 0, @now)", row);
        await _encounters.Write("INSERT INTO OneTimeLink (Id, TokenHash, Purpose, PersonId, Email, CreatedAt, ExpiresAt) VALUES (@id, 'T', 'NewPassword', @Ben, 'quentin.canary@example.org', @now, @later)", row);
        await _encounters.Write("INSERT INTO Invitation (Id, Email, Role, OrganisationId, State, InvitedByPersonId, InvitedAt) VALUES (@id, 'quentin.canary@example.org', 'Volunteer', @BrookBuilders, 'Accepted', @Cora, @now)", row);
        await _encounters.Write("INSERT INTO MailSuppression (Email, Reason, SinceAt) VALUES ('quentin.canary@example.org', 'Bounced', @now)", row);
        await _encounters.Write("INSERT INTO DigestItem (Id, PersonId, DedupKey, Subject, Path, CreatedAt) VALUES (@other, @Cora, 'D', 'Quentin Canary-O''Neill & Sons cannot come', '/sessions', @now)", row);
        await _encounters.Write("UPDATE CalendarFeed SET Name = 'Quentin''s sessions' WHERE PersonId = @Ben", row);
    }

    private async Task Deliver()
    {
        _site.Time.Advance(TimeSpan.FromDays(30));
        var id = (await _encounters.Value<string>("SELECT Id FROM Session")).ToLowerInvariant();
        using var counted = await (await Client(_people.Ada)).Submit($"/sessions/{id}/reach", $"/sessions/{id}/reach", ("Pupils[9]", "28"));
        Assert.Equal(HttpStatusCode.Redirect, counted.StatusCode);
    }

    private async Task<List<string>> Found()
    {
        var found = new List<string>();
        var tables = await _site.With<Database, IReadOnlyList<string>>(database => database.Read(work => work.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'")));
        foreach (var table in tables)
        {
            var rows = await _site.With<Database, IReadOnlyList<dynamic>>(database => database.Read(work => work.Query<dynamic>($"SELECT * FROM {table}")));
            foreach (var (name, value) in rows.SelectMany(row => (IDictionary<string, object?>)row))
            {
                var text = Unfolded(value?.ToString() ?? "");
                found.AddRange(Canaries.Where(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase)).Select(canary => $"{canary} in {table}.{name}"));
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>A mail's JSON as it reads, its calendar's lines made whole.</summary>
    private static string Unfolded(string kept) =>
        kept.StartsWith('{') ? $"{kept} {Regex.Unescape(kept).Replace("\r\n ", "", StringComparison.Ordinal)}" : kept;

    [Fact]
    public async Task Post_Erasure_LeavesNoCanaryAndKeepsCountsAndChain()
    {
        await BookWithBen();
        await Deliver();
        await _site.With<AuditChain, int>(chain => chain.SealAll());
        var before = await Found();
        foreach (var place in new[] { "Person.Name", "Person.Email", "OutboxMessage.Body", "MatchEvent.Note", "VolunteerClearance.Note", "Passkey.Name", "OneTimeLink.Email", "Invitation.Email", "MailSuppression.Email", "DigestItem.Subject" })
        {
            Assert.Contains(before, one => one.EndsWith(place, StringComparison.Ordinal));
        }

        using var erased = await (await Client(_lena)).Submit(Address, Address, ("Confirmed", "true"));
        Assert.Equal(HttpStatusCode.Redirect, erased.StatusCode);
        Assert.Empty(await Found());
        Assert.Equal(28, await _encounters.Value<int>("SELECT SUM(Pupils) FROM SessionReach"));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM SessionPerson WHERE PersonId = @Ben", _people));
        Assert.Equal(1, await _encounters.Value<int>("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'PersonErased' AND SubjectId = @Ben AND PersonId = @_lena", new { _people.Ben, _lena }));
        await _site.With<AuditChain, int>(chain => chain.SealAll());
        Assert.Null((await _site.With<AuditChain, AuditVerdict>(chain => chain.Verify())).Trouble);
        Assert.Contains("Former member", (await (await Client(_people.Ada)).Page($"/sessions/{await _encounters.Value<string>("SELECT Id FROM Session")}")).Body!.TextContent, StringComparison.Ordinal);

        Assert.NotEmpty(_log.Lines);
        Assert.All(_log.Lines, line => Assert.DoesNotContain(Canaries, canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
        // What still waits for others goes out all the same.
        Assert.NotEqual(0, await _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE State = 'Waiting'"));
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM OutboxMessage WHERE State = 'Waiting' AND DedupKey LIKE @mine", new { mine = $"%:{_people.Ben}" }));
    }

    [Fact]
    public async Task Erased_AreSignedOutAtOnce()
    {
        var ben = await Client(_people.Ben);
        using var erased = await (await Client(_lena)).Submit(Address, Address, ("Confirmed", "true"));
        Assert.Equal(HttpStatusCode.Redirect, erased.StatusCode);
        using var next = await ben.Get("/matches");
        Assert.Contains("/sign-in", next.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithASessionToCome_IsRefusedInWords()
    {
        await BookWithBen();
        using var refused = await (await Client(_lena)).Submit(Address, Address, ("Confirmed", "true"));
        Assert.Contains("takes part in 1 session to come", (await SiteClient.Parse(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Person WHERE ErasedAt IS NOT NULL"));
    }

    [Fact]
    public async Task Post_WithoutTheBox_AndOfOneself_AreRefused()
    {
        var lena = await Client(_lena);
        using var unticked = await lena.Submit(Address, Address);
        Assert.Contains("Tick the box", (await SiteClient.Parse(unticked)).Body!.TextContent, StringComparison.Ordinal);
        using var own = await lena.Submit($"/people/{_lena}/erasure", $"/people/{_lena}/erasure", ("Confirmed", "true"));
        Assert.Contains("You cannot erase yourself", (await SiteClient.Parse(own)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _encounters.Value<int>("SELECT COUNT(*) FROM Person WHERE ErasedAt IS NOT NULL"));
    }

    [Fact]
    public async Task OthersThanLeadAndAdministrator_FindNoSuchPage()
    {
        foreach (var other in new[] { _people.Ben, _people.Bea, _people.Ada, _people.Cora, _people.Ozzie })
        {
            using var response = await (await Client(other)).Get(Address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        using var elsewhere = await (await Client(_lena)).Get($"/people/{_people.Otto}/erasure");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        using var anonymous = await (await _site.Client()).Get(Address);
        Assert.Contains("/sign-in", anonymous.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Every line that the site logs, with what was filled into it.</summary>
    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
