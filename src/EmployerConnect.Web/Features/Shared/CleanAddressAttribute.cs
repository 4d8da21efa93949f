using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// A search's form sends every field, also those that nobody filled in. The address that says only what was asked for answers instead, so that whoever copies it
/// has a short one; with a script the form leaves them out by itself.
/// </summary>
/// <param name="keeps">A field that says something by being empty, where it stands alone: nobody's place, where a search would begin at one's own.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CleanAddressAttribute(string? keeps = null) : Attribute, IResourceFilter
{
    public string? Keeps { get; } = keeps;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var all = request.Query.SelectMany(part => part.Value.Select(value => (Name: part.Key.ToLowerInvariant(), Value: value ?? ""))).ToList();
        var said = all.FindAll(part => !string.IsNullOrWhiteSpace(part.Value));
        if (said.Count == 0 && all.Exists(part => part.Name == Keeps))
        {
            said = [(Keeps!, "")];
        }

        if (said.Count < all.Count)
        {
            context.Result = new LocalRedirectResult(request.Path + AddressQuery.Write(said));
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Only what comes in is put right.
    }
}
