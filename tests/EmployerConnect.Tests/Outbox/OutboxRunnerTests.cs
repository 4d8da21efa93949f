using EmployerConnect.Web.Database;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Outbox;

public sealed class OutboxRunnerTests : IDisposable
{
    private readonly OutboxBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task RunDue_ARow_IsHandledOnceAndItsBodyForgotten()
    {
        await _bench.Add("a");
        var handler = new RecordingHandler();
        Assert.Equal(1, await _bench.Run(handler));
        Assert.Equal(0, await _bench.Run(handler));
        Assert.Equal("""{"key":"a"}""", Assert.Single(handler.Handled).Body);
        var row = Assert.Single(await _bench.Rows());
        Assert.Equal(("Sent", null, 1, null), (row.State, row.Body, row.Attempts, row.LeasedBy));
    }

    [Fact]
    public async Task Add_TheSameOccasionTwice_GivesOneRow()
    {
        Assert.True(await _bench.Add("a"));
        Assert.False(await _bench.Add("a"));
        Assert.Single(await _bench.Rows());
    }

    [Fact]
    public async Task Add_InATransactionThatIsTakenBack_SendsNothingAndWakesNobody()
    {
        var next = _bench.Signal.Next();
        await _bench.Open().Change(async work =>
        {
            await new EmployerConnect.Web.Outbox.Outbox(_bench.Signal).Add(work, _bench.Now, "test", "a", new { });
            return Outcome.Stale("Somebody else was quicker.");
        });
        var handler = new RecordingHandler();
        Assert.Equal(0, await _bench.Run(handler));
        Assert.Empty(handler.Handled);
        Assert.False(next.IsCompleted);
    }

    [Fact]
    public async Task Add_OnceCommitted_WakesTheWorker()
    {
        var next = _bench.Signal.Next();
        await _bench.Open().Commit(async work =>
        {
            await new EmployerConnect.Web.Outbox.Outbox(_bench.Signal).Add(work, _bench.Now, "test", "a", new { });
            Assert.False(next.IsCompleted);
            return 0;
        });
        Assert.True(next.IsCompleted);
    }

    [Fact]
    public async Task RunDue_APoisonedRow_StopsNoOther()
    {
        foreach (var key in Enumerable.Range(0, 50))
        {
            await _bench.Add($"{key:00}");
        }

        var handler = new RecordingHandler(item => item.Body.Contains("07", StringComparison.Ordinal) ? throw new InvalidOperationException("poison for ada@example.org") : Delivery.Done);
        await _bench.Run(handler);
        var rows = await _bench.Rows();
        Assert.Equal(49, rows.Count(row => row.State == "Sent"));
        var poison = Assert.Single(rows, row => row.State == "Waiting");
        Assert.Equal("07", poison.DedupKey);
        Assert.Equal("InvalidOperationException: poison for (address)", poison.LastError);
        Assert.True(poison.DueAt > _bench.Now);
    }

    [Fact]
    public async Task RunDue_ARowThatAlwaysFails_WaitsLongerEachTimeAndEndsDead()
    {
        await _bench.Add("a");
        var handler = new RecordingHandler(_ => Delivery.Later("no"));
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= BackOff.MostAttempts; attempt++)
        {
            Assert.Equal(1, await _bench.Run(handler));
            Assert.Equal(0, await _bench.Run(handler));
            var row = Assert.Single(await _bench.Rows());
            if (row.State == "Waiting")
            {
                waits.Add(row.DueAt - _bench.Now);
                _bench.Time.SetUtcNow(new DateTimeOffset(row.DueAt, TimeSpan.Zero));
            }
        }

