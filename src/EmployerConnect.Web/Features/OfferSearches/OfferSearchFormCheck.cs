using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Places;
using EmployerConnect.Web.Features.Shared;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.OfferSearches;

/// <summary>Reads a search as typed; what cannot be read gets one message beside its field.</summary>
public sealed class OfferSearchFormCheck(PlaceSearch places, TimeProvider time)
{
    public const int UsualMiles = 15;
    public const int WidestMiles = 100;

    private const int LongestWords = 100;
    private const int YearsAhead = 5;

    /// <returns>Null where something is wrong, for those who need not say what.</returns>
    public Task<OfferQuery?> Read(OfferSearch typed) => Read(typed, new ModelStateDictionary());

    /// <returns>Null where something is wrong.</returns>
    public async Task<OfferQuery?> Read(OfferSearch typed, ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var around = await Around(reader, typed);
        var radius = string.IsNullOrWhiteSpace(typed.Radius) ? UsualMiles : reader.Number(nameof(typed.Radius), typed.Radius, "Miles", 1, WidestMiles);
        var (from, to) = Dates(reader, typed);
        var query = new OfferQuery
        {
            Around = around,
            RadiusMiles = radius,
            Activities = reader.Set<Activities>(nameof(typed.Activity), typed.Activity),
            Sectors = reader.Set<Sectors>(nameof(typed.Sector), typed.Sector),
            Subjects = reader.Set<Subjects>(nameof(typed.Subject), typed.Subject),
            Years = reader.Set<YearGroups>(nameof(typed.Year), typed.Year),
            Deliveries = reader.Set<Deliveries>(nameof(typed.Delivery), typed.Delivery),
            FromDate = from,
            ToDate = to,
            Words = reader.OptionalText(nameof(typed.Text), typed.Text, "Words", LongestWords),
            Sort = Sort(reader, typed, around),
        };
        return reader.HasErrors ? null : query;
    }

    private async Task<NamedPlace?> Around(FormReader reader, OfferSearch typed)
    {
        if (string.IsNullOrWhiteSpace(typed.Place))
        {
            return null;
        }

        var (place, problem) = await places.Find(typed.Place);
        if (problem is not null)
        {
            reader.Refuse(nameof(typed.Place), problem);
        }

        return place;
    }

    private (DateOnly? From, DateOnly? To) Dates(FormReader reader, OfferSearch typed)
    {
        var from = string.IsNullOrWhiteSpace(typed.From) ? null : reader.Date(nameof(typed.From), typed.From, "First day");
        var to = string.IsNullOrWhiteSpace(typed.To) ? null : reader.Date(nameof(typed.To), typed.To, "Last day");
        var (today, latest) = (LondonTime.Today(time), LondonTime.Today(time).AddYears(YearsAhead));
        if (from > latest)
        {
            reader.Refuse(nameof(typed.From), $"First day: enter one before {LondonTime.DateWords(latest)}");
        }

        if (to < today)
        {
            reader.Refuse(nameof(typed.To), "Last day: that day is over. Enter one from today on");
        }
        else if (to < from)
        {
            reader.Refuse(nameof(typed.To), "Last day: it must not be before the first day");
        }

        return (from, to);
    }

    private static SearchSort Sort(FormReader reader, OfferSearch typed, NamedPlace? around)
    {
        if (string.IsNullOrEmpty(typed.Sort))
        {
            return around is null ? SearchSort.Confirmed : SearchSort.Fit;
        }

        if (!Enum.GetNames<SearchSort>().Contains(typed.Sort))
        {
            reader.Refuse(nameof(typed.Sort), "That order is not one of the choices");
            return default;
        }

        var sort = Enum.Parse<SearchSort>(typed.Sort);
        if (sort != SearchSort.Confirmed && around is null && string.IsNullOrWhiteSpace(typed.Place))
        {
            reader.Refuse(nameof(typed.Place), "Enter a postcode, a town or a school: that order goes by where you are");
        }

        return sort;
    }
}
