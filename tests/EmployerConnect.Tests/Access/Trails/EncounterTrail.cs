using EmployerConnect.Tests.Features.Offers;
using EmployerConnect.Tests.Features.Requests;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Access.Trails;

/// <summary>Offers, requests, matches and their approval.</summary>
internal static class EncounterTrail
{
    public static async Task Walk(AuditTrail trail)
    {
        var people = await People.Settle(trail.Site);
        var encounters = new Encounters(trail.Site, people);
        await Offers(trail, people);
        await Requests(trail, people);
        await Answers(trail, people, encounters);
        await Approvals(trail, people, encounters);
    }

    private static async Task Offers(AuditTrail trail, People people)
    {
        var offer = await trail.Submit(people.Ben, "/offers/new", "/offers/new", OfferPages.Complete);
        await trail.Submit(people.Ben, $"{offer}/edit", $"{offer}/edit", ("Title", "Bricks, beams and Canary girders"));
        await trail.Submit(people.Ben, offer, $"{offer}/confirm");
        await trail.Submit(people.Ben, offer, $"{offer}/pause");
        await trail.Submit(people.Ben, offer, $"{offer}/resume");
        await trail.Submit(people.Ada, $"{offer}/report", $"{offer}/report", ("Reason", "Stale"), ("Note", "Canary: nobody answers the telephone."));
        await trail.SubmitFirst(people.Cora, "/reports", "/close");
        await trail.Submit(people.Ben, offer, $"{offer}/withdraw");
        await trail.Submit(people.Bea, "/problem", "/problem", ("Kind", "Site"), ("Note", "Canary: the list of offers is empty."));
        await trail.SubmitFirst(people.Cora, "/reports", "/close");
    }

    private static async Task Requests(AuditTrail trail, People people)
    {
        var request = await trail.Submit(people.Ada, "/requests/new", "/requests/new", RequestPages.Complete);
        await trail.Submit(people.Ada, $"{request}/edit", $"{request}/edit", ("Title", "Meet a Canary engineer"));
        await trail.Submit(people.Ada, request, $"{request}/pause");
        await trail.Submit(people.Ada, request, $"{request}/resume");
        await trail.Submit(people.Ben, $"{request}/report", $"{request}/report", ("Reason", "Stale"), ("Note", "Canary: nobody answers."));
        await trail.Submit(people.Ada, request, $"{request}/withdraw");
    }

    private static async Task Answers(AuditTrail trail, People people, Encounters encounters)
    {
        var (offer, request) = (await encounters.Offer(), await encounters.Request());
        var match = await trail.Submit(
            people.Ada, $"/proposals/new?offerId={offer}&requestId={request}", "/proposals",
            ("Date", "2027-02-03"), ("StartTime", "10:00"), ("DurationMinutes", "60"), ("Delivery", "AtSchool"), ("Note", "Canary: ring the bell twice."));
        await trail.Submit(people.Ben, $"{match}/other-time", $"{match}/other-time", ("StartTime", "11:15"));
        await trail.Submit(people.Cora, match, $"{match}/agree");
        match = $"/matches/{await encounters.Match(await encounters.Offer(), await encounters.Request())}";
        await trail.Submit(people.Ben, $"{match}/questions/new", $"{match}/questions", ("Kind", "SmallerGroup"));
        await trail.Submit(people.Ada, $"{match}/questions/1", $"{match}/questions/1", ("Answer", "yes"), ("HowMany", "20"));
        await trail.Submit(people.Ben, $"{match}/decline", $"{match}/decline", ("Reason", "NoVolunteerFree"));
        match = $"/matches/{await encounters.Match(await encounters.Offer(), await encounters.Request())}";
        await trail.Submit(people.Ada, match, $"{match}/withdraw");
    }

    private static async Task Approvals(AuditTrail trail, People people, Encounters encounters)
    {
        var agreed = new List<Guid>();
        for (var number = 0; number < 3; number++)
        {
            agreed.Add(await encounters.Match(await encounters.Offer(), await encounters.Request(), MatchState.Agreed, Encounters.Ten + (90 * number)));
        }

        await trail.Submit(people.Cora, $"/approvals/{agreed[0]}", $"/approvals/{agreed[0]}");
        await trail.Submit(people.Ada, $"/matches/{agreed[0]}/booking", $"/matches/{agreed[0]}/booking", ("Room", "Canary hall"));
        await trail.Submit(people.Cora, $"/approvals/{agreed[1]}", $"/approvals/{agreed[1]}/refuse", ("Reason", "TooFar"));
        await trail.Submit(people.Cora, $"/approvals/{agreed[2]}", $"/approvals/{agreed[2]}/book");
    }
}
