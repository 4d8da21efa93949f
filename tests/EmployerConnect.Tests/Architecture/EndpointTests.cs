using System.Net;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Demo;
using EmployerConnect.Web.Features.Shared.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Architecture;

/// <summary>What holds for every endpoint of the running site.</summary>
public sealed partial class EndpointTests
{
    [Fact]
    public async Task EveryEndpoint_DeclaresWhoMayComeIn()
    {
        await using var site = new TestSite();
        var endpoints = Endpoints(site);
        Assert.Contains(endpoints, endpoint => EndpointRules.Address(endpoint).Contains("sign-in", StringComparison.Ordinal));
        Assert.Empty(await EndpointRules.WithoutPolicy(endpoints, site.Services.GetRequiredService<IAuthorizationPolicyProvider>()));
    }

    [Fact]
    public async Task EndpointWithoutPolicy_IsReported()
    {
        await using var site = new TestSite();
        var policies = site.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        Assert.Single(await EndpointRules.WithoutPolicy([Made()], policies));
        Assert.Single(await EndpointRules.WithoutPolicy([Made(new AuthorizeAttribute())], policies));
        Assert.Single(await EndpointRules.WithoutPolicy([Made(new AuthorizeAttribute("Nobody"))], policies));
        Assert.Empty(await EndpointRules.WithoutPolicy([Made(new AuthorizeAttribute(Policies.Member)), Made(new AllowAnonymousAttribute())], policies));
    }

    [Fact]
    public async Task EveryForm_PostedWithoutTheTokenOfItsPage_IsRefused()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        await people.Appoint(site, people.Carl);
        var clients = new Dictionary<string, SiteClient>
        {
            [Policies.Employer] = await site.Client(people.Ben),
            [Policies.School] = await site.Client(people.Ada),
            [Policies.Coordinator] = await site.Client(people.Cora),
            [Policies.Administrator] = await site.Client(await People.Administrator(site)),
            [Policies.Member] = await site.Client(people.Ada),
            [Policies.HubLead] = await site.Client(await people.AddLead(site)),
        };
        var posts = Posts(site);
        Assert.Contains(posts, post => post.RoutePattern.RawText == "sign-in");
        foreach (var post in posts)
        {
            var policy = post.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(name => name is not null and not Policies.Member) ?? Policies.Member;
            using var response = await clients[policy].Post(AddressOf(post), []);
            var expected = post.Metadata.GetMetadata<DevelopmentOnlyAttribute>() is null ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound;
            Assert.True(response.StatusCode == expected, $"POST {post.RoutePattern.RawText} without a token answered {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task NoAction_TurnsTheCheckOfTokensOff()
    {
        await using var site = new TestSite();
        Assert.DoesNotContain(Endpoints(site), endpoint => endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null && !IsForMachines(endpoint));
    }

    /// <summary>Doors that other machines post at, which have no page of ours: each proves who it is by a signature or a secret of its own.</summary>
    private static bool IsForMachines(Endpoint endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: "mail/events" or "mail/stop/{token}" };

    private static IReadOnlyList<Endpoint> Endpoints(TestSite site) => site.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Except the error page, which answers a refused POST as it came.</summary>
    private static List<RouteEndpoint> Posts(TestSite site) =>
        [.. Endpoints(site).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && action.ControllerTypeInfo != typeof(ErrorsController))
            .Where(endpoint => !IsForMachines(endpoint))
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)];

    private static string AddressOf(RouteEndpoint endpoint) =>
        "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, Guid.CreateVersion7().ToString()).TrimStart('/');

    private static RouteEndpoint Made(params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/made"), 0, new EndpointMetadataCollection(metadata), "made");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
