using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Spreadsheets;

/// <summary>A spreadsheet that has been looked through: what comes in, what looks like something else, what stays out and why.</summary>
public sealed record PreviewPage(Spreadsheet Sheet, string HubName, VerdictCounts Counts, IReadOnlyList<SpreadsheetSummary> Twins)
{
    public IReadOnlyList<SpreadsheetRow> Doubles { get; init; } = [];

    public IReadOnlyList<SpreadsheetRow> Good { get; init; } = [];

    public IReadOnlyList<SpreadsheetRow> Bad { get; init; } = [];

    public int Page { get; init; } = 1;

    public int Pages => Math.Max(1, (Counts[RowVerdict.Alike] + SpreadsheetStore.PageRows - 1) / SpreadsheetStore.PageRows);

    /// <summary>What may come in, if somebody says so.</summary>
    public int MayComeIn => Counts[RowVerdict.Good] + Counts[RowVerdict.Alike];
}

/// <summary>What has come of a spreadsheet.</summary>
public sealed record ResultPage(Spreadsheet Sheet, string HubName, VerdictCounts Counts)
{
    public IReadOnlyList<SpreadsheetRow> Rows { get; init; } = [];

    public IReadOnlyList<SpreadsheetRow> Bad { get; init; } = [];

    public IReadOnlyList<HeldBackRow> HeldBack { get; init; } = [];

    public int QuietSessions { get; init; }

    public int Page { get; init; } = 1;

    public int Pages => Math.Max(1, (Shown + SpreadsheetStore.PageRows - 1) / SpreadsheetStore.PageRows);

    /// <summary>Rows that brought something, or did until it was taken back.</summary>
    public int Shown => Counts[RowVerdict.In] + Counts[RowVerdict.TakenBack] + Counts[RowVerdict.Stays];
}

public sealed class SpreadsheetPages(SpreadsheetStore store, SheetMail mail, LiveProgress live)
{
    /// <summary>People among whom some can be chosen at once: a form has so many fields.</summary>
    public const int ChooseFrom = 200;

    private const int BadShown = 100;

    public async Task<PreviewPage> Preview(Spreadsheet sheet, int page)
    {
        var counts = await store.Counts(sheet.Id);
        var made = new PreviewPage(sheet, await store.HubName(sheet.HubId), counts, await store.Twins(sheet));
        var shown = Math.Clamp(page, 1, made.Pages);
        return made with
        {
            Page = shown,
            Doubles = await store.Rows(sheet.Id, [RowVerdict.Alike], (shown - 1) * SpreadsheetStore.PageRows),
            Good = await store.Rows(sheet.Id, [RowVerdict.Good], take: 10),
            Bad = await store.Rows(sheet.Id, [RowVerdict.Bad], take: BadShown),
        };
    }

    public async Task<ResultPage> Result(Spreadsheet sheet, int page)
    {
        var made = new ResultPage(sheet, await store.HubName(sheet.HubId), await store.Counts(sheet.Id));
        var shown = Math.Clamp(page, 1, made.Pages);
        return made with
        {
            Page = shown,
            Rows = await store.Rows(sheet.Id, [RowVerdict.In, RowVerdict.TakenBack, RowVerdict.Stays], (shown - 1) * SpreadsheetStore.PageRows),
            Bad = await store.Rows(sheet.Id, [RowVerdict.Bad], take: BadShown),
            HeldBack = await mail.HeldBack(sheet.Id),
            QuietSessions = await mail.QuietSessions(sheet.Id),
        };
    }

    /// <summary>As far as the rows are, where they are written here; else as far as was committed.</summary>
    internal ProgressView Working(Spreadsheet sheet)
    {
        var step = sheet.IsLive ? live.Of(sheet.Id) : null;
        return new($"/spreadsheets/{sheet.Id}", "How far the spreadsheet is", SheetNames.Doing(sheet.State), sheet.IsLive)
        {
            Percent = step?.Percent ?? sheet.Percent,
            HowFar = step is null ? null : ProgressWords.HowFar(step.Done, step.Total, step.Thing, live.Since(step)),
        };
    }
}
