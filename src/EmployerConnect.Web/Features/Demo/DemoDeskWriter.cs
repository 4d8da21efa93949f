using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Demo;

/// <summary>A little of everything that reaches a co-ordinator's desk: an employer who asks to join, an invitation that nobody has answered, reports, a session that lacks somebody.</summary>
internal sealed class DemoDeskWriter(Work work, DemoHub hub, DemoDays days)
{
    /// <summary>Far from those that the hub's own people are named by.</summary>
    private const int StrangerNumber = 900;

    public async Task Write(IReadOnlyList<DemoOffer> offers)
    {
        await Stranger();
        await work.Execute(DemoSql.AddInvitation, new { id = Guid.CreateVersion7(), email = $"colleague{hub.Number + 1}@hub.example", hubId = hub.Id, by = hub.Team[2].Id, at = days.Now.AddDays(-6) });
        await work.Execute(DemoSql.AddOfferReport, new { id = Guid.CreateVersion7(), offerId = offers[2].Id, note = "The workshop lasts longer now than it says.", by = hub.Schools[1].Leader.Id, at = days.Now.AddDays(-2) });
        await work.Execute(DemoSql.AddProblem, new { id = Guid.CreateVersion7(), hubId = hub.Id, note = "I could not find which check our speaker needs for a fair.", by = hub.Schools[3].Leader.Id, at = days.Now.AddDays(-1) });
        foreach (var id in await work.Query<Guid>(DemoSql.NextSessions, new { hubId = hub.Id, now = days.Now, skip = 1, take = 1 }))
        {
            DemoWrites.Expect(await work.ExecuteOne(DemoSql.NeedTwo, new { id }));
        }
    }

    private async Task Stranger()
    {
        var (name, firm) = (DemoNames.Person(StrangerNumber + hub.Number), hub.Number == 0 ? "Foxcote Timber Frames" : "Marlpit Print Works");
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            Email = DemoNames.Email(name, firm),
            Name = name,
            SecurityStamp = Guid.CreateVersion7().ToString(),
            IsDemo = true,
            CreatedAt = days.Now.AddDays(-3),
        };
        await work.Execute(PersonSql.Insert, person);
        await work.Execute(DemoSql.AddJoinRequest, new { id = Guid.CreateVersion7(), personId = person.Id, hubId = hub.Id, name = firm, postcode = hub.Schools[0].Place.Postcode, note = "We could show two classes a term round the workshop.", at = days.Now.AddDays(-3) });
    }
}
