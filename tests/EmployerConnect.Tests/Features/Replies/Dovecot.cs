using System.Diagnostics;
using System.Globalization;
using EmployerConnect.Tests.Support;
using EmployerConnect.Web.Features.Replies;
using MailKit.Security;

namespace EmployerConnect.Tests.Features.Replies;

/// <summary>Debian's IMAP server with one mailbox in a folder of the test's own. Without it the test says that it was skipped; with CI=true it fails.</summary>
internal sealed class Dovecot : IAsyncDisposable
{
    private const string Program = "/usr/sbin/dovecot";
    private const string Password = "a-mailbox-password";
    private const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;

    // Short: the paths of its sockets are limited to about a hundred characters.
    private readonly string _folder = Directory.CreateTempSubdirectory("dc").FullName;
    private readonly int _port = NodeTool.FreePort();
    private Process? _process;

    public MailboxOptions Options => new("127.0.0.1", _port, SecureSocketOptions.None, "hub", Password);

    public static async Task<Dovecot> Start()
    {
        if (!File.Exists(Program) || Environment.UserName != "root")
        {
            var reason = "dovecot-imapd is not installed, or may not be started by this user.";
            Assert.False(SharedData.IsContinuousIntegration, reason);
            Assert.Skip(reason);
        }

        var server = new Dovecot();
        await server.Run();
        return server;
    }

    /// <summary>As a mail server puts a mail into the mailbox.</summary>
    public void Deliver(string mime)
    {
        var name = $"{Guid.CreateVersion7()}.eml";
        var (part, whole) = (Path.Combine(_folder, "mail", "tmp", name), Path.Combine(_folder, "mail", "new", name));
        File.WriteAllText(part, mime);
        File.Move(part, whole);
    }

    public async ValueTask DisposeAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Run()
    {
        foreach (var name in new[] { "new", "cur", "tmp" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, "mail", name));
        }

        // It refuses to read mail as root.
        foreach (var folder in Directory.GetDirectories(_folder, "*", SearchOption.AllDirectories).Append(_folder))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, Everybody);
            }
        }

        var settings = Path.Combine(_folder, "dovecot.conf");
        var port = _port.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(settings, $$"""
            base_dir = {{_folder}}/run
            log_path = /dev/stderr
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{_folder}}/mail
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid=nobody gid=nogroup home={{_folder}}/mail
            }
            """);
        _process = Process.Start(new ProcessStartInfo(Program, ["-F", "-c", settings]) { RedirectStandardError = true })!;
        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // It has opened its ports before it says so.
            if (line.Contains("starting up", StringComparison.Ordinal))
            {
                _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        Assert.Fail("dovecot ended before it was ready.");
    }
}
