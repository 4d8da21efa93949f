using System.Globalization;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EmployerConnect.Tests.Features.Demo;

/// <summary>A database of its own, seeded at a moment that the test chooses.</summary>
public sealed class DemoGround : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly PasswordHasher<Person> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    public DemoGround(string date) => Time = new FakeTimeProvider(new DateTimeOffset(DateOnly.Parse(date, CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(7, 30)), TimeSpan.Zero));

    public FakeTimeProvider Time { get; }

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public Task<bool> Seed() => new DemoSeed(_database.Open(Time), Time, _hasher).Run();

    public Task<IReadOnlyList<T>> Query<T>(string sql, object? values = null) => _database.Open(Time).Read(work => work.Query<T>(sql, values));

    public Task<int> Count(string sql, object? values = null) => _database.Open(Time).Read(work => work.Value<int>(sql, values));

    public Task<int> Write(string sql, object? values = null) => _database.Open(Time).Commit(work => work.Execute(sql, values));

    /// <summary>Row counts of every table that the seed writes, and the sums of what it counts.</summary>
    public async Task<IReadOnlyList<int>> Totals()
    {
        var totals = new List<int>();
        foreach (var table in new[] { "Hub", "School", "Organisation", "Person", "Membership", "VolunteerClearance", "Offer", "OfferWindow", "EncounterRequest", "RequestWindow", "EncounterMatch", "MatchEvent", "Session", "SessionPerson", "SessionReach" })
        {
            totals.Add(await Count($"SELECT COUNT(*) FROM {table}"));
        }

        totals.Add(await Count("SELECT SUM(SessionsTaken + Version) FROM Offer"));
        totals.Add(await Count("SELECT SUM(SessionsHeld + Version) FROM EncounterRequest"));
        return totals;
    }

    public void Dispose() => _database.Dispose();
}
