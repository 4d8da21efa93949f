using EmployerConnect.Tests.Features.Accounts;
using EmployerConnect.Tests.Features.Plans;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Plans;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Access.Trails;

/// <summary>One's own account, mail and feeds; the hub's plans; the administrators' mail room and weights.</summary>
internal static class AccountTrail
{
    public static async Task Walk(AuditTrail trail)
    {
        var ground = await PlanGround.Settle(trail.Site);
        var people = ground.People;
        await Feeds(trail, people.Ada);
        await Mail(trail, people);
        await Account(trail, people.Ada);
        await SecondStep(trail, people.Ada);
        await Plans(trail, ground);
        var admin = await People.Administrator(trail.Site);
        await trail.Submit(admin, "/ranking/edit", "/ranking/edit", ("Values[Distance]", "500"));
        await MailRoom(trail, people, admin);
    }

    private static async Task Feeds(AuditTrail trail, Guid ada)
    {
        await trail.Submit(ada, "/calendars", "/calendars", ("Name", "Canary calendar"));
        var feed = $"/calendars/{await trail.Value<Guid>("SELECT Id FROM CalendarFeed")}";
        await trail.Submit(ada, feed, $"{feed}/name", ("Name", "Canary, on my telephone"));
        await trail.Submit(ada, feed, $"{feed}/renew");
        await trail.Submit(ada, feed, $"{feed}/end");
    }

    private static async Task Mail(AuditTrail trail, People people)
    {
        await trail.Submit(people.Ada, "/preferences", "/preferences", ("Rhythm", "Daily"));
        await trail.Submit(people.Ada, "/preferences", "/preferences", ("Rhythm", "AtOnce"));
        await Enqueue(trail, new NoticeRecipient(people.Ada, "Ada Ash", "ada@example.org"));
        var stop = new Uri((await trail.Site.MailTo("ada@example.org"))[^1].Unsubscribe!).AbsolutePath;
        await trail.Submit(await trail.Site.Client(), people.Ada, stop, stop);
    }

    private static async Task Account(AuditTrail trail, Guid ada)
    {
        await trail.Site.Give(ada);
        await trail.Submit(ada, "/account/password", "/account/password", ("Current", Passwords.Good), ("Password", Passwords.Other));
        await trail.Submit(await trail.Site.Client(), null, "/forgotten-password", "/forgotten-password", ("Email", "ada@example.org"));
        var link = await trail.Site.LinkTo("ada@example.org");
        await trail.Submit(await trail.Site.Client(), ada, link, link, ("Password", Passwords.Good));
        await trail.Submit(ada, "/account/address", "/account/address", ("Email", "ada.canary@example.org"));
        link = await trail.Site.LinkTo("ada.canary@example.org");
        await trail.Submit(await trail.Site.Client(), ada, link, link);
        await trail.Submit(ada, "/", "/sign-out");
        _ = await trail.Site.Client(ada);
        await trail.SubmitFirst(ada, "/account", "/end");
        await trail.Submit(ada, "/account", "/account/sign-out-everywhere");
    }

    private static async Task SecondStep(AuditTrail trail, Guid ada)
    {
        var client = await trail.Site.Client(ada);
        await client.Page("/account/second-factor");
        var person = (await trail.Site.With<PersonStore, Person?>(store => store.Find(ada)))!;
        var key = await trail.Site.With<SecondFactors, byte[]>(factors => factors.Prepare(person));
        await trail.Submit(client, ada, "/account/second-factor", "/account/second-factor", ("Code", Totp.Code(key, trail.Site.Time.GetUtcNow())));
        await trail.Submit(client, ada, "/account/second-factor", "/account/second-factor/codes");
        var codes = await trail.Site.With<SecondFactors, IReadOnlyList<string>>(factors => factors.RenewCodes(ada));
        var visitor = await trail.Site.Client();
        await trail.Submit(visitor, null, "/sign-in", "/sign-in", ("Email", "ada.canary@example.org"), ("Password", Passwords.Good));
        await trail.Submit(visitor, ada, "/sign-in/code", "/sign-in/code", ("Code", codes[0]));
        await trail.Submit(client, ada, "/account/second-factor", "/account/second-factor/off");
    }

    private static async Task Plans(AuditTrail trail, PlanGround ground)
    {
        await ground.Encounters.Offer();
        await ground.Encounters.Request();
        var cora = ground.People.Cora;
        var run = await trail.Submit(cora, "/plans/new", "/plans");
        await trail.Submit(cora, run, $"{run}/cancel");
        foreach (var answer in new[] { DecisionForm.RefuseAll, DecisionForm.AcceptAll })
        {
            var plan = $"/plans/{await ground.Plan()}";
            await trail.Submit(cora, plan, $"{plan}/decisions", ("Answer", answer));
        }
    }

    private static async Task MailRoom(AuditTrail trail, People people, Guid admin)
    {
        trail.Site.Mail.Answer = _ => Delivery.Never("550");
        await Enqueue(trail, new NoticeRecipient(people.Ben, "Ben Brook", "ben@example.org"));
        await trail.Site.Deliver();
        trail.Site.Mail.Answer = _ => Delivery.Done;
        await trail.SubmitFirst(admin, "/mail", "/retry");
        await trail.Site.With<Database, int>(database => database.Commit(async work =>
        {
            await SuppressionStore.Add(work, "ben@example.org", SuppressionReason.Bounced, "550", TestSite.Now.UtcDateTime);
            return 0;
        }));
        await trail.Submit(admin, "/mail", "/mail/suppressions/lift");
    }

    private static Task<int> Enqueue(AuditTrail trail, NoticeRecipient to) => trail.Site.With<Database, int>(database => database.Commit(async work =>
    {
        var notice = new Notice(to, "Hello", ["Something happened."], "See it", "/");
        await trail.Site.Services.GetRequired<Notices>().Enqueue(work, TestSite.Now.UtcDateTime, $"trail:{Guid.CreateVersion7()}", notice);
        return 0;
    }));
}
