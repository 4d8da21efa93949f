using EmployerConnect.Web.Features.Drafts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Shared.Reading;

/// <summary>The choice between two versions of a field, which a page that refuses a stale edit offers (invariant 7).</summary>
internal static class StaleChoice
{
    public const string Field = "Choice";
    public const string Now = "now";
    public const string Typed = "typed";

    /// <summary>Puts what stands in the place of what was typed, wherever that was chosen.</summary>
    public static void Apply<TForm>(TForm typed, TForm standing, IReadOnlyDictionary<string, string?> choices, ModelStateDictionary state)
        where TForm : IDraftForm
    {
        foreach (var field in typed.Facts().Select(fact => fact.Field).Where(field => choices.GetValueOrDefault(field) == Now).ToList())
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
