using EmployerConnect.Web.Features.OfferSearches;
using EmployerConnect.Web.Features.Shared;

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

    public const int LongestQuery = 2000;

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
        var values = AddressQuery.Read(query);
        return new OfferSearch
        {
            Place = values["place"].FirstOrDefault(),
            Radius = values["radius"].FirstOrDefault(),
            Activity = [.. values["activity"]],
            Sector = [.. values["sector"]],
            Subject = [.. values["subject"]],
            Year = [.. values["year"]],
            Delivery = [.. values["delivery"]],
            From = values["from"].FirstOrDefault(),
            To = values["to"].FirstOrDefault(),
            Text = values["text"].FirstOrDefault(),
            Sort = values["sort"].FirstOrDefault(),
        };
    }
}
