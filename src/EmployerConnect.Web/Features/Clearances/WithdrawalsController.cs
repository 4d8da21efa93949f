using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>A check that was recorded wrongly is withdrawn, by a co-ordinator whose own it is not.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class WithdrawalsController(ClearanceStore clearances, CurrentActor who) : Controller
{
    [HttpGet("/clearances/{personId:guid}/{id:guid}/withdraw")]
    public Task<IActionResult> Withdraw(Guid personId, Guid id) => Show(personId, id, new WithdrawalForm());

    [HttpPost("/clearances/{personId:guid}/{id:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid personId, Guid id, WithdrawalForm form)
    {
        if (await clearances.Find(personId, who.Required) is not { } page || page.Seen.All(one => one.Id != id))
        {
            return NotFound();
        }

        if (page.IsOwn)
        {
            return Forbid();
        }

        if (form.Read(ModelState) is not { } reason)
        {
            return await Show(personId, id, form);
        }

        var outcome = await clearances.Withdraw(personId, id, reason, who.Required);
        TempData["Flash"] = outcome.Refused?.Reason ?? "Withdrawn. It counts no more; sessions that need it show on your home page.";
        return LocalRedirect($"/clearances/{personId}");
    }

    private async Task<IActionResult> Show(Guid personId, Guid id, WithdrawalForm form)
    {
        form.Page = await clearances.Find(personId, who.Required);
        form.Clearance = form.Page?.Seen.FirstOrDefault(one => one.Id == id);
        return form.Clearance is null ? NotFound()
            : form.Page!.IsOwn ? Forbid()
            : View("/Features/Clearances/Withdraw.cshtml", form);
    }
}
