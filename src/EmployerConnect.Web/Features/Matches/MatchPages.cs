using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Questions;
using EmployerConnect.Web.Features.Travel;

namespace EmployerConnect.Web.Features.Matches;

/// <summary>Brings together what a match's page shows; null for strangers, to whom it does not exist.</summary>
public sealed class MatchPages(MatchStore matches, QuestionStore questions, TravelLines travel, CurrentActor who)
{
    /// <param name="id">Which match.</param>
    /// <param name="books">The form on which the session's people are chosen; else only the employer that is to answer names one.</param>
    public async Task<MatchPage?> For(Guid id, bool books = false)
    {
        var actor = who.Required;
        if (await matches.Find(id) is not { } match || !match.IsKnownTo(actor) || await matches.Details(id) is not { } details)
        {
            return null;
        }

        var checks = await matches.Checks(match);
        details.ClearanceNeeded = checks.Clearance;
        var page = new MatchPage(match, details, [], actor, await travel.OfMatch(id, match.Delivery)) { Checks = checks, Questions = await questions.Of(id) };
        return books || page.ChoosesVolunteer ? page with { Volunteers = await matches.VolunteersWithChecks(match.EmployerId, match.OnDate, checks.Clearance, actor) } : page;
    }
}
