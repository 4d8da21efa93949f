using System.Globalization;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>A short list comes at once; a long one is counted first, and made in the background for whoever asks for it.</summary>
public sealed class ExportDoor(ExportStore store, ExportWriter writer, ExportOptions options)
{
    public int RowsAtOnce => options.RowsAtOnce;

    public Task<int> Count(ExportAsk ask) => store.Count(ask);

    public CsvDownload File(ExportAsk ask, Guid personId) => new(ask.List.FileName, ask.List.Headings, add => writer.Write(ask, personId, add));

    /// <summary>By a link: it begins nothing, so a long list leads to the page that does.</summary>
    public async Task<IActionResult> Get(ExportKind kind, Actor actor)
    {
        var ask = ExportAsk.Whole(kind, actor);
        return await Count(ask) <= RowsAtOnce ? File(ask, actor.PersonId) : new LocalRedirectResult($"/exports?kind={kind}");
    }

    public static string Long(ExportList list, int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{list.Name}: this list has {rows:N0} rows. It is made while you do something else.");
}
