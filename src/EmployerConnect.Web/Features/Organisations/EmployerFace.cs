using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Organisations;

/// <summary>What a reader learns of an employer: members all of it, visitors as much as it has chosen.</summary>
public sealed record EmployerFace(string Name, Sectors Sectors, bool ShowsName, ShownPlace ShowsPlace)
{
    private const int MostSectors = 2;

    public bool IsNamedTo(bool isMember) => isMember || ShowsName;

    /// <summary>Its name, or "An employer in construction and engineering".</summary>
    public string NameFor(bool isMember) =>
        IsNamedTo(isMember) ? Name
        : FieldWords.List(Sectors).Count is > 0 and <= MostSectors ? $"An employer in {FieldWords.Join(Sectors)}"
        : "An employer";

    /// <summary>"WR1 2AA", "WR1" or "the Worcester area"; null where nothing is known or nothing may be said.</summary>
    public string? PlaceFor(bool isMember, string? postcode, string? town) => (isMember ? ShownPlace.Postcode : ShowsPlace) switch
    {
        _ when postcode is null => null,
        ShownPlace.Postcode => postcode,
        ShownPlace.District => postcode.Split(' ')[0],
        _ => town is null ? null : $"the {town} area",
    };
}
