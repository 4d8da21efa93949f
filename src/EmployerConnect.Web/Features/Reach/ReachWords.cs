using System.Globalization;
using EmployerConnect.Matching.Geography;

namespace EmployerConnect.Web.Features.Reach;

internal static class ReachWords
{
    private const double Near = 10;

    /// <summary>"Less than a mile", "1.4 miles", "12 miles": finer where it is near.</summary>
    public static string Miles(int metres)
    {
        var miles = metres / Distance.MetresPerMile;
        return miles switch
        {
            < 0.95 => "Less than a mile",
            < 1.05 => "1 mile",
            < Near => string.Create(CultureInfo.InvariantCulture, $"{miles:0.#} miles"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{miles:0} miles"),
        };
    }
}
