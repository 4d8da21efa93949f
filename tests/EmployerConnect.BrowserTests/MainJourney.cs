using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EmployerConnect.BrowserTests;

/// <summary>The main job page by page, each role with hands of its own: invite, publish, ask, propose, agree, approve, and accept a plan.</summary>
public sealed class MainJourney(Hands employer, Hands leader, Hands coordinator, Hands lead, DateOnly start)
{
    private const string Offer = "A day in the life of a surveyor";
    private const string Request = "Surveyors for our Year 8";
    private const string Colleague = "new.colleague@hub.example";

    public async Task Walk()
    {
        await Invite();
        await Publish();
        await Ask();
        var match = await Propose();
        await Agree(match);
        await Approve(match);
        await AcceptAPlan();
    }

    private async Task Publish()
    {
        await employer.Page.GotoAsync("/");
        await employer.Press(AriaRole.Button, "Publish an offer");
        await employer.IsAt("Publish an offer");
        await employer.Press(AriaRole.Button, "Start");
        await employer.IsAt("What do you offer?");
        await employer.Select("Activity", "CareersTalk");
        await employer.Fill("Title", Offer);
        await employer.Fill("Description", "A surveyor shows how a piece of land becomes a map, and pupils measure the hall.");
        await Next(employer, "Who is it for?");
        await employer.Choose("YearGroups", "Year8");
        await employer.Choose("Sectors", "Construction");
        await Next(employer, "When can you?");
        await FillWindow(employer);
        await employer.Fill("DurationMinutes", "50");
        await Next(employer, "Where, and how far do you go?");
        await employer.Choose("Deliveries", "AtSchool");
        await employer.Fill("RadiusMiles", "40");
        await Next(employer, "How many?");
        await employer.Fill("SessionsAvailable", "2");
        await employer.Fill("GroupMinimum", "5");
        await employer.Fill("GroupMaximum", "60");
        await Next(employer, "What makes it count?");
        await FillPurpose(employer);
        await Next(employer, "Who is with the pupils?");
        await employer.Choose("Supervision", "Supervised");
        await Next(employer, "Check your answers");
        await employer.Press(AriaRole.Button, "Publish the offer");
        await employer.IsAt(Offer);
    }

    private async Task Ask()
    {
        await leader.Page.GotoAsync("/");
        await leader.Press(AriaRole.Button, "Request an encounter");
        await leader.IsAt("Post a request");
        await leader.Press(AriaRole.Button, "Start");
        await leader.IsAt("What do you need, and for whom?");
        await leader.Choose("Activities", "CareersTalk");
        await leader.Choose("YearGroups", "Year8");
        await leader.Fill("GroupSize", "28");
        await Next(leader, "Which line of work?");
        await leader.Choose("Sectors", "Construction");
        await Next(leader, "When and where?");
        await FillWindow(leader);
        await leader.Choose("Deliveries", "AtSchool");
        await leader.Fill("SessionsWanted", "1");
        await Next(leader, "What makes it count?");
        await leader.Fill("Title", Request);
        await FillPurpose(leader);
        await Next(leader, "Check your answers");
        await leader.Press(AriaRole.Button, "Post the request");
        await leader.IsAt(Request);
    }

    private async Task<string> Propose()
    {
        await leader.Press(AriaRole.Button, "See matching offers");
        await leader.IsAt("Offers that fit");
        var card = leader.Page.Locator(".ec-card", new() { HasText = Offer }).First;
        await leader.Press(card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Propose") }).First);
        await leader.Press(AriaRole.Button, "Send the proposal");
        await Assertions.Expect(leader.Page).ToHaveURLAsync(new Regex("/matches/[0-9a-f-]{36}$"));
        return new Uri(leader.Page.Url).AbsolutePath;
    }

    private async Task Agree(string match)
    {
        await employer.Page.GotoAsync(match);
        var someone = await employer.Page.Locator("#VolunteerId option:nth-child(2)").GetAttributeAsync("value");
        await employer.Select("VolunteerId", someone!);
        await employer.Press(AriaRole.Button, "Agree to this");
        await employer.IsAt("Agreed");
    }

    private async Task Approve(string match)
    {
        await coordinator.Page.GotoAsync("/");
        await coordinator.Press(coordinator.Page.Locator($"main a[href='{match.Replace("/matches/", "/approvals/", StringComparison.Ordinal)}']").First);
        await coordinator.Press(AriaRole.Button, "Approve and book");
        await Assertions.Expect(coordinator.Page).ToHaveURLAsync(new Regex("/sessions/[0-9a-f-]{36}$"));
        await coordinator.IsAt(Offer);
    }

    private async Task Invite()
    {
        await lead.Page.GotoAsync("/");
        await lead.Press(AriaRole.Link, "Invite, or send an invitation again");
        await lead.IsAt("Invite people to your hub");
        await lead.Choose("Kind", "Coordinator");
        await lead.Fill("Email", Colleague);
        await lead.Press(AriaRole.Button, "Send the invitation");
        await Assertions.Expect(lead.Page.Locator("#open-invitations")).ToContainTextAsync(Colleague);
    }

    private async Task AcceptAPlan()
    {
        await lead.Page.GotoAsync("/");
        await lead.Press(AriaRole.Link, "Make a plan");
        await lead.IsAt("Make a plan");
        await lead.Press(AriaRole.Button, "Make the plan");
        // The page that says how far it is leads on by itself, without a script every few seconds.
        await Assertions.Expect(lead.Page.Locator("h1")).ToContainTextAsync("Plan of", new() { Timeout = 30_000 });
        await lead.Press(AriaRole.Button, "Accept all");
        await Assertions.Expect(lead.Page.Locator("main")).ToContainTextAsync("suggested");
    }

    private static async Task Next(Hands hands, string heading)
    {
        await hands.Press(AriaRole.Button, "Continue");
        await hands.IsAt(heading);
    }

    private static async Task FillPurpose(Hands hands)
    {
        await hands.Fill("Purpose", "Pupils see a line of work that few know of before they choose their options.");
        await hands.Fill("Outcomes", "Each pupil can say what a surveyor does and name one way into it.");
        await hands.Fill("TwoWay", "Pupils measure the hall in groups and ask their own questions.");
        await hands.Fill("Reflection", "In tutor time each pupil notes what surprised them.");
    }

    private async Task FillWindow(Hands hands)
    {
        await hands.Fill("Windows_0__From", Words(start));
        await hands.Fill("Windows_0__To", Words(start.AddDays(28)));
        await hands.Fill("Windows_0__Start", "09:00");
        await hands.Fill("Windows_0__End", "15:00");
    }

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
