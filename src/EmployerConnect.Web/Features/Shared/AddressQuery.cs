using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>The part of an address behind the question mark.</summary>
public static class AddressQuery
{
    /// <summary>"?place=Redditch&amp;radius=10"; empty for nothing.</summary>
    public static string Write(IEnumerable<(string Name, string Value)> parts)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in parts)
        {
            query.Add(name, value);
        }

        return query.ToQueryString().Value ?? "";
    }

    /// <summary>The values of each name, in whatever case it is written.</summary>
    public static ILookup<string, string?> Read(string query) =>
        QueryHelpers.ParseQuery(query).SelectMany(part => part.Value.Select(value => (part.Key, value))).ToLookup(part => part.Key, part => part.value, StringComparer.OrdinalIgnoreCase);
}
