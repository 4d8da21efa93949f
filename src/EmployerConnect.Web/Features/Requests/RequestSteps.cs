using EmployerConnect.Web.Features.Drafts;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>The pages on which a request is asked for; the form on one page has them as its sections.</summary>
internal static class RequestSteps
{
    public static readonly DraftJourney Journey = new()
    {
        Kind = DraftKind.Request,
        Home = "/requests",
        Title = "Post a request",
        Noun = "request",
        Submit = "Post the request",
        Done = "Posted. Employers and your hub can see this request from now on.",
        Steps =
        [
            Step("what", "What do you need, and for whom?", nameof(RequestForm.Activities), nameof(RequestForm.YearGroups), nameof(RequestForm.GroupSize)),
            Step("topic", "Which line of work?", nameof(RequestForm.Sectors), nameof(RequestForm.Subjects)),
            Step("when", "When and where?", nameof(RequestForm.Windows), nameof(RequestForm.Deliveries), nameof(RequestForm.RadiusMiles), nameof(RequestForm.SessionsWanted)),
            Step("purpose", "What makes it count?", nameof(RequestForm.Title), nameof(RequestForm.Purpose), nameof(RequestForm.Outcomes), nameof(RequestForm.TwoWay), nameof(RequestForm.Reflection), nameof(RequestForm.Benchmarks), nameof(RequestForm.AccessNeeds)),
        ],
    };

    private static FormStep Step(string slug, string title, params string[] fields) => new(slug, title, $"/Features/Requests/Steps/_{char.ToUpperInvariant(slug[0])}{slug[1..]}.cshtml", fields);
}
