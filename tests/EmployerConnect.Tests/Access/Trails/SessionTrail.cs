using System.Text.RegularExpressions;
using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Matches;

namespace EmployerConnect.Tests.Access.Trails;

/// <summary>Sessions, the checks of those who come, concerns, waits and answers from mails.</summary>
internal static partial class SessionTrail
{
    public static async Task Walk(AuditTrail trail)
    {
        var people = await People.Settle(trail.Site);
        var encounters = new Encounters(trail.Site, people);
        await Sessions(trail, people, encounters);
        await Safeguarding(trail, people, encounters);
        await Waits(trail, people, encounters);
        await Mails(trail, people, encounters);
        await Reach(trail, people, encounters);
    }

    private static async Task<string> Book(AuditTrail trail, People people, Encounters encounters, int startMinute, params (string, string)[] fields)
    {
        var match = await encounters.Match(await encounters.Offer(), await encounters.Request(), MatchState.Agreed, startMinute);
        return await trail.Submit(people.Cora, $"/approvals/{match}", $"/approvals/{match}/book", fields);
    }

    private static async Task Sessions(AuditTrail trail, People people, Encounters encounters)
    {
        var session = await Book(trail, people, encounters, 9 * 60);
        await trail.Submit(people.Ada, $"{session}/reschedule", $"{session}/reschedule", ("StartTime", "09:15"), ("DurationMinutes", "45"));
        await encounters.Write("DELETE FROM SessionPerson WHERE Role = 'Volunteer'", new { });
        await trail.Submit(people.Ben, $"{session}/stand-in", $"{session}/stand-in");
        await trail.Submit(people.Cora, $"{session}/cancel", $"{session}/cancel", ("Reason", "TooFewPupils"));
        var series = await Book(trail, people, encounters, 11 * 60, ("EveryWeeks", "1"), ("Meetings", "3"));
        await trail.Submit(people.Ada, $"{series}/reschedule", $"{series}/reschedule", ("StartTime", "11:15"), ("Which", "Rest"));
        await trail.Submit(people.Ada, $"{series}/cancel", $"{series}/cancel", ("Reason", "TooFewPupils"), ("Which", "Rest"));
    }

    private static async Task Safeguarding(AuditTrail trail, People people, Encounters encounters)
    {
        var lead = await people.AddLead(trail.Site);
        var contacts = $"/hubs/{people.AlderHub}/safeguarding-contacts";
        await trail.Submit(lead, contacts, contacts, ("PersonId", people.Carl.ToString()));
        var session = await Book(trail, people, encounters, 13 * 60);
        await trail.Submit(people.Bea, $"{session}/concern", $"{session}/concern", ("Kind", "LeftAlone"), ("HappenedOn", "2027-01-11"), ("WhatWasSeen", "Canary: the door of the hall stood open"));
        await trail.SubmitFirst(people.Carl, $"/concerns/{await trail.Value<Guid>("SELECT Id FROM Concern")}", "/take-up");
        await trail.Submit(lead, contacts, $"{contacts}/release");
        await trail.Submit(
            people.Cora, $"/clearances/{people.Bea}", $"/clearances/{people.Bea}",
            ("Level", "EnhancedDbs"), ("IssuedOn", "2025-01-13"), ("ExpiresOn", "2028-01-12"), ("Note", "Canary on the update service"));
        var withdrawal = $"/clearances/{people.Bea}/{await trail.Value<Guid>("SELECT Id FROM VolunteerClearance")}/withdraw";
        await trail.Submit(people.Cora, withdrawal, withdrawal, ("Reason", "WrongPerson"));
        var documents = $"/organisations/{people.BrookBuilders}/documents";
        await trail.Submit(people.Cora, documents, documents, ("Kind", "RiskAssessment"), ("ReviewOn", "2028-01-01"));
    }

    private static async Task Waits(AuditTrail trail, People people, Encounters encounters)
    {
        var offer = await encounters.Offer(sessions: 1);
        var match = $"/matches/{await encounters.Match(offer, await encounters.Request())}";
        var (first, second) = (await encounters.Request(), await encounters.Request());
        await trail.Submit(people.Ada, $"/waits/new?offerId={offer}&requestId={first}", "/waits");
        trail.Site.Time.Advance(TimeSpan.FromMinutes(1));
        await trail.Submit(people.Ada, $"/waits/new?offerId={offer}&requestId={second}", "/waits");
        await trail.SubmitFirst(people.Ada, "/waits", $"{await Wait(trail, second)}/withdraw");
        await trail.Submit(people.Ada, match, $"{match}/withdraw");
        var wait = $"/waits/{await Wait(trail, first)}";
        await trail.Submit(people.Ada, wait, $"{wait}/confirm", ("Delivery", "AtSchool"));
    }

    private static Task<Guid> Wait(AuditTrail trail, Guid request) => trail.Value<Guid>("SELECT Id FROM OfferWait WHERE RequestId = @request", new { request });

    private static async Task Mails(AuditTrail trail, People people, Encounters encounters)
    {
        await encounters.Match(await encounters.Offer(), await encounters.Request());
        await Answer(trail, people.Ben, "ben@example.org", ("Choice", "yes"));
        await encounters.Match(await encounters.Offer(), await encounters.Request());
        await Answer(trail, people.Ben, "ben@example.org", ("Choice", "no"), ("Reason", "TooFar"));
        await Book(trail, people, encounters, 15 * 60);
        await Answer(trail, people.Bea, "bea@example.org", ("Choice", "yes"));
        await Book(trail, people, encounters, 16 * 60);
        await Answer(trail, people.Bea, "bea@example.org", ("Choice", "no"));
    }

    private static async Task Answer(AuditTrail trail, Guid who, string address, params (string, string)[] fields)
    {
        // Mails go out side by side, in no order: the one that still waits for an answer is meant.
        foreach (var mail in (await trail.Site.MailTo(address)).Where(mail => Link().IsMatch(mail.Text)).ToList())
        {
            var link = Link().Match(mail.Text).Value;
            var client = await trail.Site.Client();
            if ((await client.Page(link)).QuerySelector($"form[action='{link}']") is not null)
            {
                await trail.Submit(client, who, link, link, fields);
                return;
            }
        }

        Assert.Fail($"No mail to {address} waits for an answer.");
    }

    private static async Task Reach(AuditTrail trail, People people, Encounters encounters)
    {
        var session = await Book(trail, people, encounters, 17 * 60);
        trail.Site.Time.Advance(TimeSpan.FromDays(30));
        await trail.Submit(people.Ada, $"{session}/reach", $"{session}/reach", ("Pupils[9]", "28"));
    }

    [GeneratedRegex("/answer/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
