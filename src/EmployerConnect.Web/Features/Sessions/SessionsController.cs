using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.MailRoom;
using EmployerConnect.Web.Features.Risks;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>Sessions to come, or those that are over, a page at a time.</summary>
public sealed record SessionsPage(IReadOnlyList<SessionSummary> Sessions, ListFilter Filter, bool IsPast, Pager Pager);

public sealed record SessionPage(SessionView View, bool MayChange, bool MayCount)
{
    /// <summary>Mail that did not arrive: for those who arrange the session.</summary>
    public IReadOnlyList<MailTrouble> Troubles { get; init; } = [];

    /// <summary>What those who were invited have said.</summary>
    public IReadOnlyDictionary<Guid, AttendanceAnswer> Answers { get; init; } = new Dictionary<Guid, AttendanceAnswer>();

    /// <summary>What may keep it from taking place: for those who arrange it.</summary>
    public SessionRisk? Risk { get; init; }

    public bool LacksVolunteer => View.Session.State == SessionState.Booked && View.People.All(person => person.Role != Role.Volunteer);
}

[Authorize(Policy = Policies.Member)]
public sealed class SessionsController(SessionStore sessions, RiskStore risks, MailTroubles troubles, AttendanceStore attendance, CurrentActor who, TimeProvider time) : Controller
{
    private const int PageSize = 20;

    /// <param name="show">"past" for those that are over; those to come unless told.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("/sessions")]
    public async Task<IActionResult> Index(string? show, int page = 1)
    {
        const string toComeAddress = "/sessions";
        const string pastAddress = "/sessions?show=past";
        var isPast = show == "past";
        var (toCome, past) = await sessions.CountsFor(who.Required);
        var pager = Pager.Of(page, isPast ? past : toCome, PageSize, number => $"{toComeAddress}?{(isPast ? "show=past&" : "")}page={number}");
        var filter = new ListFilter([($"To come ({toCome})", toComeAddress), ($"Past ({past})", pastAddress)], isPast ? pastAddress : toComeAddress);
        return View(new SessionsPage(await sessions.ListFor(who.Required, isPast, pager.Skip(PageSize), PageSize), filter, isPast, pager));
    }

    [HttpGet("/sessions/{id:guid}")]
    public async Task<IActionResult> Details(Guid id)
    {
        if (await sessions.Find(id) is not { } view || !view.IsKnownTo(who.Required))
        {
            return NotFound();
        }

        var now = time.GetUtcNow().UtcDateTime;
        var booked = view.Session.State == SessionState.Booked;
        return View(new SessionPage(
            view,
            booked && view.Session.EndsAt > now && view.MayBeChangedBy(who.Required),
            booked && view.Session.EndsAt <= now && view.MayBeCountedBy(who.Required))
        {
            Answers = await attendance.Answers(view.EventUid),
            Troubles = view.MayBeChangedBy(who.Required) ? await troubles.OfSession(id) : [],
            Risk = view.MayBeChangedBy(who.Required) ? await risks.Of(id, who.Required) : null,
        });
    }
}
