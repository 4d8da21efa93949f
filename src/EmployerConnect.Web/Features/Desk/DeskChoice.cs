using System.Globalization;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Web.Features.Desk;

/// <summary>Which hubs the desk shows, and which page of a list, as it stands in the address: a hub's id, or "all". Unless it says, the hub where the co-ordinator is.</summary>
public sealed class DeskChoice
{
    public const string All = "all";
    public const int PageSize = 20;
    private const int LastPage = 10_000;

    public string? Hub { get; set; }

    public string? Page { get; set; }

    public int Number => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;

    /// <summary>Only ever hubs of theirs: what is none is passed over.</summary>
    public IReadOnlyList<Guid> Of(Actor actor)
    {
        var own = actor.HubIds.ToList();
        if (Guid.TryParse(Hub, out var hub) && own.Contains(hub))
        {
            return [hub];
        }

        return Hub != All && actor.Here.HubIds.ToList() is [var here, ..] ? [here] : own;
    }
}
