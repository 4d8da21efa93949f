using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmployerConnect.Tests.Email;

/// <summary>Answers on this machine as SendGrid's v3 mail API would, and keeps what it was sent.</summary>
internal sealed class SendGridStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Authorization, JsonDocument Body)> _received = new();
    private readonly WebApplication _app;

    private SendGridStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Answer);
    }

    public int Status { get; set; } = StatusCodes.Status202Accepted;

    public string Reply { get; set; } = "";

    public long? ResetAt { get; set; }

    public string? RetryAfter { get; set; }

    /// <summary>Hangs up: before it has read the request, or once it has taken it.</summary>
    public (bool Before, bool After) Drops { get; set; }

    /// <summary>Takes the request, and answers when this has ended.</summary>
    public Task Delay { get; set; } = Task.CompletedTask;

    public IReadOnlyList<(string Authorization, JsonDocument Body)> Received => [.. _received];

    public string Host => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<SendGridStandIn> Start()
    {
        var standIn = new SendGridStandIn();
        await standIn._app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        if (context.Request is not { Method: "POST", Path.Value: "/v3/mail/send" })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (Drops.Before)
        {
            context.Abort();
            return;
        }

        _received.Enqueue((context.Request.Headers.Authorization.ToString(), await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted)));
        await Delay;
        if (Drops.After)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.Headers.RetryAfter = RetryAfter;
        if (ResetAt is { } resetAt)
        {
            context.Response.Headers["X-RateLimit-Reset"] = resetAt.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsync(Reply, context.RequestAborted);
    }
}
