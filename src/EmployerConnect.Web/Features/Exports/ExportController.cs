using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>A short list comes at once; a long one is counted first, and made in the background for whoever asks for it.</summary>
public abstract class ExportController(ExportWriter writer, ExportOptions options, CurrentActor who) : Controller
{
    protected Actor Asker => who.Required;

    protected int RowsAtOnce => options.RowsAtOnce;

    /// <summary>By a link: it begins nothing, so a long list leads to the page that does.</summary>
    protected async Task<IActionResult> AtOnce(ExportKind kind)
    {
        var ask = ExportAsk.Whole(kind, Asker);
        return await Count(ask) <= RowsAtOnce ? AtOnce(ask) : LocalRedirect($"/exports?kind={kind}");
    }

    protected CsvDownload AtOnce(ExportAsk ask) => new(ask.List.FileName, ask.List.Headings, add => writer.Write(ask, Asker.PersonId, add));

    protected Task<int> Count(ExportAsk ask) => writer.Count(ask);
}
