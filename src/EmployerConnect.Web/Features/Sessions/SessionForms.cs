using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Sessions;

public sealed class CancelForm
{
    public int Version { get; set; }

    public string? Reason { get; set; }

    /// <summary>For a meeting of a series: that one alone, or all after it as well.</summary>
    public string? Which { get; set; } = WhichMeetings.One;

    public SessionView? View { get; internal set; }

    public CancelReason? Read(ModelStateDictionary state)
    {
        if (Enum.TryParse<CancelReason>(Reason, out var reason) && Enum.IsDefined(reason))
        {
            return reason;
        }

        state.AddModelError(nameof(Reason), "Choose why the session is cancelled");
        return null;
    }
}

/// <summary>How many pupils of each year group took part.</summary>
public sealed class ReachForm
{
    public const int Most = 2000;

    public int Version { get; set; }

    /// <summary>Keyed by year group, as typed.</summary>
    public Dictionary<int, string?> Pupils { get; set; } = [];

    public SessionView? View { get; private set; }

    /// <summary>Gives the form its session, with a field for each of the session's year groups.</summary>
    public ReachForm For(SessionView view)
    {
        View = view;
        foreach (var year in view.Session.Years)
        {
            Pupils.TryAdd(year, null);
        }

        return this;
    }

    public Dictionary<int, int>? Read(IReadOnlyList<int> years, ModelStateDictionary state)
    {
        var counts = new Dictionary<int, int>();
        foreach (var year in years)
        {
            var field = $"Pupils[{year}]";
            var typed = Pupils.GetValueOrDefault(year)?.Trim();
            if (string.IsNullOrEmpty(typed))
            {
                continue;
            }

            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var pupils) && pupils <= Most)
            {
                counts[year] = pupils;
            }
            else
            {
                state.AddModelError(field, $"Enter the number of Year {year} pupils as a whole number from 0 to {Most}");
            }
        }

        if (state.IsValid && counts.Values.Sum() == 0)
        {
            state.AddModelError($"Pupils[{years[0]}]", "Enter how many pupils took part; cancel the session if it did not happen");
        }

        return state.IsValid ? counts : null;
    }
}
