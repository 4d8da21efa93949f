using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Web.Features.Sessions;

/// <summary>Whether a change of one meeting is for it alone.</summary>
public static class WhichMeetings
{
    public const string One = "One";
    public const string Rest = "Rest";

    public static readonly IReadOnlyList<Choice> Choices = [new(One, "Only this one"), new(Rest, "This one and all after it")];
}
