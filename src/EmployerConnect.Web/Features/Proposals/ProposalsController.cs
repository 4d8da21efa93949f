using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.SchoolDays;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Proposals;

public sealed record ProposalPage(Candidate Candidate, Side Side, bool ByPhone, OpenSlots Times, IReadOnlyList<MatchPerson> Volunteers)
{
    public Deliveries Deliveries => Candidate.Offer.Deliveries & Candidate.Request.Deliveries;
}

/// <summary>A proposal from either side; it holds a session of the offer and of the request until it ends.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class ProposalsController(MatchFinder finder, OfferStore offers, RequestStore requests, MatchStore matches, SchoolDayStore schoolDays, CurrentActor who, TimeProvider time) : Controller
{
    [HttpGet("/proposals/new")]
    public async Task<IActionResult> New(Guid offerId, Guid requestId)
    {
        if (await PartyFor(offerId, requestId) is not { } party)
        {
            return NotFound();
        }

        var form = new ProposalForm { OfferId = offerId, RequestId = requestId };
        if (await Page(form, party) is not { } page)
        {
            return NotFound();
        }

        if (page.Candidate.Suggestion is { } fit)
        {
            // The ranking knows no holidays: the first day that the school is open takes the place of one that it is not.
            var slot = page.Times.Skipped.Any(skipped => skipped.Date == fit.Slot.Date) && page.Times.Slots is [var open, ..] ? open : fit.Slot;
            form.Show(slot.Date, slot.StartMinute, page.Candidate.Offer.DurationMinutes);
            form.Delivery = fit.Delivery.ToString();
        }

        return View(form);
    }

    [HttpPost("/proposals")]
    public async Task<IActionResult> Create(ProposalForm form)
    {
        if (await PartyFor(form.OfferId, form.RequestId) is not { } party || await Page(form, party) is not { } page)
        {
            return NotFound();
        }

        if (page.Candidate.Suggestion is not { } fit)
        {
            ModelState.AddModelError("", $"This offer and this request do not fit: {string.Join(" ", page.Candidate.Against)}");
            return View("New", form);
        }

        if (form.Read(ModelState, page.Deliveries, page.Candidate.Request.GroupSize) is not { } read)
        {
            return View("New", form);
        }

        if (read.When.Delivery == Deliveries.AtSchool && page.Times.Days.BankHoliday(read.When.Date) is { } holiday)
        {
            ModelState.AddModelError(nameof(form.Date), $"{LondonTime.DateWords(read.When.Date)} is a bank holiday ({holiday}): the school is closed");
            return View("New", form);
        }

        if (read.Volunteer is { } volunteer && page.Volunteers.All(person => person.Id != volunteer))
        {
            ModelState.AddModelError(nameof(form.VolunteerId), "Choose one of your own volunteers");
            return View("New", form);
        }

        // One set of reasons, in words for everybody who sees the match.
        var pair = new MatchPair(
            form.OfferId, form.RequestId, page.Candidate.Request.HubId, page.Candidate.Offer.EmployerId, page.Candidate.Request.SchoolId,
            fit.Fit.ToString(), Lines(ReasonWords.For(fit, Reader.Hub)), Lines(ReasonWords.Against(fit, Reader.Hub)));
        var (match, outcome) = Match.Propose(pair, party, read.When, read.Volunteer, read.Note, time.GetUtcNow().UtcDateTime);
        if (match is not null)
        {
            outcome = await matches.Propose(match, party);
        }

        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError(refused.Field, refused.Reason);
            Response.StatusCode = refused.Kind == RefusalKind.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return View("New", form);
        }

        TempData["Flash"] = $"Proposed. {(party.Side == Side.School ? page.Candidate.Offer.EmployerName : page.Candidate.Request.SchoolName)} has until {LondonTime.DayWords(match!.AnswerDueAt!.Value)} to answer; the place is held until then.";
        return LocalRedirect($"/matches/{match.Id}");
    }

    private static string Lines(IReadOnlyList<string> reasons) => string.Join('\n', reasons);

    /// <summary>For whom this person may propose: an employer's contact its own offers, a careers leader their school's requests, a co-ordinator for the school by telephone.</summary>
    private async Task<MatchParty?> PartyFor(Guid offerId, Guid requestId)
    {
        var actor = who.Required;
        if (await offers.Find(offerId) is not { } offer || await requests.FindFor(requestId, actor) is not { } request)
        {
            return null;
        }

        if (actor.ActsForSchool(request.OrganisationId))
        {
            return new MatchParty(actor.PersonId, Side.School, ByPhone: false);
        }

        if (actor.AnswersForEmployer(offer.OrganisationId))
        {
            return new MatchParty(actor.PersonId, Side.Employer, ByPhone: false);
        }

        return actor.Coordinates(request.HubId) ? new MatchParty(actor.PersonId, Side.School, ByPhone: true) : null;
    }

    private async Task<ProposalPage?> Page(ProposalForm form, MatchParty party)
    {
        if (await finder.Pair(form.OfferId, form.RequestId, party.Side == Side.Employer ? Reader.Employer : Reader.School) is not { } candidate)
        {
            return null;
        }

        IReadOnlyList<MatchPerson> volunteers = party.Side == Side.Employer
            ? await matches.Volunteers(candidate.Offer.EmployerId, LondonTime.Today(time))
            : [];
        return form.Page = new ProposalPage(candidate, party.Side, party.ByPhone, OpenSlots.Of(await finder.Slots(form.OfferId, form.RequestId, OpenSlots.Looked), await schoolDays.Of(candidate.Request.SchoolId)), volunteers);
    }
}
