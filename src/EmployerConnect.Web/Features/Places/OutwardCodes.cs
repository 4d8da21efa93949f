namespace EmployerConnect.Web.Features.Places;

/// <summary>
/// Outward codes of Worcestershire and Hertfordshire, and of their edges, so that a postcode typed into a fresh copy
/// finds at least its district. Rough: middles to about a mile, spreads by the look of the land.
/// </summary>
public static class OutwardCodes
{
    public static readonly IReadOnlyList<OutwardCode> All =
    [
        // Worcester and the country around it.
        new("WR1", 52.196, -2.222, 1200, "Worcester"), new("WR2", 52.19, -2.26, 5500, "Worcester"), new("WR3", 52.23, -2.21, 5500, "Worcester"),
        new("WR4", 52.20, -2.18, 2000, "Worcester"), new("WR5", 52.17, -2.19, 4500, "Worcester"), new("WR6", 52.25, -2.39, 9500, "Worcester"),
        new("WR7", 52.20, -2.03, 6500, "Worcester"), new("WR8", 52.07, -2.23, 7000, "Worcester"), new("WR9", 52.27, -2.15, 6500, "Droitwich"),
        new("WR10", 52.12, -2.06, 6500, "Pershore"), new("WR11", 52.09, -1.93, 5500, "Evesham"), new("WR12", 52.04, -1.86, 4500, "Broadway"),
        new("WR13", 52.09, -2.36, 6000, "Malvern"), new("WR14", 52.11, -2.32, 2800, "Malvern"), new("WR15", 52.30, -2.56, 7500, "Tenbury Wells"),

        // Wyre Forest, Stourbridge and Hagley.
        new("DY7", 52.45, -2.24, 5000, "Stourbridge"), new("DY8", 52.46, -2.15, 2500, "Stourbridge"), new("DY9", 52.44, -2.11, 4000, "Stourbridge"),
        new("DY10", 52.39, -2.22, 4500, "Kidderminster"), new("DY11", 52.38, -2.26, 4000, "Kidderminster"), new("DY12", 52.38, -2.34, 4500, "Bewdley"),
        new("DY13", 52.33, -2.28, 4500, "Stourport-on-Severn"), new("DY14", 52.37, -2.48, 7000, "Kidderminster"),

        // Bromsgrove, Redditch and the edge of Birmingham.
        new("B31", 52.405, -1.975, 2200, "Birmingham"), new("B38", 52.405, -1.93, 1800, "Birmingham"), new("B45", 52.39, -2.01, 2800, "Birmingham"),
        new("B47", 52.38, -1.875, 2500, "Birmingham"), new("B48", 52.35, -1.96, 3500, "Birmingham"), new("B49", 52.22, -1.88, 4500, "Alcester"),
        new("B50", 52.17, -1.86, 3500, "Alcester"), new("B60", 52.32, -2.04, 4000, "Bromsgrove"), new("B61", 52.345, -2.07, 4000, "Bromsgrove"),
        new("B62", 52.45, -2.03, 3000, "Halesowen"), new("B63", 52.455, -2.06, 2200, "Halesowen"), new("B80", 52.275, -1.89, 2500, "Studley"),
        new("B94", 52.35, -1.79, 6000, "Solihull"), new("B96", 52.25, -1.96, 4500, "Redditch"), new("B97", 52.295, -1.955, 2500, "Redditch"),
        new("B98", 52.305, -1.91, 3000, "Redditch"),

        // Where Worcestershire meets Herefordshire, Shropshire, Gloucestershire and Warwickshire.
        new("HR7", 52.19, -2.51, 8500, "Bromyard"), new("HR8", 52.05, -2.43, 7500, "Ledbury"), new("SY8", 52.37, -2.70, 8500, "Ludlow"),
        new("GL20", 52.00, -2.13, 6500, "Tewkesbury"), new("GL55", 52.05, -1.77, 5000, "Chipping Campden"), new("CV37", 52.18, -1.71, 7500, "Stratford-upon-Avon"),

        // St Albans, Harpenden, Welwyn and Hatfield.
        new("AL1", 51.749, -0.325, 2000, "St Albans"), new("AL2", 51.715, -0.335, 3200, "St Albans"), new("AL3", 51.785, -0.37, 6500, "St Albans"),
        new("AL4", 51.775, -0.285, 5500, "St Albans"), new("AL5", 51.816, -0.355, 2200, "Harpenden"), new("AL6", 51.84, -0.20, 4000, "Welwyn"),
        new("AL7", 51.80, -0.19, 2000, "Welwyn Garden City"), new("AL8", 51.805, -0.21, 1800, "Welwyn Garden City"),
        new("AL9", 51.74, -0.21, 4500, "Hatfield"), new("AL10", 51.76, -0.235, 2000, "Hatfield"),

        // North and east Hertfordshire, and the Bedfordshire edge.
        new("SG1", 51.91, -0.195, 2000, "Stevenage"), new("SG2", 51.895, -0.165, 5000, "Stevenage"), new("SG3", 51.865, -0.18, 3500, "Knebworth"),
        new("SG4", 51.93, -0.27, 6500, "Hitchin"), new("SG5", 51.96, -0.29, 5000, "Hitchin"), new("SG6", 51.978, -0.225, 2200, "Letchworth Garden City"),
        new("SG7", 51.99, -0.18, 5500, "Baldock"), new("SG8", 52.06, -0.02, 8500, "Royston"), new("SG9", 51.95, -0.01, 5500, "Buntingford"),
        new("SG10", 51.855, 0.075, 3500, "Much Hadham"), new("SG11", 51.88, 0.03, 5500, "Ware"), new("SG12", 51.815, -0.02, 4500, "Ware"),
        new("SG13", 51.79, -0.07, 4000, "Hertford"), new("SG14", 51.805, -0.095, 3500, "Hertford"), new("SG15", 52.01, -0.265, 1500, "Arlesey"),
        new("SG16", 52.025, -0.29, 2500, "Henlow"), new("SG17", 52.04, -0.33, 3500, "Shefford"), new("SG18", 52.085, -0.25, 5500, "Biggleswade"),
        new("SG19", 52.13, -0.24, 8000, "Sandy"),

        // Watford and the south.
        new("WD3", 51.65, -0.48, 4500, "Rickmansworth"), new("WD4", 51.715, -0.46, 3000, "Kings Langley"), new("WD5", 51.705, -0.415, 2000, "Abbots Langley"),
        new("WD6", 51.655, -0.275, 3000, "Borehamwood"), new("WD7", 51.69, -0.305, 3500, "Radlett"), new("WD17", 51.66, -0.40, 1500, "Watford"),
        new("WD18", 51.65, -0.41, 1800, "Watford"), new("WD19", 51.63, -0.39, 2000, "Watford"), new("WD23", 51.645, -0.355, 2500, "Bushey"),
        new("WD24", 51.67, -0.39, 1500, "Watford"), new("WD25", 51.69, -0.385, 3000, "Watford"),

        // The Lea valley and the edge of London.
        new("EN1", 51.65, -0.06, 2200, "Enfield"), new("EN2", 51.665, -0.09, 3000, "Enfield"), new("EN3", 51.66, -0.035, 2200, "Enfield"),
        new("EN4", 51.65, -0.165, 3000, "Barnet"), new("EN5", 51.65, -0.20, 2800, "Barnet"), new("EN6", 51.70, -0.185, 4500, "Potters Bar"),
        new("EN7", 51.71, -0.065, 2800, "Waltham Cross"), new("EN8", 51.70, -0.035, 2500, "Waltham Cross"), new("EN9", 51.69, 0.015, 4500, "Waltham Abbey"),
        new("EN10", 51.735, -0.025, 2200, "Broxbourne"), new("EN11", 51.763, -0.012, 1800, "Hoddesdon"), new("HA6", 51.61, -0.42, 2000, "Northwood"),

        // Dacorum and the Chilterns.
        new("HP1", 51.755, -0.49, 3000, "Hemel Hempstead"), new("HP2", 51.765, -0.45, 2500, "Hemel Hempstead"), new("HP3", 51.74, -0.46, 3500, "Hemel Hempstead"),
        new("HP4", 51.765, -0.56, 4500, "Berkhamsted"), new("HP5", 51.71, -0.61, 3500, "Chesham"), new("HP23", 51.80, -0.66, 4500, "Tring"),

        // Where Hertfordshire meets Essex and Bedfordshire.
        new("CM20", 51.775, 0.095, 2200, "Harlow"), new("CM21", 51.815, 0.145, 3000, "Sawbridgeworth"), new("CM22", 51.87, 0.22, 6500, "Bishop's Stortford"),
        new("CM23", 51.87, 0.165, 3000, "Bishop's Stortford"), new("LU1", 51.87, -0.42, 3500, "Luton"), new("LU2", 51.895, -0.40, 4500, "Luton"),
        new("LU3", 51.91, -0.44, 2500, "Luton"), new("LU6", 51.87, -0.55, 4500, "Dunstable"),
    ];
}

/// <summary>The middle of an outward code in degrees, the radius that holds about 95 in 100 of its addresses, and its post town.</summary>
public sealed record OutwardCode(string Outcode, double Latitude, double Longitude, int UncertaintyMetres, string Town);
