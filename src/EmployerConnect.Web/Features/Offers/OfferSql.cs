namespace EmployerConnect.Web.Features.Offers;

internal static class OfferSql
{
    public const string Find = """
        SELECT Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks,
               Purpose, Outcomes, TwoWay, Reflection, Postcode, Latitude, Longitude, UncertaintyMetres, RadiusMiles, DurationMinutes, SessionsAvailable, SessionsTaken,
               GroupMinimum, GroupMaximum, Languages, Accessibility, Supervision, Frequency, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt
        FROM Offer WHERE Id = @id
        """;

    public const string Windows = """
        SELECT FromDate, ToDate, Days, StartMinute, EndMinute
        FROM OfferWindow WHERE OfferId = @id ORDER BY Number
        """;

    public const string HasPartner = """
        SELECT COUNT(*) FROM EncounterMatch WHERE OfferId = @id AND (SchoolId IN @organisationIds OR HubId IN @hubIds)
        """;

    public const string Insert = """
        INSERT INTO Offer (Id, OrganisationId, CreatedByPersonId, Title, Description, Activity, Sectors, Subjects, YearGroups, Deliveries, Benchmarks,
               Purpose, Outcomes, TwoWay, Reflection, Postcode, Latitude, Longitude, UncertaintyMetres, RadiusMiles, DurationMinutes, SessionsAvailable, SessionsTaken,
               GroupMinimum, GroupMaximum, Languages, Accessibility, Supervision, Frequency, ClearanceNeeded, State, LastConfirmedAt, Version, CreatedAt, UpdatedAt)
        VALUES (@Id, @OrganisationId, @CreatedByPersonId, @Title, @Description, @Activity, @Sectors, @Subjects, @YearGroups, @Deliveries, @Benchmarks,
               @Purpose, @Outcomes, @TwoWay, @Reflection, @Postcode, @Latitude, @Longitude, @UncertaintyMetres, @RadiusMiles, @DurationMinutes, @SessionsAvailable, 0,
               @GroupMinimum, @GroupMaximum, @Languages, @Accessibility, @Supervision, @Frequency, @ClearanceNeeded, @State, @LastConfirmedAt, @Version, @CreatedAt, @UpdatedAt)
        """;

    public const string Edit = """
        UPDATE Offer
        SET Title = @Title, Description = @Description, Activity = @Activity, Sectors = @Sectors, Subjects = @Subjects, YearGroups = @YearGroups,
            Deliveries = @Deliveries, Benchmarks = @Benchmarks, Purpose = @Purpose, Outcomes = @Outcomes, TwoWay = @TwoWay, Reflection = @Reflection, Postcode = @Postcode, Latitude = @Latitude, Longitude = @Longitude,
            UncertaintyMetres = @UncertaintyMetres, RadiusMiles = @RadiusMiles, DurationMinutes = @DurationMinutes,
            SessionsAvailable = @SessionsAvailable, GroupMinimum = @GroupMinimum, GroupMaximum = @GroupMaximum,
            Languages = @Languages, Accessibility = @Accessibility, Supervision = @Supervision, Frequency = @Frequency, ClearanceNeeded = @ClearanceNeeded,
            LastConfirmedAt = @LastConfirmedAt, UpdatedAt = @UpdatedAt, Version = Version + 1
        WHERE Id = @Id AND Version = @Version AND State <> 'Withdrawn' AND SessionsTaken <= @SessionsAvailable
        """;

    public const string ClearWindows = """
        DELETE FROM OfferWindow WHERE OfferId = @id
        """;

    public const string AddWindow = """
        INSERT INTO OfferWindow (OfferId, Number, FromDate, ToDate, Days, StartMinute, EndMinute)
        VALUES (@id, @number, @FromDate, @ToDate, @Days, @StartMinute, @EndMinute)
        """;

    public const string Turn = """
        UPDATE Offer
        SET State = @State, LastConfirmedAt = @LastConfirmedAt, UpdatedAt = @UpdatedAt, Version = Version + 1
        WHERE Id = @Id AND Version = @Version AND State = @fromState AND (@State <> 'Withdrawn' OR SessionsTaken = 0)
        """;

    /// <summary>Leaves the version alone: whoever is editing loses nothing by it.</summary>
    public const string Confirm = """
        UPDATE Offer SET LastConfirmedAt = @LastConfirmedAt WHERE Id = @Id AND Version = @Version AND State <> 'Withdrawn'
        """;

    public const string Hold = """
        UPDATE Offer SET SessionsTaken = SessionsTaken + 1, UpdatedAt = @now
        WHERE Id = @offerId AND State = 'Published' AND SessionsTaken < SessionsAvailable
        """;

    public const string Release = """
        UPDATE Offer SET SessionsTaken = SessionsTaken - 1, UpdatedAt = @now
        WHERE Id = @offerId AND SessionsTaken > 0
        """;

    public const string HubsOf = "SELECT HubId FROM HubMember WHERE OrganisationId = @organisationId AND HubId IN @hubIds";

    public const string Mine = """
        SELECT o.Id, o.Title, o.OrganisationId, e.Name AS EmployerName, e.Town, o.Postcode, o.Activity, o.Sectors, o.YearGroups, o.Deliveries, o.RadiusMiles,
               o.DurationMinutes, o.SessionsAvailable, o.SessionsTaken, o.State, o.LastConfirmedAt,
               (SELECT MAX(w.ToDate) FROM OfferWindow w WHERE w.OfferId = o.Id) AS LastDate
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.OrganisationId IN @organisationIds AND o.SpreadsheetId IS NULL
        ORDER BY CASE o.State WHEN 'Published' THEN 1 WHEN 'Paused' THEN 2 ELSE 3 END, o.CreatedAt DESC, o.Title
        """;

    // Offers whose dates are all over are no offers any more; full ones are shown as full.
    public const string Published = """
        SELECT o.Id, o.Title, o.OrganisationId, e.Name AS EmployerName, e.Town, o.Postcode, o.Activity, o.Sectors, o.YearGroups, o.Deliveries, o.RadiusMiles,
               o.DurationMinutes, o.SessionsAvailable, o.SessionsTaken, o.State, o.LastConfirmedAt,
               (SELECT MAX(w.ToDate) FROM OfferWindow w WHERE w.OfferId = o.Id) AS LastDate
        FROM Offer o
        JOIN Organisation e ON e.Id = o.OrganisationId
        WHERE o.State = 'Published' AND o.OrganisationId = @organisationId
          AND EXISTS (SELECT 1 FROM OfferWindow w WHERE w.OfferId = o.Id AND w.ToDate >= @today)
        ORDER BY CASE WHEN o.SessionsTaken < o.SessionsAvailable THEN 0 ELSE 1 END, o.LastConfirmedAt DESC, o.Title, o.CreatedAt
        """;
}
