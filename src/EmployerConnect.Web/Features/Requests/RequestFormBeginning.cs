using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>What a new request begins with: what the school's last one said of things that seldom change, and what a search asked for.</summary>
internal static class RequestFormBeginning
{
    /// <param name="last">The school's newest request; null for its first.</param>
    public static RequestForm After(EncounterRequest? last)
    {
        var form = RequestForm.Empty();
        if (last is null)
        {
            form.Deliveries = Choices.Names(Deliveries.AtSchool);
            return form;
        }

        var former = RequestForm.Of(last, DateOnly.MaxValue);
        (form.GroupSize, form.Deliveries, form.RadiusMiles) = (former.GroupSize, former.Deliveries, former.RadiusMiles);
        (form.TwoWay, form.Reflection) = (former.TwoWay, former.Reflection);
        (form.Benchmarks, form.AccessNeeds) = (former.Benchmarks, former.AccessNeeds);
        if (last.Windows is [var first, ..])
        {
            var (hours, usual) = (WindowForm.Of(first), form.Windows[0]);
            (usual.Days, usual.Start, usual.End) = (hours.Days, hours.Start, hours.End);
        }

        return form;
    }

    /// <summary>Takes over what a search asked for, as far as it is among the form's choices.</summary>
    public static void Carry(this RequestForm form, RequestForm asked)
    {
        var reader = new FormReader(new ModelStateDictionary());
        form.Activities = Known(reader.Set<Activities>("", asked.Activities), form.Activities);
        form.Sectors = Known(reader.Set<Sectors>("", asked.Sectors), form.Sectors);
        form.Subjects = Known(reader.Set<Subjects>("", asked.Subjects), form.Subjects);
        form.YearGroups = Known(reader.Set<YearGroups>("", asked.YearGroups), form.YearGroups);
        form.Deliveries = Known(reader.Set<Deliveries>("", asked.Deliveries), form.Deliveries);
        if (int.TryParse(asked.RadiusMiles, out var miles) && miles is > 0 and <= 100)
        {
            form.RadiusMiles = asked.RadiusMiles;
        }
    }

    /// <summary>What was carried, as hidden fields.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> CarriedFields(this RequestForm form) =>
    [
        .. Fields(nameof(form.Activities), form.Activities),
        .. Fields(nameof(form.Sectors), form.Sectors),
        .. Fields(nameof(form.Subjects), form.Subjects),
        .. Fields(nameof(form.YearGroups), form.YearGroups),
        .. Fields(nameof(form.Deliveries), form.Deliveries),
        .. Fields(nameof(form.RadiusMiles), [form.RadiusMiles]),
    ];

    public static string CarriedWords(this RequestForm form)
    {
        string[] words =
        [
            Choices.Words<Activities>(form.Activities),
            Choices.Words<Sectors>(form.Sectors),
            Choices.Words<Subjects>(form.Subjects),
            Choices.Words<YearGroups>(form.YearGroups),
            Choices.Words<Deliveries>(form.Deliveries),
            form.RadiusMiles is null ? "" : $"within {form.RadiusMiles} miles",
        ];
        return string.Join("; ", words.Where(word => word.Length > 0));
    }

    private static List<string?> Known<T>(T asked, List<string?> otherwise)
        where T : struct, Enum =>
        Choices.Names(asked) is [_, ..] names ? names : otherwise;

    private static IEnumerable<KeyValuePair<string, string>> Fields(string name, IEnumerable<string?> values) =>
        values.OfType<string>().Select(value => new KeyValuePair<string, string>(name, value));
}
