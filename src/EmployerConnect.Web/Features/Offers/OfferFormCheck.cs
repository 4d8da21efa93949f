using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Purposes;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Offers;

/// <summary>Reads an offer's form; what is wrong stands in ModelState beside its field.</summary>
public sealed class OfferFormCheck(PlaceLookup places, CheckRuleStore rules, TimeProvider time)
{
    public const int TitleLimit = 120;
    public const int DescriptionLimit = 2000;
    public const int LanguagesLimit = 200;
    public const int AccessibilityLimit = 500;
    private const int UsualMinutes = 10;

    /// <param name="form">As typed.</param>
    /// <param name="state">Where the errors go.</param>
    /// <param name="standing">The offer that is edited; null for a new one.</param>
    /// <returns>Null where something is wrong.</returns>
    public async Task<OfferContent?> Read(OfferForm form, ModelStateDictionary state, Offer? standing)
    {
        var today = LondonTime.Today(time);
        var reader = new FormReader(state);
        var title = reader.Text(nameof(form.Title), form.Title?.ReplaceLineEndings(" "), "Title", TitleLimit);
        var description = reader.Text(nameof(form.Description), form.Description, "Description", DescriptionLimit);
        var activity = reader.One<Activities>(nameof(form.Activity), form.Activity, "Choose the kind of activity");
        var sectors = reader.Set<Sectors>(nameof(form.Sectors), form.Sectors, "Choose at least one sector");
        var subjects = reader.Set<Subjects>(nameof(form.Subjects), form.Subjects);
        var years = reader.Set<YearGroups>(nameof(form.YearGroups), form.YearGroups, "Choose at least one year group");
        var deliveries = reader.Set<Deliveries>(nameof(form.Deliveries), form.Deliveries, "Choose where it can happen");
        var supervision = reader.One<Supervisions>(nameof(form.Supervision), form.Supervision, "Choose who is with the pupils");
        var frequency = reader.One<Frequencies>(nameof(form.Frequency), form.Frequency, "Choose how often the same adult comes");
        var place = await Place(form, reader, deliveries, standing?.Place);
        var radius = deliveries.HasFlag(Deliveries.AtSchool) || !string.IsNullOrWhiteSpace(form.RadiusMiles)
            ? reader.Number(nameof(form.RadiusMiles), form.RadiusMiles, "How far you travel", 0, 100)
            : 0;
        var minutes = reader.Number(nameof(form.DurationMinutes), form.DurationMinutes, "Length in minutes", UsualMinutes, 480);
        var sessions = reader.Number(nameof(form.SessionsAvailable), form.SessionsAvailable, "Number of sessions", 1, 200);
        var minimum = reader.Number(nameof(form.GroupMinimum), form.GroupMinimum, "Smallest group", 1, 2000);
        var maximum = reader.Number(nameof(form.GroupMaximum), form.GroupMaximum, "Largest group", 1, 2000);
        if (maximum < minimum)
        {
            reader.Refuse(nameof(form.GroupMaximum), $"Largest group must not be smaller than the smallest group, {minimum}");
        }

        var windows = new WindowReader(reader, today).Read(form.Windows, minutes, standing?.Windows ?? []);
        var meaning = MeaningCheck.Read(reader, form);
        var benchmarks = reader.Set<Benchmarks>(nameof(form.Benchmarks), form.Benchmarks);
        var languages = reader.OptionalText(nameof(form.Languages), form.Languages, "Languages", LanguagesLimit);
        var accessibility = reader.OptionalText(nameof(form.Accessibility), form.Accessibility, "Accessibility", AccessibilityLimit);
        form.NoPupil.Check(
            state,
            (nameof(form.Title), title),
            (nameof(form.Description), description),
            (nameof(form.Languages), languages),
            (nameof(form.Accessibility), accessibility),
            (nameof(form.Purpose), meaning.Purpose),
            (nameof(form.Outcomes), meaning.Outcomes),
            (nameof(form.TwoWay), meaning.TwoWay),
            (nameof(form.Reflection), meaning.Reflection));
        return reader.HasErrors ? null : new OfferContent
        {
            Title = title,
            Description = description,
            Activity = activity,
            Sectors = sectors,
            Subjects = subjects,
            YearGroups = years,
            Deliveries = deliveries,
            Benchmarks = benchmarks,
            Purpose = meaning.Purpose,
            Outcomes = meaning.Outcomes,
            TwoWay = meaning.TwoWay,
            Reflection = meaning.Reflection,
            Place = place,
            RadiusMiles = radius,
            DurationMinutes = minutes,
            SessionsAvailable = sessions,
            GroupMinimum = minimum,
            GroupMaximum = maximum,
            Languages = languages,
            Accessibility = accessibility,
            Supervision = supervision,
            Frequency = frequency,
            ClearanceNeeded = (await rules.Current()).Answer(activity, supervision, frequency, deliveries, years, today).Clearance,
            Windows = windows,
        };
    }

    /// <summary>Towns to choose from, where the postcode was looked for and not found.</summary>
    public async Task<IReadOnlyList<Choice>> Towns(OfferForm form, ModelStateDictionary state)
    {
        var isAsked = !string.IsNullOrEmpty(form.Town) || state.GetFieldValidationState(nameof(form.Postcode)) == ModelValidationState.Invalid;
        return isAsked ? [.. (await places.Towns(null)).Select(town => new Choice(town.Outcode, $"{town.Name}, {town.County}"))] : [];
    }

    private async Task<OfferPlace?> Place(OfferForm form, FormReader reader, Deliveries deliveries, OfferPlace? standing)
    {
        if (string.IsNullOrWhiteSpace(form.Postcode) && string.IsNullOrWhiteSpace(form.Town))
        {
            if ((deliveries & ~Deliveries.Virtual) != Deliveries.None)
            {
                reader.Refuse(nameof(form.Postcode), "Enter the postcode of your workplace: without it no school can see how far away you are");
            }

            return null;
        }

        var place = await places.Find(form.Postcode);
        if (standing is not null && place.Postcode == standing.Postcode && place.Precision != PlacePrecision.Postcode)
        {
            // The postcode has not been changed, and what stands may be known better than its district.
            return standing;
        }

        if (place is { IsKnown: true, Postcode: { } postcode, Latitude: { } latitude, Longitude: { } longitude })
        {
            return new OfferPlace(postcode, latitude, longitude, place.UncertaintyMetres ?? 0);
        }

        var town = string.IsNullOrWhiteSpace(form.Town) ? null : await places.Find(form.Town);
        if (town is { IsKnown: true, Postcode: { } outcode, Latitude: { } north, Longitude: { } east })
        {
            return new OfferPlace(outcode, north, east, town.UncertaintyMetres ?? 0);
        }

        reader.Refuse(nameof(form.Postcode), place.Question ?? "Enter a postcode, such as WR1 2AA");
        return null;
    }
}
