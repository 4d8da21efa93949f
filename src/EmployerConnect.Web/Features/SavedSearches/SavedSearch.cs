using Microsoft.AspNetCore.WebUtilities;
using EmployerConnect.Web.Features.OfferSearches;

namespace EmployerConnect.Web.Features.SavedSearches;

public enum SearchRhythm
{
    /// <summary>Each morning.</summary>
    Daily,

    /// <summary>On Monday mornings.</summary>
    Weekly,

    /// <summary>It is kept, and says nothing.</summary>
    Never,
}

/// <summary>A search for offers that somebody keeps.</summary>
public sealed class SavedSearch
{
    /// <summary>So many are as many as a page holds and a mail round needs.</summary>
    public const int Most = 20;

    public const int QueryLimit = 2000;

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Its filters as they stand in the address.</summary>
    public required string Query { get; init; }

    public required SearchRhythm Rhythm { get; init; }

    /// <summary>UTC; offers published from then on are new to its owner.</summary>
    public DateTime SinceAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime LookedAt { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The filters of an address's query; what is no filter is left out.</summary>
    public static OfferSearch Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new OfferSearch
        {
            Place = One("place"),
            Radius = One("radius"),
            Activity = Many("activity"),
            Sector = Many("sector"),
            Subject = Many("subject"),
            Year = Many("year"),
            Delivery = Many("delivery"),
            From = One("from"),
            To = One("to"),
            Text = One("text"),
            Sort = One("sort"),
        };

        string? One(string name) => values.TryGetValue(name, out var found) ? found[0] : null;

        List<string?> Many(string name) => values.TryGetValue(name, out var found) ? [.. found] : [];
    }
}
