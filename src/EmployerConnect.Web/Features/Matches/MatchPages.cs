using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Travel;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>Brings together what a match's page shows; null for strangers, to whom it does not exist.</summary>
public sealed class MatchPages(MatchStore matches, TravelLines travel, ClearanceStore clearances, CurrentActor who)
{
    public async Task<MatchPage?> For(Guid id)
    {
        var actor = who.Required;
        if (await matches.Find(id) is not { } match || !match.IsKnownTo(actor) || await matches.Details(id) is not { } details)
        {
            return null;
        }

        var checks = await matches.Checks(match);
        details.ClearanceNeeded = checks.Clearance;
        var page = new MatchPage(match, details, await matches.Events(id), await matches.Volunteers(match.EmployerId, match.OnDate), actor, await travel.OfMatch(id, match.Delivery)) { Checks = checks };
        if (page.ChoosesVolunteer)
        {
            await clearances.Noted(match.EmployerId, checks.Clearance, actor);
        }

        return page;
    }
}
