using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Desk;

/// <summary>The co-ordinator's desk: what waits in the hubs that are looked at, list by list.</summary>
/// <param name="Hubs">All hubs of theirs.</param>
/// <param name="Chosen">Those that are looked at.</param>
/// <param name="Lists">In order; those without anything are not shown.</param>
public sealed record DeskPage(IReadOnlyList<ActorMembership> Hubs, IReadOnlyList<Guid> Chosen, IReadOnlyList<CardList> Lists)
{
    public bool IsEmpty => Lists.All(list => list.Total == 0);

    /// <summary>Lists in which nothing waits, to end with one reassuring sentence.</summary>
    public IReadOnlyList<string> Quiet => [.. Lists.Where(list => list.Total == 0).Select(list => FieldWords.InSentence(list.Title))];
}

/// <summary>One list of the desk whole.</summary>
public sealed record DeskListPage(CardList List, DeskChoice Choice, DeskBlock Block)
{
    public Pager Pager => Pager.Of(Choice.Number, List.Total, DeskChoice.PageSize, page => $"/desk/{Block.ToString().ToLowerInvariant()}?hub={Choice.Hub}&page={page}");
}
