using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmployerConnect.Benchmarks;

/// <summary>Takes every mail, and answers after a fixed time.</summary>
internal sealed class SlowMailService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeSpan _answer;
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;
    private int _wanted = int.MaxValue;
    private long _began;

    private SlowMailService(TimeSpan answer)
    {
        _answer = answer;
        Address = $"http://127.0.0.1:{SiteProcess.FreePort().ToString(CultureInfo.InvariantCulture)}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address);
        _app = builder.Build();
        _app.Run(Take);
    }

    public string Address { get; }

    public static async Task<SlowMailService> Start(TimeSpan answer)
    {
        var service = new SlowMailService(answer);
        await service._app.StartAsync();
        return service;
    }

    /// <summary>Counts from here on: the demo hub has sent mail of its own by then.</summary>
    public void Expect(int count)
    {
        Volatile.Write(ref _wanted, count);
        Volatile.Write(ref _taken, 0);
        Volatile.Write(ref _began, 0);
    }

    /// <summary>From the first mail that was expected to the answer to the last, in seconds.</summary>
    public async Task<double> Took()
    {
        await _all.Task;
        return Stopwatch.GetElapsedTime(_began).TotalSeconds;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        Interlocked.CompareExchange(ref _began, Stopwatch.GetTimestamp(), 0);
        await Task.Delay(_answer, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        if (Interlocked.Increment(ref _taken) == Volatile.Read(ref _wanted))
        {
            _all.TrySetResult();
        }
    }
}
