using System.Text.Json;
using EmployerConnect.Web.Features.Accounts;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Exports;

/// <summary>The making of one long list, which outlives the request that asked for it.</summary>
public sealed class ExportRun
{
    public const int MostAttempts = 3;

    /// <summary>Kept by one person at a time.</summary>
    public const int Most = 10;

    /// <summary>It holds names: no longer than somebody needs to fetch it.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public required Guid Id { get; init; }

    public required Guid AskedByPersonId { get; init; }

    public required ExportKind Kind { get; init; }

    /// <summary>JSON.</summary>
    public required string Places { get; init; }

    public DateOnly? FromDate { get; init; }

    public DateOnly? ToDate { get; init; }

    public required ExportState State { get; init; }

    public required int RowsTotal { get; init; }

    public required int RowsDone { get; init; }

    public string? Problem { get; init; }

    public required int Attempts { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateTime? FetchedAt { get; init; }

    public ExportList List => ExportList.Find(Kind);

    public ExportAsk Ask => new(List, JsonSerializer.Deserialize<List<Guid>>(Places)!, FromDate, ToDate);

    public bool IsLive => State is ExportState.Waiting or ExportState.Running;

    /// <summary>UTC; null while it is being made.</summary>
    public DateTime? GoesAt => EndedAt + Life;

    public bool IsOver(DateTime now) => GoesAt <= now;

    /// <summary>Who asked, as long as all of it is theirs; to anybody else it does not exist.</summary>
    public bool IsOf(Actor actor) => actor.PersonId == AskedByPersonId && Ask.IsFor(actor);

    public ProgressView Progress(DateTime now) => new($"/exports/runs/{Id}", "How far the file is", State == ExportState.Waiting ? "Waiting for its turn" : "Writing the rows", IsLive)
    {
        Percent = ProgressWords.Percent(RowsDone, RowsTotal),
        HowFar = State == ExportState.Waiting ? null : ProgressWords.HowFar(RowsDone, RowsTotal, "row", StartedAt is { } at ? now - at : null),
    };

    internal static string Json(IEnumerable<Guid> places) => JsonSerializer.Serialize(places);
}
