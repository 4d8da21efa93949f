using System.Net;
using System.Text;
using EmployerConnect.Web.Features.Plans;

namespace EmployerConnect.Tests.Features.Plans;

/// <summary>The map of a plan's page as a picture that stands alone.</summary>
internal static class PlanPicture
{
    public static string Draw(string county, MadePlan made, PlanNames names)
    {
        var map = PlanMap.Of(
            made.Assignments.Select(row => (names.Offer(row.OfferId), names.Request(row.RequestId), row.NumberInYear == 1, row.DistanceMetres is null)),
            made.Unserved.Select(row => names.Request(row.RequestId)))!;
        var svg = new StringBuilder();
        svg.AppendLine(null, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -90 {N(PlanMap.Width)} {N(map.Height + 90)}" font-family="Noto Sans, Liberation Sans, sans-serif" fill="#1c2423">""");
        svg.AppendLine(null, $"""<rect y="-90" width="100%" height="100%" fill="#fff"/><text x="40" y="-54" font-size="26" font-weight="700">{county}: a day's plan</text>""");
        svg.AppendLine(null, $"""<text x="40" y="-24" font-size="17">{WebUtility.HtmlEncode(PlanWords.Served(made.Plan))}</text><text x="40" y="0" font-size="17">{PlanWords.Proof(made.Plan)}</text>""");
        foreach (var line in map.Lines)
        {
            svg.AppendLine(null, $"""<line x1="{N(line.From.X)}" y1="{N(line.From.Y)}" x2="{N(line.To.X)}" y2="{N(line.To.Y)}" stroke="{(line.IsFirst ? "#1d6b3c" : "#0b6265")}" stroke-width="{(line.IsFirst ? "3" : "1.5")}"/>""");
        }

        foreach (var employer in map.Employers)
        {
            svg.AppendLine(null, $"""<rect x="{N(employer.X - 4)}" y="{N(employer.Y - 4)}" width="8" height="8" fill="#6a3a7c"/>""");
        }

        foreach (var school in map.Schools)
        {
            svg.AppendLine(null, $"""<circle cx="{N(school.X)}" cy="{N(school.Y)}" r="6" stroke-width="2.5" fill="{(school.IsServed ? "#12413f" : "#fff")}" stroke="{(school.IsServed ? "#fff" : "#b22d2d")}"/>""");
        }

        foreach (var town in map.Towns.GroupBy(town => town.Label).Select(town => town.First()))
        {
            svg.AppendLine(null, $"""<text x="{N(town.X)}" y="{N(town.Y - 10)}" font-size="13" text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="3">{WebUtility.HtmlEncode(town.Label)}</text>""");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string N(double value) => PlanMap.Number(value);
}
