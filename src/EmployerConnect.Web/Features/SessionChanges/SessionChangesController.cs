using System.Globalization;
using EmployerConnect.Matching;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Bookings;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.SessionChanges;

/// <summary>Moving, cancelling and counting a session.</summary>
[Authorize(Policy = Policies.Member)]
public sealed class SessionChangesController(SessionStore sessions, SeriesStore series, MatchStore matches, CurrentActor who) : Controller
{
    [HttpGet("/sessions/{id:guid}/reschedule")]
    public async Task<IActionResult> Reschedule(Guid id)
    {
        var (view, refused) = await Changeable(id);
        if (view is null)
        {
            return refused;
        }

        var session = view.Session;
        var form = new BookingForm
        {
            Version = session.Version,
            Place = session.Place,
            Room = session.Room,
            Link = session.Link,
            VolunteerIds = [.. view.People.Where(person => person.Role == Role.Volunteer).Select(person => person.Id.ToString())],
            Page = await BookingPage(view),
        };
        form.Show(session.OnDate, session.StartMinute, session.DurationMinutes);
        form.VolunteersNeeded = session.VolunteersNeeded.ToString(CultureInfo.InvariantCulture);
        form.WholeDays = session.WholeDays > 0 ? session.WholeDays.ToString(CultureInfo.InvariantCulture) : null;
        return View("/Features/Bookings/Book.cshtml", form);
    }

    [HttpPost("/sessions/{id:guid}/reschedule")]
    public async Task<IActionResult> Reschedule(Guid id, BookingForm form)
    {
        var (view, refused) = await Changeable(id);
        if (view is null)
        {
            return refused;
        }

        form.Page = await BookingPage(view);
        return form.Read(ModelState) is { } booking
            ? await Answer(id, await Move(view, booking, form), "Moved. Everyone gets an update of the invitation.", () => View("/Features/Bookings/Book.cshtml", form))
            : View("/Features/Bookings/Book.cshtml", form);
    }

    [HttpGet("/sessions/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(Guid id)
    {
        var (view, refused) = await Changeable(id);
        return view is null ? refused : View(new CancelForm { Version = view.Session.Version, View = view });
    }

    [HttpPost("/sessions/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(Guid id, CancelForm form)
    {
        var (view, refused) = await Changeable(id);
        if (view is null)
        {
            return refused;
        }

        form.View = view;
        return form.Read(ModelState) is { } reason
            ? await Answer(id, await Call(view, reason, form), "Cancelled. Everyone has been told.", () => View(form))
            : View(form);
    }

    [HttpGet("/sessions/{id:guid}/reach")]
    public async Task<IActionResult> Reach(Guid id)
    {
        var (view, refused) = await Countable(id);
        return view is null ? refused : View(new ReachForm { Version = view.Session.Version }.For(view));
    }

    [HttpPost("/sessions/{id:guid}/reach")]
    public async Task<IActionResult> Reach(Guid id, ReachForm form)
    {
        var (view, refused) = await Countable(id);
        if (view is null)
        {
            return refused;
        }

        form.For(view);
        return form.Read(view.Session.Years, ModelState) is { } counts
            ? await Answer(id, await sessions.Deliver(id, counts, who.Required, form.Version), "Thank you. The encounter counts for these pupils.", () => View(form))
            : View(form);
    }

    private Task<Outcome> Move(SessionView view, Booking booking, BookingForm form) => IsForTheRest(view, form.Which)
        ? series.Reschedule(view.Session.Id, booking, who.Required, form.Version)
        : sessions.Reschedule(view.Session.Id, booking, who.Required, form.Version);

    private Task<Outcome> Call(SessionView view, CancelReason reason, CancelForm form) => IsForTheRest(view, form.Which)
        ? series.Cancel(view.Session.Id, reason, who.Required, form.Version)
        : sessions.Cancel(view.Session.Id, reason, who.Required, form.Version);

    private static bool IsForTheRest(SessionView view, string? which) => view.Session.SeriesId is not null && which == WhichMeetings.Rest;

    private async Task<IActionResult> Answer(Guid id, Outcome outcome, string done, Func<IActionResult> again)
    {
        if (outcome.Refused is not { } refused)
        {
            TempData["Flash"] = done;
            return LocalRedirect($"/sessions/{id}");
        }

        ModelState.AddModelError(refused.Field, refused.Reason);
        if (refused.Kind == RefusalKind.Invalid)
        {
            return again();
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("/Features/Sessions/Details.cshtml", new SessionPage((await sessions.Find(id))!, false, false));
    }

    private Task<(SessionView? View, IActionResult Refused)> Changeable(Guid id) => Allowed(id, view => view.MayBeChangedBy(who.Required));

    private Task<(SessionView? View, IActionResult Refused)> Countable(Guid id) => Allowed(id, view => view.MayBeCountedBy(who.Required));

    private async Task<(SessionView? View, IActionResult Refused)> Allowed(Guid id, Func<SessionView, bool> may) =>
        await sessions.Find(id) is not { } view || !view.IsKnownTo(who.Required) ? (null, NotFound())
        : may(view) ? (view, Ok())
        : (null, Forbid());

    private async Task<BookingPage> BookingPage(SessionView view)
    {
        var session = view.Session;
        return new BookingPage(
            "Move the session", $"/sessions/{session.Id}/reschedule", $"/sessions/{session.Id}", $"{session.Title}: now {SessionWords.When(session)}",
            session.Delivery, session.ClearanceNeeded, await matches.VolunteersWithChecks(view.Matches[0].EmployerId, session.OnDate, session.ClearanceNeeded, who.Required), Approves: false)
        {
            MayLastAllDay = session.Activity == Activities.CareersFair,
            IsInSeries = session.SeriesId is not null,
        };
    }
}
