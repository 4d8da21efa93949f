using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>
/// An offer or a request that somebody has begun. It is theirs alone, whatever they have typed is kept, right or wrong, and
/// it becomes the offer or request of the same id once.
/// </summary>
public sealed class Draft
{
    public const string MovedOn = "This draft has changed in another window. Look at it again before you go on.";

    /// <summary>Characters of JSON: many times what all the fields may hold.</summary>
    public const int LongestFields = 100_000;

    public const int LongestStep = 20;

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid OrganisationId { get; private set; }

    public DraftKind Kind { get; private set; }

    /// <summary>What has been typed, as JSON (DraftFields).</summary>
    public string Fields { get; private set; } = "";

    /// <summary>Where to go on.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Raised whenever something is kept.</summary>
    public int Version { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public static Draft Begin(DraftKind kind, Guid personId, Guid organisationId, string fields, string step, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = personId,
        OrganisationId = organisationId,
        Kind = kind,
        Fields = fields,
        Step = step,
        Version = 1,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Known to whoever began it, as long as they act for the organisation.</summary>
    public bool IsKnownTo(Actor actor) =>
        actor.PersonId == PersonId && (Kind == DraftKind.Offer ? actor.ActsForEmployer(OrganisationId) : actor.ActsForSchool(OrganisationId));

    /// <param name="fields">All that has been typed so far.</param>
    /// <param name="step">Where to go on.</param>
    public Outcome Keep(string fields, string step, DateTime now)
    {
        if (fields.Length > LongestFields)
        {
            return Outcome.Invalid("This is more than a draft can keep: shorten what you have written");
        }

        (Fields, Step, UpdatedAt) = (fields, step, now);
        return Outcome.Done;
    }
}
