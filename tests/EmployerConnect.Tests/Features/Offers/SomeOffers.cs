using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Tests.Features.Offers;

/// <summary>Offers for tests that are about something else.</summary>
internal static class SomeOffers
{
    public static readonly OfferContent Talk = new()
    {
        Title = "How a house is built",
        Description = "A bricklayer and a surveyor talk about their day.",
        Activity = Activities.CareersTalk,
        Sectors = Sectors.Construction,
        Subjects = Subjects.DesignAndTechnology,
        YearGroups = YearGroups.Year9 | YearGroups.Year10,
        Deliveries = Deliveries.AtSchool,
        Benchmarks = Benchmarks.Benchmark5,
        Purpose = "To see how many trades a house needs.",
        Outcomes = "Pupils can name three trades.",
        TwoWay = "Pupils lay a course of bricks and ask their own questions.",
        Reflection = "Pupils note what surprised them.",
        Place = new OfferPlace("WR5 1AA", 52.18, -2.20, 0),
        RadiusMiles = 10,
        DurationMinutes = 50,
        SessionsAvailable = 3,
        GroupMinimum = 1,
        GroupMaximum = 120,
        ClearanceNeeded = Clearance.None,
        Windows = [new OpenWindow { FromDate = new(2027, 1, 18), ToDate = new(2027, 3, 26), Days = Weekdays.Tuesday | Weekdays.Thursday, StartMinute = 9 * 60, EndMinute = 12 * 60 }],
    };

    public static async Task<Offer> Publish(TestSite site, People people, OfferContent? content = null)
    {
        var offer = Offer.Publish(people.BrookBuilders, people.Ben, content ?? Talk, TestSite.Now.UtcDateTime);
        var outcome = await site.With<OfferStore, Outcome>(store => store.Publish(offer, people.Ben));
        Assert.True(outcome.IsDone);
        return offer;
    }
}