        var dead = Assert.Single(await _bench.Rows());
        Assert.Equal(("Dead", BackOff.MostAttempts, "no"), (dead.State, dead.Attempts, dead.LastError));
        Assert.Equal(BackOff.MostAttempts, handler.Handled.Count);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(24), TimeSpan.FromSeconds(36));
        Assert.All(waits.Zip(waits.Skip(1)).Take(8), pair => Assert.True(pair.Second > pair.First));
        Assert.InRange(waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait), TimeSpan.FromHours(10), TimeSpan.FromHours(36));
    }

    [Fact]
    public async Task RunDue_ARowThatNeverCanWork_IsDeadAtOnce()
    {
        await _bench.Add("a");
        await _bench.Run(new RecordingHandler(_ => Delivery.Never("bad")));
        Assert.Equal(("Dead", "bad"), Assert.Single((await _bench.Rows()).Select(row => (row.State, row.LastError))));
    }

    [Fact]
    public async Task RunDue_ALostAnswer_IsMarkedAndNotRepeated()
    {
        await _bench.Add("a");
        await _bench.Run(new RecordingHandler(_ => Delivery.Unsure("lost")));
        _bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await _bench.Run(new RecordingHandler()));
        Assert.Equal(("Unknown", "lost"), Assert.Single((await _bench.Rows()).Select(row => (row.State, row.LastError))));
    }

    [Fact]
    public async Task RunDue_ToldToWaitAgainAndAgain_NeverGivesUpForThat()
    {
        await _bench.Add("a");
        var handler = new RecordingHandler(_ => Delivery.Later("slow down", _bench.Now.AddMinutes(2)));
        for (var turn = 0; turn < 3 * BackOff.MostAttempts; turn++)
        {
            await _bench.Run(handler);
            _bench.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(("Waiting", 0), Assert.Single((await _bench.Rows()).Select(row => (row.State, row.Attempts))));
        Assert.Equal(3 * BackOff.MostAttempts, handler.Handled.Count);
    }

    [Theory]
    [InlineData(-3600, 24, 36)]
    [InlineData(1_000_000_000, 6 * 3600, 6 * 3600)]
    public async Task RunDue_TheReceiverNamesATimeThatCannotBe_WaitsAReasonableWhile(int seconds, int least, int most)
    {
        await _bench.Add("a");
        await _bench.Run(new RecordingHandler(_ => Delivery.Later("slow down", _bench.Now.AddSeconds(seconds))));
        Assert.InRange(Assert.Single(await _bench.Rows()).DueAt - _bench.Now, TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most));
    }

    [Fact]
    public async Task RunDue_ManyRows_WorksOnAsManyAtOnceAsItMayAndOnNoMore()
    {
        foreach (var key in Enumerable.Range(0, 30))
        {
            await _bench.Add($"{key:00}");
        }

        var (now, most) = (0, 0);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handler = new RecordingHandler
        {
            Before = async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                if (now == _bench.Concurrency)
                {
                    all.TrySetResult();
                }

                await all.Task;
                Interlocked.Decrement(ref now);
            },
        };
        Assert.Equal(30, await _bench.Run(handler));
        Assert.Equal(_bench.Concurrency, most);
    }

    [Fact]
    public async Task RunDue_Stopped_GivesBackWhatItHasNotBegun()
    {
        foreach (var key in Enumerable.Range(0, 30))
        {
            await _bench.Add($"{key:00}");
        }

        using var stop = new CancellationTokenSource();
        var handler = new RecordingHandler(_ =>
        {
            stop.Cancel();
            return Delivery.Done;
        });
        await _bench.Runner(handler).RunDue(stop.Token);
        var rows = await _bench.Rows();
        Assert.Equal(handler.Handled.Count, rows.Count(row => row.State == "Sent"));
        Assert.InRange(handler.Handled.Count, 1, _bench.Concurrency);
        Assert.All(rows.Where(row => row.State == "Waiting"), row => Assert.Equal((0, null), (row.Attempts, row.LeasedBy)));
        Assert.Equal(rows.Count(row => row.State == "Waiting"), await _bench.Run(new RecordingHandler()));
    }

    [Fact]
    public async Task RunDue_TheReceiverNamesATime_WaitsForIt()
    {
        await _bench.Add("a");
        await _bench.Run(new RecordingHandler(_ => Delivery.Later("slow down", _bench.Now.AddHours(2))));
        Assert.Equal(_bench.Now.AddHours(2), Assert.Single(await _bench.Rows()).DueAt);
    }

    [Fact]
    public async Task RunDue_AKindThatNobodyHandles_StopsNoOther()
    {
        await _bench.Add("a", kind: "unheard of");
        await _bench.Add("b");
        var handler = new RecordingHandler();
        await _bench.Run(handler);
        Assert.Single(handler.Handled);
        Assert.Equal(["Waiting", "Sent"], (await _bench.Rows()).Select(row => row.State));
    }

    [Fact]
    public async Task RunDue_TwoProcessesAtOnce_ClaimEachRowOnce()
    {
        const int rows = 60;
        foreach (var key in Enumerable.Range(0, rows))
        {
            await _bench.Add($"{key:00}");
        }

        using var first = new SqliteDialect(_bench.ConnectionString);
        using var second = new SqliteDialect(_bench.ConnectionString);
        var handler = new RecordingHandler();
        var tried = await Task.WhenAll(
            Task.Run(() => _bench.Run(handler, first), TestContext.Current.CancellationToken),
            Task.Run(() => _bench.Run(handler, second), TestContext.Current.CancellationToken));
        Assert.Equal(rows, tried.Sum());
        Assert.Equal(rows, handler.Handled.Count);
        Assert.Equal(rows, handler.Handled.DistinctBy(item => item.Id).Count());
        Assert.All(await _bench.Rows(), row => Assert.Equal(("Sent", 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task RunDue_AfterACrashBetweenSendingAndMarking_TriesTheSameRowAgainOnceItsLeaseIsOver()
    {
        await _bench.Add("a");
        using var stopped = new CancellationTokenSource();
        var crashing = new RecordingHandler(_ =>
        {
            stopped.Cancel();
            throw new OperationCanceledException("the process ends here");
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Runner(crashing).RunDue(stopped.Token));
        var handler = new RecordingHandler();
        Assert.Equal(0, await _bench.Run(handler));
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await _bench.Run(handler));
        Assert.Equal(Assert.Single(crashing.Handled).Id, Assert.Single(handler.Handled).Id);
        Assert.Equal((0, 1), (crashing.Handled[0].SilentTries, handler.Handled[0].SilentTries));
        Assert.Equal("Sent", Assert.Single(await _bench.Rows()).State);
    }

    [Fact]
    public async Task RunDue_SlowerThanItsLease_DoesNotRecordOverTheNextOne()
    {
        await _bench.Add("a");
        var second = new RecordingHandler();
        var slow = new RecordingHandler(_ =>
        {
            _bench.Time.Advance(TimeSpan.FromMinutes(6));
            _bench.Run(second).GetAwaiter().GetResult();
            return Delivery.Never("too late to say");
        });
        await _bench.Run(slow);
        Assert.Single(second.Handled);
        Assert.Equal("Sent", Assert.Single(await _bench.Rows()).State);
    }
}
