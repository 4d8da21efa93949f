using EmployerConnect.Web.Features.Matches;
using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>A new address: what it shows and what its owner calls it. Also its new name later.</summary>
public sealed class FeedForm
{
    public const int NameLimit = 100;

    public string? Subject { get; set; }

    public string? Name { get; set; }

    /// <summary>What there is to choose from; never bound.</summary>
    public IReadOnlyList<Choice> Subjects { get; internal set; } = [];

    public string? ReadName(ModelStateDictionary state)
    {
        var name = NoteText.Read(Name, nameof(Name), NameLimit, state);
        if (name is null && state.IsValid)
        {
            state.AddModelError(nameof(Name), "Enter a name for the calendar, such as “Sessions on my telephone”");
        }

        return name;
    }
}
