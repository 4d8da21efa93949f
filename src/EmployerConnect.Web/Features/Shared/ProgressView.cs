namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// How far long work is. A page puts it into <c>ViewData["Progress"]</c> and shows the partial <c>_Progress</c>; the layout does the rest: with the
/// script the page keeps up and opens itself anew at the end, without the browser looks again every few seconds.
/// </summary>
/// <param name="Page">The page's own address; with <c>/progress</c> behind it, what answers its script.</param>
/// <param name="Label">What the bar shows, for those who do not see it: "How far the file is".</param>
/// <param name="Doing">"Writing the rows"; null where the page says so itself.</param>
/// <param name="IsLive">It goes on.</param>
public sealed record ProgressView(string Page, string Label, string? Doing, bool IsLive)
{
    /// <summary>0 to 100.</summary>
    public required int Percent { get; init; }

    /// <summary>"412 of 1,000 rows, about half a minute left".</summary>
    public string? HowFar { get; init; }

    public string Words => string.Join(": ", new[] { Doing, HowFar }.Where(part => part is not null));

    public string Address => $"{Page}/progress";

    public object ForScript => new { Percent, Words, IsLive };
}
