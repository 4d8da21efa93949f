using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Safeguarding;

namespace EmployerConnect.Web.Features.EmployerDocuments;

/// <summary>A document of an employer that a co-ordinator has seen: confirmed once, good for every school until its review date.</summary>
public sealed class EmployerDocument
{
    private const int LongestYears = 5;

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required CheckDocuments Kind { get; init; }

    public required DateOnly ReviewOn { get; init; }

    public required Guid ConfirmedByPersonId { get; init; }

    public required DateTime ConfirmedAt { get; init; }

    public static (EmployerDocument? Document, Outcome Outcome) Confirm(Guid organisationId, Actor by, CheckDocuments kind, DateOnly reviewOn, DateOnly today, DateTime now)
    {
        if (by.BelongsTo(organisationId))
        {
            return (null, Outcome.Invalid("You belong to this employer: another co-ordinator has to see its documents"));
        }

        if (reviewOn <= today || reviewOn > today.AddYears(LongestYears))
        {
            return (null, Outcome.Invalid($"The review date must be in the future, and at most {LongestYears} years away", nameof(ReviewOn)));
        }

        var document = new EmployerDocument
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = organisationId,
            Kind = kind,
            ReviewOn = reviewOn,
            ConfirmedByPersonId = by.PersonId,
            ConfirmedAt = now,
        };
        return (document, Outcome.Done);
    }
}
