using AngleSharp.Html.Dom;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Tests.Features.OfferSearches;

/// <summary>Offers to search among: a talk at school from WR5, a workshop at the workplace in B97 (Redditch), 14 miles from there, and something online from AL1.</summary>
internal static class SearchSite
{
    public const string Talk = "How a house is built";
    public const string Workshop = "Try it: timber frames";
    public const string Online = "A day online";

    public static async Task Publish(TestSite site, People people)
    {
        await SomeOffers.Publish(site, people);
        await SomeOffers.Publish(site, people, SomeOffers.Talk with
        {
            Title = Workshop,
            Description = "100% wood, cut_to size.",
            Activity = Activities.Workshop,
            Sectors = Sectors.Engineering,
            Subjects = Subjects.Mathematics,
            YearGroups = YearGroups.Year12,
            Deliveries = Deliveries.AtWorkplace,
            Place = new OfferPlace("B97", 52.295, -1.955, 2500),
            Windows = [Days(new(2027, 3, 1), new(2027, 3, 31), Weekdays.Monday)],
        });
        await SomeOffers.Publish(site, people, SomeOffers.Talk with
        {
            Title = Online,
            Activity = Activities.VirtualWorkExperience,
            Sectors = Sectors.Finance,
            Subjects = Subjects.Business,
            YearGroups = YearGroups.Year13,
            Deliveries = Deliveries.Virtual,
            Place = new OfferPlace("AL1", 51.749, -0.325, 2000),
            Windows = [Days(new(2027, 4, 1), new(2027, 4, 30), Weekdays.Friday)],
        });
    }

    public static OpenWindow Days(DateOnly from, DateOnly to, Weekdays days) => new() { FromDate = from, ToDate = to, Days = days, StartMinute = 540, EndMinute = 720 };

    public static async Task<IReadOnlyList<string>> Titles(SiteClient client, string query) => Titles(await client.Page($"/offers{query}"));

    public static IReadOnlyList<string> Titles(IHtmlDocument page) => [.. page.QuerySelectorAll(".ec-found h3").Select(title => title.TextContent.Trim())];

    public static string Errors(IHtmlDocument page) => string.Join('\n', page.QuerySelectorAll(".govuk-error-summary li").Select(line => line.TextContent.Trim()));
}
