namespace EmployerConnect.Web.Features.Places;

/// <summary>Towns and large villages of the two counties, each with the outward code of its middle.</summary>
public static class CountyTowns
{
    public static readonly IReadOnlyList<Town> All =
    [
        .. In("Worcestershire",
            ("Alvechurch", "B48"), ("Astwood Bank", "B96"), ("Barnt Green", "B45"), ("Bewdley", "DY12"), ("Broadway", "WR12"), ("Bromsgrove", "B61"),
            ("Catshill", "B61"), ("Colwall", "WR13"), ("Droitwich Spa", "WR9"), ("Evesham", "WR11"), ("Great Malvern", "WR14"), ("Hagley", "DY9"),
            ("Hallow", "WR2"), ("Hartlebury", "DY11"), ("Inkberrow", "WR7"), ("Kidderminster", "DY10"), ("Malvern Link", "WR14"), ("Martley", "WR6"),
            ("Pershore", "WR10"), ("Redditch", "B97"), ("Rubery", "B45"), ("Stourport-on-Severn", "DY13"), ("Tenbury Wells", "WR15"),
            ("Upton upon Severn", "WR8"), ("Worcester", "WR1"), ("Wythall", "B47")),
        .. In("Hertfordshire",
            ("Abbots Langley", "WD5"), ("Baldock", "SG7"), ("Berkhamsted", "HP4"), ("Bishop's Stortford", "CM23"), ("Borehamwood", "WD6"),
            ("Bovingdon", "HP3"), ("Broxbourne", "EN10"), ("Buntingford", "SG9"), ("Bushey", "WD23"), ("Cheshunt", "EN8"), ("Chorleywood", "WD3"),
            ("Croxley Green", "WD3"), ("Elstree", "WD6"), ("Harpenden", "AL5"), ("Hatfield", "AL10"), ("Hemel Hempstead", "HP1"), ("Hertford", "SG14"),
            ("Hitchin", "SG5"), ("Hoddesdon", "EN11"), ("Kings Langley", "WD4"), ("Knebworth", "SG3"), ("Letchworth Garden City", "SG6"),
            ("London Colney", "AL2"), ("Markyate", "AL3"), ("Much Hadham", "SG10"), ("Potters Bar", "EN6"), ("Radlett", "WD7"), ("Redbourn", "AL3"),
            ("Rickmansworth", "WD3"), ("Royston", "SG8"), ("St Albans", "AL1"), ("Sawbridgeworth", "CM21"), ("South Oxhey", "WD19"), ("Stevenage", "SG1"),
            ("Tring", "HP23"), ("Waltham Cross", "EN8"), ("Ware", "SG12"), ("Watford", "WD17"), ("Welwyn", "AL6"), ("Welwyn Garden City", "AL8"),
            ("Wheathampstead", "AL4")),
    ];

    private static IEnumerable<Town> In(string county, params (string Name, string Outcode)[] towns) =>
        towns.Select(town => new Town { Name = town.Name, County = county, Outcode = town.Outcode });
}
