using EmployerConnect.Web.Database;
namespace EmployerConnect.Web.Email
{
    public sealed record NoticeRecipient(Guid Id, string Name, string Email);
    public sealed record Notice(NoticeRecipient To, string Subject, IReadOnlyList<string> Paragraphs, string ActionText, string ActionPath) { public EmployerConnect.Web.Features.Calendars.Invitation? Invitation { get; init; } }
    public sealed class Notices { public Task Enqueue(Work work, DateTime now, string occasion, Notice notice) => Task.CompletedTask; }
}
namespace EmployerConnect.Web.Features.Calendars
{
    public enum InvitationMethod { Request, Cancel, TakeOff }
    public sealed record Invitation(object Event, InvitationMethod Method, EmployerConnect.Web.Email.NoticeRecipient Attendee);
    public static class SessionEvents { public static object From(EmployerConnect.Web.Features.Sessions.SessionView view) => view; }
}
