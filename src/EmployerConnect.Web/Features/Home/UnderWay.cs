using System.Globalization;
using EmployerConnect.Web.Features.Exports;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Home;

/// <summary>Long work that somebody asked for and has left the page of: the home leads back to it.</summary>
public sealed class UnderWay
{
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public string? Name { get; init; }

    public required int Done { get; init; }

    public required int Total { get; init; }

    public required DateTime At { get; init; }

    public string Href => Kind switch
    {
        "Plan" => $"/plans/runs/{Id}",
        "Spreadsheet" => $"/spreadsheets/{Id}",
        "Mailing" => $"/mailings/{Id}",
        _ => $"/exports/runs/{Id}",
    };

    public string Title => Kind switch
    {
        "Plan" => "A plan for your hub",
        "Spreadsheet" => $"Your spreadsheet {Name}",
        "Mailing" => "Mail that goes out",
        _ => $"Your download: {List?.Name}",
    };

    /// <summary>How far it is; null where nobody can say yet.</summary>
    public string? HowFar => Kind switch
    {
        "File" => "ready for you to fetch",
        "Plan" => Done == 0 ? null : $"{Done} %",
        "Mailing" => string.Create(CultureInfo.InvariantCulture, $"{Done:N0} sent so far"),
        _ => ProgressWords.HowFar(Done, Total, "row", null),
    };

    /// <summary>The list, where it is an export.</summary>
    internal ExportList? List => Enum.TryParse<ExportKind>(Name, out var kind) ? ExportList.Find(kind) : null;
}
