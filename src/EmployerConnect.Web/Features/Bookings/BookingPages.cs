using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Organisations;

namespace EmployerConnect.Web.Features.Bookings;

/// <summary>The booking form for a match, filled with what is known already so that most people only press the button.</summary>
public sealed class BookingPages(OrganisationStore organisations)
{
    public async Task<BookingForm> For(MatchPage page, bool approves)
    {
        var match = page.Match;
        var form = new BookingForm
        {
            Version = match.Version,
            VolunteerIds = page.LikelyVolunteer is { } volunteer ? [volunteer.ToString()] : [],
            Place = match.Delivery switch
            {
                Deliveries.AtSchool => await Address(match.SchoolId),
                Deliveries.AtWorkplace => await Address(match.EmployerId),
                _ => null,
            },
        };
        form.Show(match.OnDate, match.StartMinute, match.DurationMinutes);
        form.Page = Page(page, approves);
        return form;
    }

    public static BookingPage Page(MatchPage page, bool approves)
    {
        var (match, details) = (page.Match, page.Details);
        return new BookingPage(
            approves ? "Decide on this match" : "Book the session",
            approves ? $"/approvals/{match.Id}/book" : $"/matches/{match.Id}/booking",
            $"/matches/{match.Id}",
            $"{details.OfferTitle}: {details.EmployerName} for {details.SchoolName}",
            match.Delivery, details.ClearanceNeeded, page.Volunteers, approves)
        {
            Match = page,
            MayRepeat = details.Activity != Activities.CareersFair,
            MayLastAllDay = details.Activity == Activities.CareersFair,
        };
    }

    private async Task<string?> Address(Guid organisationId) =>
        await organisations.Find(organisationId) is { } organisation
            ? string.Join(", ", new[] { organisation.Name, organisation.Town, organisation.Postcode }.Where(part => !string.IsNullOrWhiteSpace(part)))
            : null;
}
