using EmployerConnect.Web.Features.Organisations;
using EmployerConnect.Web.Features.Shared.Forms;

namespace EmployerConnect.Web.Features.Merging;

public sealed class MergeForm
{
    public string? Into { get; set; }

    internal Organisation? Organisation { get; set; }

    internal IReadOnlyList<Organisation> Others { get; set; } = [];

    public IReadOnlyList<Choice> Choices => [.. Others.Select(other => new Choice(other.Id.ToString(), other.Town is null ? other.Name : $"{other.Name}, {other.Town}"))];
}
