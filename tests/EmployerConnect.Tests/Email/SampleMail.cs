using EmployerConnect.Web.Email;

namespace EmployerConnect.Tests.Email;

internal static class SampleMail
{
    public const string Ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Café 👷\r\nEND:VCALENDAR\r\n";

    public static readonly EmailOptions Options = new("hub@example.org", "Alder hub", "answers@example.org");

    public static EmailMessage Message(string? ics = Ics) => new()
    {
        Id = new Guid("0199a1b2-0000-7000-8000-00000000000a"),
        MessageId = "0199a1b2-0000-7000-8000-00000000000a@hub.example.org",
        ToAddress = "ada@example.org",
        ToName = "Ada Ash",
        Subject = "Booked: Café 👷",
        Text = "Hello Ada",
        Html = "<p>Hello Ada</p>",
        Calendar = ics is null ? null : new CalendarPart("REQUEST", ics),
    };
}
