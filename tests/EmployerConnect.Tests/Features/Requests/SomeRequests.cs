using EmployerConnect.Matching;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Tests.Features.Requests;

/// <summary>Requests for tests that are about something else.</summary>
internal static class SomeRequests
{
    public static readonly RequestContent Builders = new()
    {
        Title = "People who build",
        Activities = Activities.CareersTalk | Activities.Workshop,
        Sectors = Sectors.Construction,
        Subjects = Subjects.DesignAndTechnology,
        YearGroups = YearGroups.Year9,
        GroupSize = 30,
        Deliveries = Deliveries.AtSchool | Deliveries.Virtual,
        RadiusMiles = 5,
        Benchmarks = Benchmarks.Benchmark5,
        Purpose = "To meet people who make things.",
        Outcomes = "Pupils can name three trades.",
        TwoWay = "Pupils ask the questions that they prepared.",
        Reflection = "In tutor time pupils note what they learned.",
        AccessNeeds = "Step-free access",
        SessionsWanted = 2,
        Windows = [new OpenWindow { FromDate = new(2027, 1, 18), ToDate = new(2027, 3, 26), Days = Weekdays.Tuesday, StartMinute = 9 * 60, EndMinute = 11 * 60 }],
    };

    public static async Task<EncounterRequest> Post(TestSite site, People people, RequestContent? content = null)
    {
        var request = EncounterRequest.Post(people.AshSchool, people.AlderHub, people.Ada, content ?? Builders, TestSite.Now.UtcDateTime);
        var outcome = await site.With<RequestStore, Outcome>(store => store.Post(request, people.Ada));
        Assert.True(outcome.IsDone);
        return request;
    }
}
