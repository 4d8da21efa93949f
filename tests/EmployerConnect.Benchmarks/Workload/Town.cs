using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Benchmarks.Workload;

/// <summary>A town or city of England: roughly where its middle is, and thousands of people in and around it.</summary>
internal sealed record Town(string Name, double Latitude, double Longitude, int Thousands)
{
    public static readonly Town[] Midlands =
    [
        new("Birmingham", 52.48, -1.90, 1140), new("Coventry", 52.41, -1.51, 345), new("Wolverhampton", 52.59, -2.13, 264),
        new("Walsall", 52.59, -1.98, 284), new("Dudley", 52.51, -2.09, 323), new("Worcester", 52.19, -2.22, 104),
        new("Redditch", 52.31, -1.94, 87), new("Kidderminster", 52.39, -2.25, 58), new("Stafford", 52.81, -2.12, 72),
        new("Stoke-on-Trent", 53.00, -2.18, 258), new("Telford", 52.68, -2.45, 185), new("Shrewsbury", 52.71, -2.75, 77),
        new("Hereford", 52.06, -2.72, 61), new("Rugby", 52.37, -1.26, 78), new("Tamworth", 52.63, -1.69, 78),
        new("Burton upon Trent", 52.80, -1.64, 76), new("Nuneaton", 52.52, -1.47, 89), new("Stratford-upon-Avon", 52.19, -1.71, 31),
    ];

    public static readonly Town[] England =
    [
        .. Midlands,
        new("London, north", 51.58, -0.12, 1900), new("London, east", 51.53, 0.05, 2000), new("London, south", 51.42, -0.10, 2600),
        new("London, west", 51.51, -0.30, 2100), new("Manchester", 53.48, -2.24, 1150), new("Bolton", 53.58, -2.43, 296),
        new("Oldham", 53.54, -2.11, 242), new("Stockport", 53.41, -2.16, 295), new("Wigan", 53.54, -2.63, 330),
        new("Liverpool", 53.41, -2.98, 486), new("Warrington", 53.39, -2.59, 211), new("Preston", 53.76, -2.70, 148),
        new("Blackpool", 53.82, -3.05, 141), new("Blackburn", 53.75, -2.48, 155), new("Lancaster", 54.05, -2.80, 143),
        new("Carlisle", 54.89, -2.94, 75), new("Barrow-in-Furness", 54.11, -3.23, 55), new("Kendal", 54.33, -2.75, 30),
        new("Leeds", 53.80, -1.55, 812), new("Bradford", 53.79, -1.76, 546), new("Huddersfield", 53.65, -1.78, 162),
        new("Wakefield", 53.68, -1.50, 353), new("Sheffield", 53.38, -1.47, 556), new("Doncaster", 53.52, -1.13, 308),
        new("York", 53.96, -1.08, 203), new("Harrogate", 53.99, -1.54, 75), new("Scarborough", 54.28, -0.40, 61),
        new("Hull", 53.74, -0.33, 267), new("Grimsby", 53.57, -0.08, 86), new("Middlesbrough", 54.57, -1.23, 144),
        new("Newcastle upon Tyne", 54.97, -1.61, 300), new("Sunderland", 54.91, -1.38, 274), new("Durham", 54.78, -1.57, 50),
        new("Darlington", 54.52, -1.55, 108), new("Berwick-upon-Tweed", 55.77, -2.00, 13), new("Nottingham", 52.95, -1.15, 324),
        new("Derby", 52.92, -1.48, 261), new("Leicester", 52.64, -1.13, 369), new("Lincoln", 53.23, -0.54, 104),
        new("Mansfield", 53.14, -1.20, 110), new("Boston", 52.98, -0.03, 45), new("Northampton", 52.24, -0.90, 245),
        new("Kettering", 52.40, -0.73, 63), new("Peterborough", 52.57, -0.24, 216), new("Cambridge", 52.21, 0.12, 146),
        new("Norwich", 52.63, 1.30, 144), new("King's Lynn", 52.75, 0.40, 48), new("Great Yarmouth", 52.61, 1.73, 99),
        new("Ipswich", 52.06, 1.16, 140), new("Bury St Edmunds", 52.25, 0.71, 41), new("Colchester", 51.89, 0.90, 192),
        new("Chelmsford", 51.74, 0.47, 182), new("Southend-on-Sea", 51.54, 0.71, 181), new("Luton", 51.88, -0.42, 225),
        new("Bedford", 52.14, -0.47, 106), new("Stevenage", 51.90, -0.20, 89), new("St Albans", 51.75, -0.34, 148),
        new("Watford", 51.66, -0.40, 102), new("Milton Keynes", 52.04, -0.76, 287), new("Oxford", 51.75, -1.26, 162),
        new("Banbury", 52.06, -1.34, 54), new("Reading", 51.45, -0.97, 174), new("Slough", 51.51, -0.59, 158),
        new("Guildford", 51.24, -0.57, 143), new("Crawley", 51.11, -0.19, 118), new("Basingstoke", 51.27, -1.09, 185),
        new("Southampton", 50.90, -1.40, 249), new("Portsmouth", 50.80, -1.09, 208), new("Bournemouth", 50.72, -1.88, 400),
        new("Salisbury", 51.07, -1.79, 41), new("Brighton", 50.83, -0.14, 277), new("Eastbourne", 50.77, 0.28, 101),
        new("Hastings", 50.86, 0.58, 91), new("Maidstone", 51.27, 0.52, 176), new("Medway", 51.39, 0.54, 280),
        new("Canterbury", 51.28, 1.08, 157), new("Dover", 51.13, 1.31, 31), new("Swindon", 51.56, -1.78, 233),
        new("Bristol", 51.45, -2.59, 472), new("Bath", 51.38, -2.36, 94), new("Gloucester", 51.86, -2.24, 132),
        new("Cheltenham", 51.90, -2.08, 118), new("Taunton", 51.02, -3.10, 60), new("Yeovil", 50.94, -2.63, 50),
        new("Exeter", 50.72, -3.53, 131), new("Barnstaple", 51.08, -4.06, 24), new("Plymouth", 50.38, -4.14, 264),
        new("Torquay", 50.46, -3.53, 139), new("Truro", 50.26, -5.05, 21), new("Penzance", 50.12, -5.54, 21),
    ];

    /// <summary>Somewhere in the town or near it: most within a few miles of its middle, the larger the town the more.</summary>
    public GeoPoint Somewhere(Dice dice)
    {
        var spread = 0.015 + (0.0025 * Math.Sqrt(Thousands));
        return new GeoPoint(Latitude + (spread * dice.Around()), Longitude + (1.6 * spread * dice.Around()));
    }

    /// <summary>One of the towns, the more often the more people it has.</summary>
    public static Town Any(Town[] towns, Dice dice)
    {
        var at = dice.Below(towns.Sum(town => town.Thousands));
        foreach (var town in towns)
        {
            at -= town.Thousands;
            if (at < 0)
            {
                return town;
            }
        }

        return towns[^1];
    }
}
