using System.Globalization;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>Progress as people say it.</summary>
public static class ProgressWords
{
    private const int Enough = 2;

    /// <summary>0 to 99: the last step of each work, which makes it count, is not among what is counted.</summary>
    public static int Percent(long done, long total) => total <= 0 ? 0 : (int)Math.Clamp(100 * done / total, 0, 99);

    /// <summary>"412 of 1,000 rows, about half a minute left"; null before the first.</summary>
    /// <param name="done">So many.</param>
    /// <param name="total">Of so many; where there turn out to be more, as many as are done.</param>
    /// <param name="thing">One of them.</param>
    /// <param name="since">How long these took; null where nobody knows.</param>
    public static string? HowFar(int done, int total, string thing, TimeSpan? since) =>
        done <= 0 ? null : $"{Count(done, Math.Max(done, total), thing)}{(since is { } time && Left(done, total, time) is { } left ? $", {left}" : "")}";

    /// <summary>"412 of 1,000 rows".</summary>
    public static string Count(int done, int total, string thing) => string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} {thing}{(total == 1 ? "" : "s")}");

    /// <summary>What is left, if it goes on as it has; nothing in the first two seconds, when nobody can say.</summary>
    public static string? Left(int done, int total, TimeSpan since)
    {
        if (done <= 0 || total <= done || since.TotalSeconds < Enough)
        {
            return null;
        }

        var seconds = since.TotalSeconds * (total - done) / done;
        return seconds switch
        {
            < 10 => "a few seconds left",
            < 45 => "about half a minute left",
            < 90 => "about a minute left",
            < 5400 => string.Create(CultureInfo.InvariantCulture, $"about {Math.Round(seconds / 60):N0} minutes left"),
            _ => string.Create(CultureInfo.InvariantCulture, $"about {Math.Round(seconds / 3600):N0} hours left"),
        };
    }
}
