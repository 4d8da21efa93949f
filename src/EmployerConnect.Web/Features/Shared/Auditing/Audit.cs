using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>
/// Who did what to which thing, for whom, and from which version to which, in the same transaction as the change. Ids only,
/// never names or addresses, so that erasure leaves the chain of entries whole (invariant 26).
/// </summary>
public static class Audit
{
    /// <param name="work">The transaction of the change.</param>
    /// <param name="now">UTC.</param>
    /// <param name="personId">Who; null for the site itself.</param>
    /// <param name="action">What was done, in the past tense: "OfferEdited", "ClearanceRead".</param>
    /// <param name="subjectKind">What kind of thing.</param>
    /// <param name="subjectId">Which.</param>
    /// <param name="detail">A word of the field's own vocabulary, never free text.</param>
    /// <param name="forId">The organisation, hub or person for whom.</param>
    /// <param name="fromVersion">The version that was changed; <paramref name="toVersion"/> what it became.</param>
    public static Task Write(
        Work work, DateTime now, Guid? personId, string action, string subjectKind, Guid subjectId, string? detail = null,
        Guid? forId = null, int? fromVersion = null, int? toVersion = null) =>
        work.Execute(AuditSql.Write, new { id = Guid.CreateVersion7(), now, personId, action, subjectKind, subjectId, detail, forId, fromVersion, toVersion });
}
