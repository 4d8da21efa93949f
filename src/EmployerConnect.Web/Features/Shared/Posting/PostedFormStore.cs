namespace EmployerConnect.Web.Features.Shared.Posting;

public sealed class PostedForm
{
    public required string BodyHash { get; init; }

    public string? Location { get; init; }
}

public sealed class PostedFormStore(Database.Database database)
{
    public Task<PostedForm?> Find(Guid personId, Guid formKey) =>
        database.Read(work => work.QueryOne<PostedForm>(PostedFormSql.Find, new { personId, formKey }));

    public Task Answered(Guid personId, Guid formKey, string location) =>
        database.Commit(work => work.Execute(PostedFormSql.Answered, new { personId, formKey, location }));

    public Task<int> Forget(DateTime before) =>
        database.Commit(work => work.Execute(PostedFormSql.Forget, new { before }));
}
