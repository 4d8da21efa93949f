using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Access.Trails;

/// <summary>Inviting, suspending and joining, members, profiles, merging, vouching and erasing.</summary>
internal static class PeopleTrail
{
    public static async Task Walk(AuditTrail trail)
    {
        var people = await People.Settle(trail.Site);
        var lead = await people.AddLead(trail.Site);
        await Inviting(trail, lead);
        await Suspending(trail, lead, people.Ada);
        await Joining(trail, people);
        await Members(trail, people);
        await Vouching(trail, people, lead);
        await Merging(trail, people, lead);
        await trail.Submit(lead, $"/people/{people.Bea}/erasure", $"/people/{people.Bea}/erasure", ("Confirmed", "true"));
    }

    private static async Task Inviting(AuditTrail trail, Guid lead)
    {
        await trail.Submit(lead, "/invitations", "/invitations", ("Kind", "Employer"), ("Name", "Canary Nurseries"), ("Email", "nora@example.org"));
        // Mail goes out side by side: the first is to be the first.
        await trail.Site.Deliver();
        await trail.SubmitFirst(lead, "/invitations", "/send-again");
        var link = await trail.Site.LinkTo("nora@example.org");
        var nora = await trail.Site.Client();
        await trail.Submit(nora, null, link, link, ("Name", "Nora Canary"), ("Password", Passwords.Good));
        await trail.Submit(lead, "/invitations", "/invitations", ("Kind", "Coordinator"), ("Email", "carla@example.org"));
        await trail.SubmitFirst(lead, "/invitations", "/withdraw");
        var admin = await People.Administrator(trail.Site);
        await trail.Submit(admin, "/hubs", "/hubs", ("Name", "Canary hub"), ("LeadEmail", "cleo@example.org"));
    }

    private static async Task Suspending(AuditTrail trail, Guid lead, Guid ada)
    {
        await trail.Submit(lead, $"/people/{ada}", $"/people/{ada}/suspend", ("Reason", "Conduct"));
        await trail.Submit(lead, $"/people/{ada}", $"/people/{ada}/lift", ("Reason", "ClearedUp"));
    }

    private static async Task Joining(AuditTrail trail, People people)
    {
        foreach (var (name, ending) in new[] { ("eve", "/approve"), ("dan", "/decline") })
        {
            var client = await trail.Site.Client();
            await trail.Submit(client, null, "/join", "/join", ("Email", $"{name}@example.org"));
            var link = await trail.Site.LinkTo($"{name}@example.org");
            await trail.Submit(client, null, link, link, ("Name", $"{name} Canary"), ("Password", Passwords.Good));
            var person = await trail.Value<Guid>("SELECT Id FROM Person WHERE Email = @email", new { email = $"{name}@example.org" });
            await trail.Submit(client, person, "/join/employer", "/join/employer", ("OrganisationName", $"Canary {name}"), ("Postcode", "WR1 2AA"), ("HubId", people.AlderHub.ToString()));
            await trail.SubmitFirst(people.Cora, "/joining", ending);
        }
    }

    private static async Task Members(AuditTrail trail, People people)
    {
        var organisation = $"/organisations/{people.BrookBuilders}";
        await trail.Submit(people.Ben, $"{organisation}/profile", $"{organisation}/profile", ("Postcode", "WR5 1AA"), ("Sectors", "Construction"), ("SizeBand", "10 to 49"));
        await trail.Submit(people.Ben, $"{organisation}/arrival", $"{organisation}/arrival", ($"Notes[{people.BrookBuilders}]", "Canary: park left of the gate."));
        await trail.Submit(people.Ben, $"{organisation}/members", $"{organisation}/members", ("Role", "EmployerContact"), ("Email", "newt@example.org"));
        var link = await trail.Site.LinkTo("newt@example.org");
        await trail.Submit(await trail.Site.Client(), null, link, link, ("Name", "Newt Canary"), ("Password", Passwords.Good));
        var newt = await trail.Value<Guid>("SELECT Id FROM Person WHERE Email = 'newt@example.org'");
        await trail.Submit(people.Ben, $"{organisation}/members", $"{organisation}/members/hand-over", ("SuccessorId", newt.ToString()));
        await trail.SubmitFirst(people.Bea, $"{organisation}/members", "/end");
    }

    private static async Task Vouching(AuditTrail trail, People people, Guid lead)
    {
        await trail.Site.Give(people.Ada);
        await trail.Submit(lead, "/vouchings", "/vouchings", ("Email", "ada@example.org"));
        await trail.SubmitFirst(people.Cora, "/vouchings", "/confirm");
        var link = await trail.Site.LinkTo("ada@example.org");
        await trail.Submit(await trail.Site.Client(), people.Ada, link, link, ("Password", Passwords.Other));
    }

    private static async Task Merging(AuditTrail trail, People people, Guid lead)
    {
        var into = await trail.Value<Guid>("SELECT Id FROM Organisation WHERE Name = 'Canary eve'");
        var merge = $"/organisations/{people.BrookBuilders}/merge";
        await trail.Submit(lead, merge, merge, ("Into", into.ToString()));
    }
}
