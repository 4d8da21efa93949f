using EmployerConnect.Web.Email;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.MailPreferences;

public sealed class MailPreferenceForm
{
    public string? Rhythm { get; set; }

    public MailRhythm? Read(ModelStateDictionary state)
    {
        if (Enum.TryParse<MailRhythm>(Rhythm, out var rhythm) && Enum.IsDefined(rhythm))
        {
            return rhythm;
        }

        state.AddModelError(nameof(Rhythm), "Choose when you want mail");
        return null;
    }
}
