using EmployerConnect.Matching;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>An offer of which no more is known yet than where it is.</summary>
public class OfferCandidate
{
    public required Guid Id { get; init; }

    public Deliveries Deliveries { get; init; }

    public string? Postcode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int? UncertaintyMetres { get; init; }

    public int RadiusMiles { get; init; }

    public ShownPlace ShowsPlace { get; init; }

    public string? Outcode => Postcode?.Split(' ')[0];

    /// <summary>Where the reader is told that it is; null for nowhere.</summary>
    public ShownSpot? Spot { get; internal set; }

    /// <summary>Whole metres from the place of the search to the spot; null without either.</summary>
    public int? Metres { get; internal set; }

    /// <summary>Found because it is online: the spot is beyond the radius.</summary>
    public bool IsFar { get; internal set; }
}

/// <param name="Point">The place itself, or the middle of as much of it as the reader may know.</param>
/// <param name="UncertaintyMetres">How far from the point it may lie.</param>
/// <param name="Town">The post town of its district.</param>
public sealed record ShownSpot(GeoPoint Point, int UncertaintyMetres, string? Town);

/// <summary>An offer as the list of a search shows it.</summary>
public sealed class FoundOffer : OfferCandidate
{
    public required string Title { get; init; }

    public Activities Activity { get; init; }

    public Sectors Sectors { get; init; }

    public YearGroups YearGroups { get; init; }

    public int SessionsAvailable { get; init; }

    public int SessionsTaken { get; init; }

    public DateTime LastConfirmedAt { get; init; }

    public required Guid EmployerId { get; init; }

    public required string EmployerName { get; init; }

    public Sectors EmployerSectors { get; init; }

    public string? Town { get; init; }

    public bool ShowsName { get; init; }

    /// <summary>The reader is signed in.</summary>
    public bool IsForMember { get; internal set; }

    public int SessionsLeft => SessionsAvailable - SessionsTaken;

    public string Employer => Face.NameFor(IsForMember);

    /// <summary>"WR1", or as much of it as the reader may know; null for nothing.</summary>
    public string? Place => Face.PlaceFor(IsForMember, IsForMember ? Outcode : Postcode, Spot?.Town ?? Town);

    /// <summary>"4.2 miles away", "about 5 miles away", "close by"; null where no distance is known.</summary>
    public string? Far(int placeUncertaintyMetres)
    {
        if (Metres is not { } metres)
        {
            return null;
        }

        var miles = metres / Distance.MetresPerMile;
        var away = Spot!.UncertaintyMetres + placeUncertaintyMetres == 0 ? $"{ReasonWords.Far(miles)} away"
            : miles < 1 ? "close by"
            : $"about {ReasonWords.Far(Math.Round(miles))} away";
        return IsFar ? $"{away}, so online only" : away;
    }

    /// <summary>"At school or virtual".</summary>
    public string Where => ReasonWords.Start(FieldWords.Join(Deliveries, "or"));

    private EmployerFace Face => new(EmployerName, EmployerSectors, ShowsName, ShowsPlace);
}

/// <summary>A page of what a search found.</summary>
public sealed record FoundOffers(IReadOnlyList<FoundOffer> Offers, int Count);
