using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Desk;

/// <summary>A list of the desk whole; the desk itself is the co-ordinators' home.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class DeskController(DeskStore desk, CurrentActor who) : Controller
{
    [HttpGet("/desk/{block}")]
    public async Task<IActionResult> Index(string block, DeskChoice choice)
    {
        if (!Enum.TryParse<DeskBlock>(block, ignoreCase: true, out var read) || !Enum.IsDefined(read) || int.TryParse(block, out _))
        {
            return NotFound();
        }

        var hubs = choice.Of(who.Required);
        choice.Hub ??= hubs.Count == 1 ? hubs[0].ToString() : DeskChoice.All;
        var list = await desk.List(read, who.Required, hubs, (choice.Number - 1) * DeskChoice.PageSize, DeskChoice.PageSize);
        return View(new DeskListPage(list, choice, read));
    }
}
