using System.Diagnostics;
using System.Runtime.InteropServices;
using EmployerConnect.Tests.Email;
using EmployerConnect.Tests.Features.CalendarView;
using EmployerConnect.Tests.Features.MailEvents;
using EmployerConnect.Tests.Features.MailPreferences;
using EmployerConnect.Tests.Features.Reminders;
using EmployerConnect.Tests.Features.Replies;
using EmployerConnect.Tests.Outbox;

namespace EmployerConnect.Tests.Features.Calendars;

/// <summary>
/// A server elsewhere changes nothing: the same tests once more in a process of their own, in New York and with Welsh words for
/// days and months, since the zone and the culture of this process stand fast once it runs.
/// </summary>
public sealed class ForeignServerTests
{
    [Fact]
    public async Task CalendarAndMailTests_InNewYorkInWelsh_PassAsWell()
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        Type[] again =
        [
            typeof(ThisServerTests), typeof(IcsWriterTests), typeof(LondonTimeTests), typeof(FeedTests), typeof(CalendarSpanTests), typeof(CalendarViewTests), typeof(SeriesEventsTests), typeof(MimeComposerTests), typeof(NoticesTests), typeof(HostileTextTests),
            typeof(SendGridEmailSenderTests), typeof(OutboxRunnerTests), typeof(ReminderTests), typeof(MailPreferencesTests), typeof(MailEventsTests), typeof(ReplyTests), typeof(SeriesReplyTests),
        ];
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "EmployerConnect.Tests.dll"), .. again.SelectMany(type => new[] { "-class", type.FullName! })])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["TZ"], start.Environment["LANG"], start.Environment["LC_ALL"]) = ("America/New_York", "cy_GB.UTF-8", "cy_GB.UTF-8");
        start.Environment[ThisServerTests.Wanted] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
    }
}

/// <summary>That the process above is where it says.</summary>
public sealed class ThisServerTests
{
    public const string Wanted = "EMPLOYERCONNECT_TEST_FOREIGN";

    [Fact]
    public void Process_OfTheForeignServer_IsInNewYorkInWelsh()
    {
        if (Environment.GetEnvironmentVariable(Wanted) is null)
        {
            return;
        }

        Assert.Equal("cy-GB", System.Globalization.CultureInfo.CurrentCulture.Name);
        Assert.Equal(TimeSpan.FromHours(-5), TimeZoneInfo.Local.GetUtcOffset(new DateTime(2027, 1, 12, 12, 0, 0, DateTimeKind.Utc)));
    }
}
