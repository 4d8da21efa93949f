using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Safeguarding;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Checks;

/// <summary>The calculator's question as typed; asked with GET, so that an answer has an address that can be sent on.</summary>
public sealed class CheckForm
{
    public string? Activity { get; set; }

    public string? Supervision { get; set; }

    public string? Frequency { get; set; }

    public string? Place { get; set; }

    public string? Age { get; set; }

    /// <summary>What the school has asked for, where it has asked for something.</summary>
    public string? Asked { get; set; }

    public bool IsEmpty => new[] { Activity, Supervision, Frequency, Place, Age, Asked }.All(string.IsNullOrEmpty);

    public (CheckQuestion Question, CheckLevel? Asked)? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var activity = reader.One<Activities>(nameof(Activity), Activity, "Choose the activity");
        var supervision = reader.One<Supervisions>(nameof(Supervision), Supervision, "Choose who is with the pupils");
        var frequency = reader.One<Frequencies>(nameof(Frequency), Frequency, "Choose how often");
        var place = reader.One<Deliveries>(nameof(Place), Place, "Choose where");
        var age = reader.One<AgeBands>(nameof(Age), Age, "Choose the pupils' age");
        CheckLevel? asked = null;
        if (!string.IsNullOrEmpty(Asked))
        {
            if (Enum.TryParse<CheckLevel>(Asked, out var level) && Enum.IsDefined(level))
            {
                asked = level;
            }
            else
            {
                reader.Refuse(nameof(Asked), "Choose one of the checks, or none");
            }
        }

        return reader.HasErrors ? null : (new CheckQuestion(activity, supervision, frequency, place, age), asked);
    }
}
