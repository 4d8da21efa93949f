using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.Extensions.DependencyInjection;

namespace EmployerConnect.Tests.Support;

/// <summary>
/// What MVC reads out of the assemblies is the same for every site of this process that consists of them, and reading it is most of what starting one
/// costs: so it is read once. None of it holds a setting, a service of the site's own, or anything that a request leaves behind.
/// </summary>
internal static class WorkedOutOnce
{
    private static readonly Type[] Parts = [typeof(IModelMetadataProvider), typeof(IViewCompilerProvider), typeof(IRazorPageFactoryProvider), typeof(IRazorPageActivator), typeof(IRazorViewEngine)];
    private static readonly ConcurrentDictionary<(Type Part, string Assemblies), Lazy<object>> Made = new();

    public static void Share(IServiceCollection services)
    {
        foreach (var part in Parts)
        {
            Replace(services, part, made => made);
        }

        Replace(services, typeof(IActionDescriptorCollectionProvider), made => new Actions((IActionDescriptorCollectionProvider)made));
    }

    private static void Replace(IServiceCollection services, Type part, Func<object, object> use)
    {
        var own = services.Single(service => service.ServiceType == part);
        services.Remove(own);
        services.AddSingleton(part, provider =>
        {
            var assemblies = string.Join(' ', provider.GetRequiredService<ApplicationPartManager>().ApplicationParts.Select(one => $"{one.Name} ({one.GetType().Name})"));
            return use(Made.GetOrAdd((part, assemblies), new Lazy<object>(() => ActivatorUtilities.CreateInstance(provider, own.ImplementationType!))).Value);
        });
    }

    /// <summary>Each site gets copies of the descriptions, because MVC keeps what it made of an action, the site's filters among it, on its description.</summary>
    private sealed class Actions(IActionDescriptorCollectionProvider described) : IActionDescriptorCollectionProvider
    {
        public ActionDescriptorCollection ActionDescriptors { get; } =
            new([.. described.ActionDescriptors.Items.Cast<ControllerActionDescriptor>().Select(Copy)], described.ActionDescriptors.Version);

        private static ControllerActionDescriptor Copy(ControllerActionDescriptor action) => new()
        {
            ActionName = action.ActionName,
            ControllerName = action.ControllerName,
            ControllerTypeInfo = action.ControllerTypeInfo,
            MethodInfo = action.MethodInfo,
            DisplayName = action.DisplayName,
            AttributeRouteInfo = action.AttributeRouteInfo,
            ActionConstraints = action.ActionConstraints,
            EndpointMetadata = action.EndpointMetadata,
            Parameters = action.Parameters,
            BoundProperties = action.BoundProperties,
            FilterDescriptors = action.FilterDescriptors,
            RouteValues = action.RouteValues,
            Properties = new Dictionary<object, object?>(action.Properties),
        };
    }
}
