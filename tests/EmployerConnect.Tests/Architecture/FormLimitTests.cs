using System.Reflection;
using EmployerConnect.Matching;
using EmployerConnect.Tests.Sql;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Addresses;
using EmployerConnect.Web.Features.Arrivals;
using EmployerConnect.Web.Features.Bookings;
using EmployerConnect.Web.Features.Calendars;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Concerns;
using EmployerConnect.Web.Features.Hubs;
using EmployerConnect.Web.Features.Invitations;
using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.Links;
using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Passkeys;
using EmployerConnect.Web.Features.Passwords;
using EmployerConnect.Web.Features.Profiles;
using EmployerConnect.Web.Features.Proposals;
using EmployerConnect.Web.Features.Questions;
using EmployerConnect.Web.Features.Problems;
using EmployerConnect.Web.Features.Reports;
using EmployerConnect.Web.Features.Requests;
using EmployerConnect.Web.Features.SavedSearches;
using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.Purposes;
using EmployerConnect.Web.Features.Spreadsheets;
using EmployerConnect.Web.Features.Vouchings;
using EmployerConnect.Web.Features.Waits;

namespace EmployerConnect.Tests.Architecture;

/// <summary>
/// SQLite keeps any number of characters in nvarchar(120) and SQL Server refuses the 121st: so each form's limit
/// (<c>public const int TitleLimit</c>) is its column's.
/// </summary>
public sealed class FormLimitTests
{
    private const string Suffix = "Limit";

    private static readonly string[] Sentences = [nameof(IMeaningForm.Purpose), nameof(IMeaningForm.Outcomes), nameof(IMeaningForm.TwoWay), nameof(IMeaningForm.Reflection)];

    private static readonly FormOfTable[] Forms =
    [
        new(typeof(OfferForm), typeof(OfferFormCheck), "Offer", Elsewhere: [nameof(OfferForm.Postcode), .. Sentences]),
        new(typeof(RequestForm), typeof(RequestForm), "EncounterRequest", Elsewhere: Sentences),
        new(typeof(IMeaningForm), typeof(MeaningCheck), "Offer"),
        new(typeof(IMeaningForm), typeof(MeaningCheck), "EncounterRequest"),
        new(typeof(ProposalForm), typeof(ProposalForm), "EncounterMatch"),
        new(typeof(OtherTimeForm), typeof(OtherTimeForm), "EncounterMatch"),
        new(typeof(BookingForm), typeof(BookingForm), "Session"),
        new(typeof(FeedForm), typeof(FeedForm), "CalendarFeed"),
        new(typeof(ClearanceForm), typeof(ClearanceForm), "VolunteerClearance"),
        new(typeof(ConcernForm), typeof(ConcernForm), "Concern", Elsewhere: [nameof(ConcernForm.Kind)]),
        new(typeof(ForgottenForm), typeof(ForgottenForm), "Person"),
        new(typeof(AddressForm), typeof(AddressForm), "Person"),
        new(typeof(InvitationForm), typeof(InvitationForm), "Organisation", Elsewhere: [nameof(InvitationForm.Kind)]),
        new(typeof(HubForm), typeof(HubForm), "Hub"),
        new(typeof(ProfileForm), typeof(ProfileForm), "Organisation", Elsewhere: [nameof(ProfileForm.Postcode), nameof(ProfileForm.SizeBand), nameof(ProfileForm.ShowsPlace)]),
        new(typeof(JoinRequestForm), typeof(JoinRequestForm), "JoinRequest", Elsewhere: [nameof(JoinRequestForm.Postcode)]),
        new(typeof(ProblemForm), typeof(ProblemForm), "ProblemReport", Elsewhere: [nameof(ProblemForm.Kind)]),
        new(typeof(ReportForm), typeof(ReportForm), "OfferReport", Elsewhere: [nameof(ReportForm.Reason)]),
        new(typeof(VouchingForm), typeof(VouchingForm), "Person"),
        new(typeof(LinkForm), typeof(LinkForm), "Person"),
        new(typeof(SavedSearchForm), typeof(SavedSearchForm), "SavedSearch", Elsewhere: [nameof(SavedSearchForm.Rhythm)]),
        new(typeof(NewPasskeyForm), typeof(NewPasskeyForm), "Passkey"),
        new(typeof(ArrivalForm), typeof(ArrivalForm), "Organisation"),
        new(typeof(SheetCells), typeof(SheetCells), "Organisation"),
        new(typeof(EncounterReader), typeof(EncounterReader), "Session"),
    ];

