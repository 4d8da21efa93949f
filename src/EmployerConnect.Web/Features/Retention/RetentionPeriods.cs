using System.Globalization;
using EmployerConnect.Web.Features.Exports;

namespace EmployerConnect.Web.Features.Retention;

/// <summary>How long what is kept, in days: settings named <c>Retention__…Days</c>, shown on a page and applied every day.</summary>
public sealed record RetentionPeriods
{
    private const int LongestDays = 36_500;

    public static readonly RetentionPeriods Usual = new()
    {
        PostedFormDays = 30,
        DraftDays = 90,
        UnsentMailDays = 90,
        MailReportDays = 365,
        SignInDays = 90,
        ClearanceDays = 365,
        DocumentDays = 730,
        NoteDays = 730,
        SpreadsheetDays = 60,
        ConcernDays = 3653,
        FormerMemberDays = 730,
    };

    /// <summary>The keys of forms that were posted, which stop a form from taking effect twice.</summary>
    public required int PostedFormDays { get; init; }

    /// <summary>Offers and requests that somebody began and did not publish.</summary>
    public required int DraftDays { get; init; }

    /// <summary>The text of mail that could not be sent; what was sent is not kept at all.</summary>
    public required int UnsentMailDays { get; init; }

    /// <summary>To whom mail with which title went, and what became of it.</summary>
    public required int MailReportDays { get; init; }

    /// <summary>Where somebody was signed in, after it ended or was last seen, and links that were sent to them, after they ran out.</summary>
    public required int SignInDays { get; init; }

    /// <summary>A volunteer's check, after its last day.</summary>
    public required int ClearanceDays { get; init; }

    /// <summary>An employer's document, after its review date.</summary>
    public required int DocumentDays { get; init; }

    /// <summary>What the two sides of a match wrote to each other, after the day of the encounter.</summary>
    public required int NoteDays { get; init; }

    /// <summary>The rows of spreadsheets that were brought in, and whom they named without ever being mailed; until then they can be taken back.</summary>
    public required int SpreadsheetDays { get; init; }

    /// <summary>A concern, after it was raised.</summary>
    public required int ConcernDays { get; init; }

    /// <summary>Name and address of somebody who belongs to no organisation and no hub any more.</summary>
    public required int FormerMemberDays { get; init; }

    public static RetentionPeriods Read(IConfiguration configuration) => new()
    {
        PostedFormDays = Days(configuration, nameof(PostedFormDays), Usual.PostedFormDays),
        DraftDays = Days(configuration, nameof(DraftDays), Usual.DraftDays),
        UnsentMailDays = Days(configuration, nameof(UnsentMailDays), Usual.UnsentMailDays),
        MailReportDays = Days(configuration, nameof(MailReportDays), Usual.MailReportDays),
        SignInDays = Days(configuration, nameof(SignInDays), Usual.SignInDays),
        ClearanceDays = Days(configuration, nameof(ClearanceDays), Usual.ClearanceDays),
        DocumentDays = Days(configuration, nameof(DocumentDays), Usual.DocumentDays),
        NoteDays = Days(configuration, nameof(NoteDays), Usual.NoteDays),
        SpreadsheetDays = Days(configuration, nameof(SpreadsheetDays), Usual.SpreadsheetDays),
        ConcernDays = Days(configuration, nameof(ConcernDays), Usual.ConcernDays),
        FormerMemberDays = Days(configuration, nameof(FormerMemberDays), Usual.FormerMemberDays),
    };

    public IReadOnlyList<(string What, int Days, string From)> Rows() =>
    [
        ("Keys of posted forms", PostedFormDays, "the post"),
        ("Drafts of offers and requests", DraftDays, "the day on which somebody last wrote in them"),
        ("Downloads that were made in the background", (int)ExportRun.Life.TotalDays, "their end"),
        ("Text of mail that could not be sent", UnsentMailDays, "the last try"),
        ("Titles of mail, and what became of it", MailReportDays, "the day it was written"),
        ("Where somebody was signed in, and links that were sent to them", SignInDays, "its end"),
        ("Volunteers' checks: level, dates, who saw them", ClearanceDays, "the check's last day"),
        ("That an employer's document was seen", DocumentDays, "its review date"),
        ("Notes that the two sides of a match wrote", NoteDays, "the day of the encounter"),
        ("Rows of spreadsheets, and people of theirs who were never mailed", SpreadsheetDays, "the upload"),
        ("Concerns", ConcernDays, "the day on which they were raised"),
        ("Name and e-mail address of former members", FormerMemberDays, "the end of their last membership"),
    ];

    private static int Days(IConfiguration configuration, string name, int usual)
    {
        if (configuration[$"Retention:{name}"] is not { Length: > 0 } text)
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= LongestDays
            ? days
            : throw new InvalidOperationException($"Retention__{name} is '{text}': it must be a whole number of days from 1 to {LongestDays}.");
    }
}
