using System.Reflection;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Clearances;
using EmployerConnect.Web.Features.Joining;
using EmployerConnect.Web.Features.Offers;
using EmployerConnect.Web.Features.Reports;
using EmployerConnect.Web.Features.Shared.PupilNames;
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
        ["FeedForm.Name"] = "the name of one's own calendar, seen by nobody else",
        ["HubForm.Name"] = "the name of a hub",
        ["InvitationForm.Name"] = "the name of an employer",
        ["JoinRequestForm.OrganisationName"] = "the name of an employer",
        ["LinkForm.Name"] = "the person's own name, an adult's",
        ["NewPasskeyForm.Name"] = "the name of one's own passkey, seen by nobody else",
        ["ProfileForm.Name"] = "the name of an employer",
        ["ProfileForm.Sites"] = "postcodes",
    };

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
        Assert.Null(Problem("ReportForm.Note"));
    }

    [Fact]
    public async Task WhatLooksLikeAPupil_IsAskedAbout_AndSavedWhereSomebodyKnowsBetter()
    {
        foreach (var isConfirmed in new[] { false, true })
        {
            PupilNameForm answer = new() { IsConfirmed = isConfirmed };
            Assert.Equal(!isConfirmed, Asks("Note", state => new ReportForm { Reason = nameof(ReportReason.Stale), Note = Suspect, NoPupil = answer }.Read(state)));
            Assert.Equal(!isConfirmed, Asks("Note", state => new ClearanceForm { Level = "EnhancedDbs", IssuedOn = "2026-01-01", ExpiresOn = "2028-01-01", Note = Suspect, NoPupil = answer }.Read(state)));
            await using var site = new TestSite();
            var state = new ModelStateDictionary();
            await site.With<Web.Features.Places.PlaceLookup, bool>(async places => await new JoinRequestForm { OrganisationName = "Eve Engines", Postcode = "WR1 2AA", Note = Suspect, NoPupil = answer }.Read(state, places) is null);
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
                .Select(field => $"{(type == typeof(OfferFormCheck) ? nameof(OfferForm) : type.Name)}.{field.Name[..^"Limit".Length]}"));
        var areas = Views.SelectMany(view => Area().Matches(view.Text).Select(area => $"{Model().Match(view.Text).Groups["form"].Value}.{area.Groups["field"].Value}"));
        return [.. limited.Concat(areas).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string? Problem(string text)
    {
        var (form, field) = (text.Split('.')[0], text.Split('.')[1]);
        var type = typeof(OfferForm).Assembly.GetTypes().SingleOrDefault(one => one.Name == form);
        if (type?.GetProperty("NoPupil")?.PropertyType != typeof(PupilNameForm))
        {
            return "its form has no PupilNameForm";
        }

        var checks = Sources.Where(source => Path.GetFileName(source.Path) == $"{form}Check.cs" || source.Text.Contains($"class {form}", StringComparison.Ordinal))
            .SelectMany(source => source.Text.Split('\n')).Where(line => line.Contains("NoPupil.Check(", StringComparison.Ordinal));
        return !checks.Any(line => Regex.IsMatch(line, $@"nameof\((form\.)?{field}\)")) ? "NoPupil.Check does not get it"
            : !Views.Any(view => Model().Match(view.Text).Groups["form"].Value == form && view.Text.Contains("_NoPupil.cshtml", StringComparison.Ordinal)) ? "no page of its form shows the box"
            : null;
    }

    [GeneratedRegex(@"<ec-area\s+for=""(?<field>\w+)""")]
    private static partial Regex Area();

    [GeneratedRegex(@"^@model\s+(?<form>\w+)", RegexOptions.Multiline)]
    private static partial Regex Model();
}
