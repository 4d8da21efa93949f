using System.Reflection;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Arrivals;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Reports;
using EmployerConnect.Web.Features.SavedSearches;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Purposes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Tests.Architecture;

/// <summary>No pupil is ever named: a form in which people write freely asks about what looks like a pupil's name before it saves, or stands here with the reason.</summary>
public sealed partial class FreeTextTests
{
    private const string Suspect = "Priya Shah in 9B";

    /// <summary>Texts of limited length that are no free text.</summary>
    private static readonly Dictionary<string, string> Elsewise = new()
    {
        ["AddressForm.Email"] = "an address",
        ["ForgottenForm.Email"] = "an address",
        ["VouchingForm.Email"] = "an address",
        ["BookingForm.Place"] = "an address, filled in from the organisation's: a school that is named after somebody would be asked about each time",
        ["BookingForm.Link"] = "a link",
        ["EncounterReader.Link"] = "a link",
        ["FeedForm.Name"] = "the name of one's own calendar, seen by nobody else",
        ["HubForm.Name"] = "the name of a hub",
        ["InvitationForm.Name"] = "the name of an employer",
        ["JoinRequestForm.OrganisationName"] = "the name of an employer",
        ["LinkForm.Name"] = "the person's own name, an adult's",
        ["NewPasskeyForm.Name"] = "the name of one's own passkey, seen by nobody else",
        ["ProblemForm.Page"] = "the address of a page of this site",
        ["ProfileForm.Name"] = "the name of an employer",
        ["ProfileForm.Sites"] = "postcodes",
        ["SheetCells.Name"] = "the name of an organisation",
    };

    /// <summary>A limit that bears the name of its column, where the form's field has another.</summary>
    private static readonly Dictionary<string, string> Called = new() { ["ArrivalForm.ArrivalNotes"] = "ArrivalForm.Notes" };

    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src/EmployerConnect.Web/Features");

    private static readonly IReadOnlyList<SourceFile> Views = Repository.Files("src/EmployerConnect.Web/Features", "*.cshtml");

    [Fact]
    public void EveryTextOfAForm_IsAskedAbout_OrStandsHereWithTheReason()
    {
        var problems = Texts().Where(text => !Elsewise.ContainsKey(text)).Where(text => Problem(text) is not null).Select(text => $"{text}: {Problem(text)}").ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(Elsewise.Keys.Except(Texts()));
    }

    [Fact]
    public void ATextThatNobodyAsksAbout_IsReported()
    {
        Assert.Equal("its form has no PupilNameForm", Problem("FixtureForm.Title"));
        Assert.Equal("NoPupil.Check does not get it", Problem("BookingForm.Place"));
        Assert.Equal("its form has no PupilNameForm", Problem("EncounterReader.Link"));
        Assert.Equal("NoPupil.Check does not get it", Problem("OfferForm.Postcode"));
        Assert.All(["ReportForm.Note", "OfferForm.Outcomes", "ArrivalForm.Notes", "EncounterReader.Room"], text => Assert.Null(Problem(text)));
    }

    [Fact]
    public async Task WhatLooksLikeAPupil_IsAskedAbout_AndSavedWhereSomebodyKnowsBetter()
    {
        foreach (var isConfirmed in new[] { false, true })
        {
            PupilNameForm answer = new() { IsConfirmed = isConfirmed };
            Assert.Equal(!isConfirmed, Asks("Note", state => new ReportForm { Reason = nameof(ReportReason.Stale), Note = Suspect, NoPupil = answer }.Read(state)));
            Assert.Equal(!isConfirmed, Asks("Note", state => new ClearanceForm { Level = "EnhancedDbs", IssuedOn = "2026-01-01", ExpiresOn = "2028-01-01", Note = Suspect, NoPupil = answer }.Read(state)));
            Assert.Equal(!isConfirmed, Asks("Name", state => new SavedSearchForm { Name = Suspect, Rhythm = nameof(SearchRhythm.Never), NoPupil = answer }.Read(state)));
            var place = new ArrivalPlace { Id = Guid.CreateVersion7(), Name = "" };
            Assert.Equal(!isConfirmed, Asks($"Notes[{place.Id}]", state => new ArrivalForm { Places = [place], Notes = { [place.Id] = Suspect }, NoPupil = answer }.Read(state)));
            await using var site = new TestSite();
            var state = new ModelStateDictionary();
            await site.With<Web.Features.Places.PlaceLookup, bool>(async places => await new JoinRequestForm { OrganisationName = "Eve Engines", Postcode = "WR1 2AA", Note = Suspect, NoPupil = answer }.Read(state, places, _ => Task.FromResult<Web.Features.Organisations.OrganisationHub?>(null)) is null);
            Assert.Equal(!isConfirmed, state.ContainsKey("Note"));
        }
    }

