using EmployerConnect.Web.Email;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Attendance;
using EmployerConnect.Web.Features.MailRoom;
using EmployerConnect.Web.Features.Risks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Sessions;

public sealed record SessionsPage(IReadOnlyList<SessionSummary> ToCome, IReadOnlyList<SessionSummary> Past);

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
    private const int MonthsBack = 12;
    private const int MonthsAhead = 18;

    [HttpGet("/sessions")]
    public async Task<IActionResult> Index()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var list = await sessions.ListFor(who.Required, now.AddMonths(-MonthsBack), now.AddMonths(MonthsAhead));
        return View(new SessionsPage([.. list.Where(session => session.EndsAt > now)], [.. list.Where(session => session.EndsAt <= now).Reverse()]));
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
