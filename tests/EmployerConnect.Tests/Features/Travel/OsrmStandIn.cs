using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmployerConnect.Tests.Features.Travel;

/// <summary>A routing server on this machine that answers as it is told and keeps what it was asked.</summary>
internal sealed class OsrmStandIn : IAsyncDisposable
{
    private readonly WebApplication _site;

    private OsrmStandIn(WebApplication site) => _site = site;

    public List<string> Asked { get; } = [];

    public Uri Address => new(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static Task<OsrmStandIn> Saying(string body, int status = StatusCodes.Status200OK) => Start(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    public static async Task<OsrmStandIn> Start(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        var standIn = new OsrmStandIn(site);
        site.Run(context =>
        {
            standIn.Asked.Add(context.Request.Path + context.Request.QueryString.ToString());
            return answer(context);
        });
        await site.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
