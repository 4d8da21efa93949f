using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;

namespace EmployerConnect.Benchmarks;

/// <summary>
/// Ten thousand mails through SendGrid's sender to a stand-in that answers after 20 milliseconds, while somebody reads pages:
/// how much of what the concurrency limit allows is used, and what the reader notices.
/// </summary>
internal static class OutboxScenario
{
    private const int Messages = 10_000;
    private const int Concurrency = 8;
    private const int Pages = 200;
    private const double LeastShare = 0.8;
    private const double MostSlower = 1.1;

    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenPages = TimeSpan.FromMilliseconds(100);

    public static async Task<Result> Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-benchmark-").FullName;
        await using var service = await SlowMailService.Start(Answer);
        try
        {
            await using var site = await SiteProcess.Start(
                SiteProcess.ProgramIn(args),
                folder,
                ("Email__Sender", "SendGrid"),
                ("Email__From", "hub@example.org"),
                ("SendGrid__ApiKey", "key"),
                ("SendGrid__Host", service.Address),
                ("Outbox__Concurrency", Concurrency.ToString(CultureInfo.InvariantCulture)),
                ("RateLimits__Search", "100000000"),
                ("Logging__LogLevel__Default", "Warning"));
            using var http = new HttpClient { BaseAddress = site.Address };
            await ReadPages(http, Pages, CancellationToken.None);
            var alone = await ReadPages(http, Pages, CancellationToken.None);
            DapperTypes.Register();
            using var dialect = new SqliteDialect($"Data Source={Path.Combine(folder, "employerconnect.db")}");
            service.Expect(Messages);
            await Fill(dialect);
            using var drained = new CancellationTokenSource();
            var reading = ReadPages(http, int.MaxValue, drained.Token);
            var before = site.ProcessorTime;
            var seconds = await service.Took();
            var processor = site.ProcessorTime - before;
            await drained.CancelAsync();
            var meanwhile = await reading;
            var allowed = await BareLoop(service.Address);
            return new Result("outbox",
            [
                new($"{Messages} messages, {Concurrency} at once", seconds, "s"),
                new("what the limit allows by the clock", Messages * Answer.TotalSeconds / Concurrency, "s"),
                new("what it allows here: the bare requests", allowed, "s"),
                new("outbox / bare requests", seconds / allowed, "times", 1 / LeastShare),
                new("processor time for one message, pages included", processor.TotalMilliseconds / Messages, "ms"),
                new("median page, nothing to send", alone, "ms"),
                new("median page meanwhile", meanwhile, "ms"),
                new("meanwhile / nothing to send", meanwhile / alone, "times", MostSlower),
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As many requests, as many at once, with nothing behind them: on a busy machine even they take longer than the clock says.</summary>
    private static async Task<double> BareLoop(string address)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var body = new byte[8000];
        var began = Stopwatch.GetTimestamp();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Concurrency };
        await Parallel.ForEachAsync(Enumerable.Range(0, Messages), parallel, async (_, cancellation) =>
        {
            using var content = new ByteArrayContent(body);
            using var response = await http.PostAsync(new Uri("/v3/mail/send", UriKind.Relative), content, cancellation);
        });
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>The median of the pages read, in milliseconds.</summary>
    private static async Task<double> ReadPages(HttpClient http, int count, CancellationToken until)
    {
        var taken = new List<double>();
        using var pulse = new PeriodicTimer(BetweenPages);
        try
        {
            while (taken.Count < count && await pulse.WaitForNextTickAsync(until))
            {
                var began = Stopwatch.GetTimestamp();
                using var response = await http.GetAsync(new Uri("/offers", UriKind.Relative), CancellationToken.None);
                await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            // All is sent.
        }

        return taken.Order().ElementAt(taken.Count / 2);
    }

    private static async Task Fill(SqliteDialect dialect)
    {
        var message = new EmailMessage { ToAddress = "ada@example.org", ToName = "Ada", Subject = "Booked", Text = new string('x', 800), Html = new string('x', 2000), Calendar = new CalendarPart("REQUEST", new string('x', 1500)) };
        var body = JsonSerializer.Serialize(message, JsonSerializerOptions.Web);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var connection = await dialect.Open();
#pragma warning disable CA1849, S6966 // Immediate, as everywhere.
        await using var transaction = connection.BeginTransaction();
#pragma warning restore CA1849, S6966
        var work = new Work(connection, transaction, dialect);
        for (var number = 0; number < Messages; number++)
        {
            await work.Execute(
                "INSERT INTO OutboxMessage (Id, Kind, DedupKey, Body, State, Attempts, DueAt, CreatedAt) VALUES (@id, 'mail', @key, @body, 'Waiting', 0, @now, @now)",
                new { id = Guid.CreateVersion7(), key = $"benchmark:{number}", body, now });
        }

        await transaction.CommitAsync();
    }
}