    [Fact]
    public async Task ARoomInABooking_ThatNamesAPupil_BooksNothingUntilItIsConfirmed()
    {
        await using var site = new TestSite();
        var people = await People.Settle(site);
        var encounters = new Encounters(site, people);
        var booking = $"/approvals/{await encounters.Match(await encounters.Offer(), await encounters.Request(), Web.Features.Matches.MatchState.Agreed)}";
        var cora = await site.Client(people.Cora);
        using var asked = await cora.Submit(booking, $"{booking}/book", ("Room", Suspect));
        var page = await SiteClient.Parse(asked);
        Assert.Contains("looks like a name", page.QuerySelector("#Room-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await encounters.Value<int>("SELECT COUNT(*) FROM Session"));
        using var saved = await cora.Post($"{booking}/book", SiteClient.Fill(SiteClient.Fields(page, $"{booking}/book"), (PupilNameForm.Field, "true")));
        Assert.Equal(1, await encounters.Value<int>("SELECT COUNT(*) FROM Session WHERE Room = @Suspect", new { Suspect }));
    }

    private static bool Asks(string field, Action<ModelStateDictionary> read)
    {
        var state = new ModelStateDictionary();
        read(state);
        return state[field]?.Errors.Any(error => error.ErrorMessage.Contains("looks like a name", StringComparison.Ordinal)) == true;
    }

    /// <summary>Each text with a limit, and each area that a page shows, as "ReportForm.Note".</summary>
    private static IReadOnlyList<string> Texts()
    {
        var limited = typeof(OfferForm).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(field => field is { IsLiteral: true } && field.FieldType == typeof(int) && field.Name.EndsWith("Limit", StringComparison.Ordinal))
                .SelectMany(field => Forms(type.Name).Select(form => $"{form}.{field.Name[..^"Limit".Length]}")));
        var areas = Views.SelectMany(view => Area().Matches(view.Text).SelectMany(area => Forms(Model().Match(view.Text).Groups["form"].Value).Select(form => $"{form}.{area.Groups["field"].Value}")));
        return [.. limited.Concat(areas).Select(text => Called.GetValueOrDefault(text, text)).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The forms that a check or a shared page is about; else the type itself.</summary>
    private static IEnumerable<string> Forms(string type) => type switch
    {
        nameof(OfferFormCheck) => [nameof(OfferForm)],
        nameof(MeaningCheck) or nameof(IMeaningForm) => typeof(IMeaningForm).Assembly.GetTypes().Where(one => one is { IsClass: true } && one.IsAssignableTo(typeof(IMeaningForm))).Select(one => one.Name),
        _ => [type],
    };

    private static string? Problem(string text)
    {
        var (form, field) = (text.Split('.')[0], text.Split('.')[1]);
        if (Sources.Any(source => source.Text.Contains($"class {form}", StringComparison.Ordinal) && source.Text.Contains($"WithoutPupil(SheetFields.{field},", StringComparison.Ordinal)))
        {
            return null;
        }

        var type = typeof(OfferForm).Assembly.GetTypes().SingleOrDefault(one => one.Name == form);
        if (type?.GetProperty("NoPupil")?.PropertyType != typeof(PupilNameForm))
        {
            return "its form has no PupilNameForm";
        }

        var checks = Sources.Where(source => Path.GetFileName(source.Path) == $"{form}Check.cs" || source.Text.Contains($"class {form}", StringComparison.Ordinal))
            .SelectMany(source => Asked().Matches(source.Text)).Select(call => call.Value);
        return !checks.Any(call => Regex.IsMatch(call, $@"nameof\((form\.)?{field}\)|\$""{field}\[")) ? "NoPupil.Check does not get it"
            : !Views.Any(view => Model().Match(view.Text).Groups["form"].Value == form && view.Text.Contains("_NoPupil.cshtml", StringComparison.Ordinal)) ? "no page of its form shows the box"
            : null;
    }

    /// <summary>A call with all that it is given, over as many lines as it takes.</summary>
    [GeneratedRegex(@"NoPupil\.Check\([^;]*;")]
    private static partial Regex Asked();

    [GeneratedRegex(@"<ec-area\s+for=""(?<field>\w+)[""\[]")]
    private static partial Regex Area();

    [GeneratedRegex(@"^@model\s+(?<form>\w+)", RegexOptions.Multiline)]
    private static partial Regex Model();
}
