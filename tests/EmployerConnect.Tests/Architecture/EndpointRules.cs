using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace EmployerConnect.Tests.Architecture;

internal static class EndpointRules
{
    // The framework's own, in a build that is not published: it looks for style sheets and the like that have come since.
    private const string NewStaticFiles = "Fallback {**path:file}";

    /// <summary>Endpoints that say neither which policy lets in nor that anybody may come in (invariant 21). Style sheets and the like are nobody's.</summary>
    public static async Task<IReadOnlyList<string>> WithoutPolicy(IEnumerable<Endpoint> endpoints, IAuthorizationPolicyProvider policies)
    {
        var found = new List<string>();
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.DisplayName != NewStaticFiles))
        {
            var declared = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().ToList();
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (!isOpen && declared.Count == 0)
            {
                found.Add($"{Address(endpoint)} declares no policy");
            }

            foreach (var name in declared)
            {
                if (await policies.GetPolicyAsync(name) is null)
                {
                    found.Add($"{Address(endpoint)} names the policy {name}, which is not there");
                }
            }
        }

        return found;
    }

    public static string Address(Endpoint endpoint) => $"{endpoint.DisplayName} {(endpoint as RouteEndpoint)?.RoutePattern.RawText}";
}
