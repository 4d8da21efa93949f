using EmployerConnect.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>Somebody of the hub's team says that people of a spreadsheet are mailed now.</summary>
[Authorize(Policy = Policies.Coordinator)]
public sealed class SheetMailController(SpreadsheetStore store, SheetMail mail, AddressForgetting forgetting, CurrentActor who) : Controller
{
    [HttpPost("/spreadsheets/{id:guid}/send")]
    public async Task<IActionResult> Send(Guid id, SendForm form)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        var sent = await mail.Send(sheet, form.Whom == SendForm.Chosen ? form.Ids.ToHashSet() : null, who.Required.PersonId);
        TempData["Flash"] = sent.Count switch
        {
            0 => "Nobody was chosen who has not been invited yet.",
            1 => "1 invitation is on its way. It can be accepted for 14 days.",
            _ => $"{sent.Count} invitations are on their way. They can be accepted for 14 days.",
        };
        return Seen(sent, id);
    }

    [HttpPost("/spreadsheets/{id:guid}/tell")]
    public async Task<IActionResult> Tell(Guid id)
    {
        if (await Mine(id) is not { } sheet)
        {
            return NotFound();
        }

        var told = await mail.Tell(sheet, who.Required.PersonId);
        TempData["Flash"] = told.Count == 1 ? "The people of 1 session are told now." : $"The people of {told.Count} sessions are told now.";
        return Seen(told, id);
    }

    [HttpGet("/spreadsheets/forget")]
    public IActionResult Forget() => View("/Features/Spreadsheets/Forget.cshtml", new ForgetForm());

    [HttpPost("/spreadsheets/forget")]
    public async Task<IActionResult> Forget(ForgetForm form)
    {
        if (form.Read(ModelState) is not { } email)
        {
            return View("/Features/Spreadsheets/Forget.cshtml", form);
        }

        var count = await forgetting.Forget(email, [.. who.Required.HubIds], who.Required.PersonId);
        TempData["Flash"] = count == 0 ? "No spreadsheet and no open invitation of your hub names this address." : "Taken out of your hub’s spreadsheets and invitations.";
        return LocalRedirect("/spreadsheets");
    }

    private LocalRedirectResult Seen(SheetMailing mailing, Guid id) => LocalRedirect(mailing.MailingId is { } seen ? $"/mailings/{seen}" : $"/spreadsheets/{id}");

    private async Task<Spreadsheet?> Mine(Guid id) => await store.Find(id) is { } sheet && sheet.IsKnownTo(who.Required) ? sheet : null;
}
