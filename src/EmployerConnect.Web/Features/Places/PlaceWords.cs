using System.Globalization;

namespace EmployerConnect.Web.Features.Places;

/// <summary>How well a place is known, for the people who rely on its distance.</summary>
public static class PlaceWords
{
    private const double MetresPerMile = 1609.344;

    /// <summary>"We know this only to the area WR1, about 2 miles around its centre"; null where it is known to the street.</summary>
    public static string? Uncertainty(string? postcode, int? uncertaintyMetres)
    {
        if (postcode is null || uncertaintyMetres is not > 0)
        {
            return null;
        }

        var miles = (int)Math.Round(uncertaintyMetres.Value / MetresPerMile);
        var about = miles == 0 ? "less than a mile" : $"about {Miles(miles)}";
        return $"We know this only to the area {postcode.Split(' ')[0]}, {about} around its centre";
    }

    public static string Miles(int miles) => miles == 1 ? "1 mile" : string.Create(CultureInfo.InvariantCulture, $"{miles} miles");
}
