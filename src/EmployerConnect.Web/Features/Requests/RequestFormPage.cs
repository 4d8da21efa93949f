using EmployerConnect.Web.Features.Shared.Forms;
using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Requests;

public sealed record RequestFormPage
{
    public const string FormId = "request";

    /// <summary>Where the form posts to.</summary>
    public required string Action { get; init; }

    /// <summary>Schools with their hubs; empty where there is nothing to choose.</summary>
    public IReadOnlyList<Choice> Places { get; init; } = [];

    public StaleEdit? Stale { get; init; }
}
