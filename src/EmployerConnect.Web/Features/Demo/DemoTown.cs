namespace EmployerConnect.Web.Features.Demo;

/// <summary>A real town, roughly where it is: the organisations in it are invented.</summary>
internal sealed record DemoTown(string Name, string Outcode, double Latitude, double Longitude)
{
    public static readonly DemoTown[] Worcestershire =
    [
        new("Worcester", "WR1", 52.192, -2.221),
        new("Malvern", "WR14", 52.112, -2.327),
        new("Kidderminster", "DY10", 52.388, -2.248),
        new("Redditch", "B97", 52.305, -1.945),
        new("Bromsgrove", "B61", 52.336, -2.061),
        new("Evesham", "WR11", 52.092, -1.947),
        new("Droitwich", "WR9", 52.268, -2.151),
        new("Pershore", "WR10", 52.111, -2.075),
        new("Stourport", "DY13", 52.339, -2.280),
        new("Tenbury", "WR15", 52.310, -2.595),
        new("Bewdley", "DY12", 52.376, -2.316),
        new("Upton", "WR8", 52.064, -2.217),
    ];

    public static readonly DemoTown[] Hertfordshire =
    [
        new("St Albans", "AL1", 51.752, -0.336),
        new("Watford", "WD17", 51.656, -0.397),
        new("Hemel Hempstead", "HP1", 51.753, -0.472),
        new("Stevenage", "SG1", 51.903, -0.201),
        new("Hatfield", "AL10", 51.763, -0.228),
        new("Welwyn Garden City", "AL8", 51.802, -0.208),
        new("Hertford", "SG14", 51.797, -0.078),
        new("Hitchin", "SG5", 51.949, -0.283),
        new("Letchworth", "SG6", 51.979, -0.227),
        new("Bishop's Stortford", "CM23", 51.872, 0.158),
        new("Borehamwood", "WD6", 51.658, -0.273),
        new("Ware", "SG12", 51.811, -0.031),
        new("Hoddesdon", "EN11", 51.762, -0.013),
        new("Royston", "SG8", 52.048, -0.024),
    ];

    /// <summary>A place in the town with an invented second half of the postcode, the same for the same number each time.</summary>
    public DemoPlace Place(int number)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        var inward = $"9{letters[number / letters.Length % letters.Length]}{letters[number % letters.Length]}";
        return new DemoPlace(Name, $"{Outcode} {inward}", Latitude + (number % 5 * 0.002) - 0.004, Longitude + (number % 7 * 0.002) - 0.006);
    }
}

internal sealed record DemoPlace(string Town, string Postcode, double Latitude, double Longitude);
