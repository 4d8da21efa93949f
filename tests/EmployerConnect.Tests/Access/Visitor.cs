using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Access;

/// <summary>Somebody in a browser of their own; afresh for each form, because some forms sign people out.</summary>
internal sealed class Visitor(Guid? personId)
{
    private SiteClient? _reading;

    /// <summary>Comes with a live cookie each time: the first answer takes it away from somebody who is suspended.</summary>
    public bool IsSuspended { get; init; }

    public async Task<SiteClient> Enter(TestSite site, string method) =>
        IsSuspended || (method != "GET" && personId is not null) ? await site.Client(personId) : _reading ??= await site.Client(personId);

    /// <summary>What a form of this browser carries.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> Token(SiteClient client) =>
        [.. SiteClient.Fields(await client.Page("/sign-in"), "/sign-in").Where(field => field.Key == "__RequestVerificationToken")];
}
