namespace EmployerConnect.Web.Features.Matching;

/// <summary>What the statements of <see cref="TermsSql"/> have in common: they read the same of all as of some.</summary>
internal static class TermsColumns
{
    /// <summary>
    /// The clearance that counts is one of somebody who could be booked; asked means asked by a school.
    /// </summary>
    public const string Offer = """
        o.Id, o.OrganisationId AS EmployerId, e.Name AS EmployerName, e.Town, o.Title, o.Activity, o.Sectors, o.Subjects, o.YearGroups, o.Deliveries, o.Benchmarks,
               o.Latitude, o.Longitude, o.RadiusMiles, o.DurationMinutes, o.SessionsAvailable - o.SessionsTaken AS SessionsLeft, o.GroupMinimum, o.GroupMaximum,
               o.ClearanceNeeded, o.LastConfirmedAt,
               COALESCE((SELECT MAX(c.Level) FROM Membership cm JOIN Person cp ON cp.Id = cm.PersonId JOIN VolunteerClearance c ON c.PersonId = cm.PersonId
                         WHERE cm.OrganisationId = o.OrganisationId AND cm.Role IN ('Volunteer', 'EmployerContact') AND cm.EndedAt IS NULL AND cp.IsSuspended = 0
                           AND c.IssuedOn <= @today AND c.ExpiresOn >= @today), 0) AS ClearanceHeld,
               (SELECT COUNT(*) FROM EncounterMatch x WHERE x.EmployerId = o.OrganisationId AND x.ProposedBy = 'School' AND x.CreatedAt >= @askedSince) AS TimesAsked,
               (SELECT MAX(x.CreatedAt) FROM EncounterMatch x WHERE x.EmployerId = o.OrganisationId AND x.ProposedBy = 'School' AND x.CreatedAt >= @askedSince) AS LastAskedAt,
               (SELECT MAX(x.UpdatedAt) FROM EncounterMatch x WHERE x.EmployerId = o.OrganisationId AND x.State = 'Declined' AND x.DeclinedBy = 'Employer' AND x.DeclineReason = 'TooManyRequests' AND x.UpdatedAt >= @askedSince) AS TooManyAt
        """;

    public const string Decline = """
        m.SchoolId, m.OfferId, m.RequestId, m.EmployerId, m.DeclineReason AS Reason, m.DeclinedBy AS SaidBy, m.UpdatedAt AS SaidAt, m.OnDate AS ForDate, m.GroupSize, m.DeclinedYearGroups AS YearGroups
        """;

    public const string Request = """
        r.Id, r.OrganisationId AS SchoolId, r.HubId, s.Name AS SchoolName, s.Town, r.Title, r.Activities, r.Sectors, r.Subjects, r.YearGroups, r.GroupSize, r.Deliveries,
               r.RadiusMiles, r.Benchmarks, r.SessionsWanted - r.SessionsHeld AS SessionsLeft, s.Latitude, s.Longitude, s.Setting
        """;
}
