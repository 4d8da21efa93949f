using System.Text.RegularExpressions;
using MimeKit;

namespace EmployerConnect.BrowserTests;

/// <summary>The mail that a running site has sent, as it lies in its folder.</summary>
public sealed class MailFolder(RunningSite site)
{
    /// <summary>Waits on the folder itself until so many messages lie there.</summary>
    public async Task<List<MimeMessage>> Wait(int count, Func<MimeMessage, bool> wanted, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "mail")).FullName;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            var found = new List<MimeMessage>();
            foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
            {
                var message = await MimeMessage.LoadAsync(file, limit.Token);
                if (wanted(message))
                {
                    found.Add(message);
                }
            }

            if (found.Count >= count)
            {
                return found;
            }

            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>The path of a link to somewhere below <paramref name="under"/>, in a mail to this person, or to anybody.</summary>
    public async Task<string> Link(string under, string? to, CancellationToken cancellation)
    {
        var shape = new Regex($"{Regex.Escape(site.Address.ToString().TrimEnd('/'))}({Regex.Escape(under)}[A-Za-z0-9_-]+)");
        string? Path(MimeMessage message) =>
            (to is null || message.To.Mailboxes.Any(one => string.Equals(one.Address, to, StringComparison.OrdinalIgnoreCase)))
            && shape.Match(message.TextBody ?? "") is { Success: true } link
                ? link.Groups[1].Value
                : null;

        return Path((await Wait(1, message => Path(message) is not null, cancellation))[^1])!;
    }
}
