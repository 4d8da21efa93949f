using System.Text;

namespace EmployerConnect.Web.Features.Shared.Auditing;

/// <summary>"SessionRescheduled" as people say it: "Session rescheduled".</summary>
public static class AuditWords
{
    public static string Action(string action)
    {
        var words = new StringBuilder(action.Length + 4);
        foreach (var letter in action)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
