namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// How far long work is, for the partial <c>_Progress</c>. With the script progress.js the page keeps up and opens itself anew at the end;
/// without, its Head section says <c>&lt;noscript&gt;&lt;meta http-equiv="refresh" content="3" /&gt;&lt;/noscript&gt;</c> and the link does it.
/// </summary>
/// <param name="Address">Answers with JSON: percent, words, isLive.</param>
/// <param name="Words">What is being done.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="Label">What the bar shows, for those who do not see it.</param>
/// <param name="Page">The page's own address.</param>
public sealed record ProgressView(string Address, string Words, int Percent, string Label, string Page);