    [Fact]
    public void EveryTypeWithLimits_IsHeldToATable()
    {
        var types = typeof(Database).Assembly.GetTypes().Where(type => LimitsOf(type).Count > 0);
        Assert.All(types, type => Assert.Contains(Forms, form => form.Limits == type));
    }

    [Fact]
    public void Limits_AreThoseOfTheColumns() => Assert.All(Forms, form => Assert.Empty(Problems(form)));

    [Fact]
    public void WrongLimits_AreReported()
    {
        var problems = Problems(new FormOfTable(typeof(FixtureForm), typeof(FixtureForm), "Offer"));
        Assert.Equal(["Title is 121, its column 120", "Nope has no column", "Description has no limit"], problems);
    }

    [Theory]
    [InlineData(typeof(DeclineReason), "EncounterMatch", "DeclineReason")]
    [InlineData(typeof(Decliner), "EncounterMatch", "DeclinedBy")]
    [InlineData(typeof(QuestionKind), "MatchQuestion", "Kind")]
    [InlineData(typeof(CancelReason), "Session", "CancelReason")]
    [InlineData(typeof(MatchState), "EncounterMatch", "State")]
    [InlineData(typeof(OfferState), "Offer", "State")]
    [InlineData(typeof(RequestState), "EncounterRequest", "State")]
    [InlineData(typeof(SessionState), "Session", "State")]
    [InlineData(typeof(FeedScope), "CalendarFeed", "Scope")]
    [InlineData(typeof(WaitState), "OfferWait", "State")]
    [InlineData(typeof(ConcernKind), "Concern", "Kind")]
    [InlineData(typeof(ConcernState), "Concern", "State")]
    [InlineData(typeof(SearchRhythm), "SavedSearch", "Rhythm")]
    [InlineData(typeof(ShownPlace), "Organisation", "ShowsPlace")]
    [InlineData(typeof(ProblemKind), "ProblemReport", "Kind")]
    [InlineData(typeof(ProblemState), "ProblemReport", "State")]
    public void Names_FitTheirColumns(Type type, string table, string column)
    {
        var longest = FoldedSchema.Current.Tables.Single(one => one.Name == table).Find(column)!.Length;
        Assert.All(Enum.GetNames(type), name => Assert.InRange(name.Length, 1, longest!.Value));
    }

    private static List<string> Problems(FormOfTable form)
    {
        var table = FoldedSchema.Current.Tables.Single(table => table.Name == form.Table);
        var limits = LimitsOf(form.Limits);
        var wrong = limits
            .Where(limit => table.Find(limit.Key)?.Length != limit.Value)
            .Select(limit => table.Find(limit.Key) is { } column ? $"{limit.Key} is {limit.Value}, its column {column.Length}" : $"{limit.Key} has no column");
        var missing = form.Form.GetProperties()
            .Where(property => property.PropertyType == typeof(string) && table.Find(property.Name)?.Length is not null)
            .Where(property => !limits.ContainsKey(property.Name) && !(form.Elsewhere ?? []).Contains(property.Name))
            .Select(property => $"{property.Name} has no limit");
        return [.. wrong, .. missing];
    }

    private static Dictionary<string, int> LimitsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(field => field.IsLiteral && field.FieldType == typeof(int) && field.Name.EndsWith(Suffix, StringComparison.Ordinal))
            .ToDictionary(field => field.Name[..^Suffix.Length], field => (int)field.GetRawConstantValue()!);

    /// <param name="Limits">Where the limits stand: the form itself, or what reads it.</param>
    /// <param name="Elsewhere">Fields that are brought into a fixed shape before they are kept.</param>
    private sealed record FormOfTable(Type Form, Type Limits, string Table, string[]? Elsewhere = null);
}

public sealed class FixtureForm
{
    public const int TitleLimit = 121;
    public const int NopeLimit = 5;

    public string? Title { get; set; }

    public string? Description { get; set; }
}
