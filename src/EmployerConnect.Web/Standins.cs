using EmployerConnect.Web.Database;
namespace EmployerConnect.Web.Features.Offers
{
    public enum OfferState { Published, Paused, Withdrawn }
    public sealed class Offer { public Guid Id { get; init; } public Guid OrganisationId { get; init; } public string Title { get; init; } = ""; public OfferState State { get; init; } }
    public sealed class OfferStore(Database.Database database)
    {
        public Task<Offer?> Find(Guid id) => database.Read(w => w.QueryOne<Offer>("SELECT Id, OrganisationId, Title, State FROM Offer WHERE Id=@id", new { id }));
        public static Task<bool> Hold(Work work, Guid id, DateTime now) => work.ExecuteOne("UPDATE Offer SET SessionsTaken = SessionsTaken + 1 WHERE Id = @id AND State = 'Published' AND SessionsTaken < SessionsAvailable", new { id });
        public static Task<bool> Release(Work work, Guid id, DateTime now) => work.ExecuteOne("UPDATE Offer SET SessionsTaken = SessionsTaken - 1 WHERE Id = @id AND SessionsTaken > 0", new { id });
    }
}
namespace EmployerConnect.Web.Features.Requests
{
    public enum RequestState { Open, Paused, Withdrawn }
    public sealed class EncounterRequest { public Guid Id { get; init; } public Guid OrganisationId { get; init; } public Guid HubId { get; init; } public string Title { get; init; } = ""; public RequestState State { get; init; } }
    public sealed class RequestStore(Database.Database database)
    {
        public Task<EncounterRequest?> Find(Guid id) => database.Read(w => w.QueryOne<EncounterRequest>("SELECT Id, OrganisationId, HubId, Title, State FROM EncounterRequest WHERE Id=@id", new { id }));
        public static Task<bool> Hold(Work work, Guid id, DateTime now) => work.ExecuteOne("UPDATE EncounterRequest SET SessionsHeld = SessionsHeld + 1 WHERE Id = @id AND State = 'Open' AND SessionsHeld < SessionsWanted", new { id });
        public static Task<bool> Release(Work work, Guid id, DateTime now) => work.ExecuteOne("UPDATE EncounterRequest SET SessionsHeld = SessionsHeld - 1 WHERE Id = @id AND SessionsHeld > 0", new { id });
    }
}
namespace EmployerConnect.Web.Features.Organisations
{
    public sealed class Organisation { public string Name { get; init; } = ""; public string? Street { get; init; } public string? Town { get; init; } public string? Postcode { get; init; } }
    public sealed class OrganisationStore(Database.Database database)
    {
        public Task<Organisation?> Find(Guid id) => database.Read(w => w.QueryOne<Organisation>("SELECT Name, Street, Town, Postcode FROM Organisation WHERE Id=@id", new { id }));
    }
}
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
