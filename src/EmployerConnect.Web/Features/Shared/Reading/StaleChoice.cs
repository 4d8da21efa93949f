using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>The choice between two versions of a field, which a page that refuses a stale edit offers (invariant 7).</summary>
internal static class StaleChoice
{
    public const string Field = "Choice";
    public const string Now = "now";
    public const string Typed = "typed";

    /// <summary>Puts what stands in the place of what was typed, wherever that was chosen.</summary>
    /// <param name="typed">The form as posted.</param>
    /// <param name="standing">The form as it would show what stands.</param>
    /// <param name="facts">The fields between which may be chosen.</param>
    /// <param name="choices">By the names of the fields.</param>
    /// <param name="state">Where what was typed is still kept.</param>
    public static void Apply<TForm>(TForm typed, TForm standing, IEnumerable<FormFact> facts, IReadOnlyDictionary<string, string?> choices, ModelStateDictionary state)
    {
        foreach (var field in facts.Select(fact => fact.Field).Where(field => choices.GetValueOrDefault(field) == Now))
        {
            var property = typeof(TForm).GetProperty(field)!;
            property.SetValue(typed, property.GetValue(standing));
            foreach (var key in state.Keys.Where(key => key == field || key.StartsWith($"{field}[", StringComparison.Ordinal)).ToList())
            {
                state.Remove(key);
            }
        }
    }
}
