using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Drafts;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Requests;

namespace EmployerConnect.Tests.Access.Trails;

/// <summary>What is somebody's alone: drafts, page by page, and saved searches.</summary>
internal static class DraftTrail
{
    public static async Task Walk(AuditTrail trail)
    {
        var people = await People.Settle(trail.Site);
        await Drafts(trail, people.Ben, OfferSteps.Journey, OfferPages.Complete);
        await Drafts(trail, people.Ada, RequestSteps.Journey, RequestPages.Complete);
        await Searches(trail, people.Ada);
    }

    private static async Task Drafts(AuditTrail trail, Guid who, DraftJourney journey, (string Name, string Value)[] complete)
    {
        var start = $"{journey.Home}/start";
        var first = await trail.Submit(who, start, start, ("From", StartForm.Blank));
        var draft = first[..first.LastIndexOf('/')];
        foreach (var step in journey.Steps)
        {
            await trail.Submit(who, $"{draft}/{step.Slug}", $"{draft}/{step.Slug}", [.. complete.Where(field => step.Owns(field.Name))]);
        }

        await trail.Submit(who, $"{draft}/check", $"{draft}/check");
        await trail.Submit(who, start, start, ("From", StartForm.Blank));
        await trail.SubmitFirst(who, $"{journey.Home}/mine", "/delete");
    }

    private static async Task Searches(AuditTrail trail, Guid ada)
    {
        const string search = "/searches/new?activity=Workshop";
        await trail.Submit(ada, search, search, ("Name", "Canary workshops"), ("Rhythm", "Daily"));
        var saved = $"/searches/{await trail.Value<Guid>("SELECT Id FROM SavedSearch")}";
        await trail.Submit(ada, saved, saved, ("Name", "Canary, making things"), ("Rhythm", "Never"));
        await trail.Submit(ada, "/searches", $"{saved}/end");
    }
}
