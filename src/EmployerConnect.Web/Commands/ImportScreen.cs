using EmployerConnect.Web.Features.Places.Import;
using Spectre.Console;

namespace EmployerConnect.Web.Commands;

/// <summary>Progress bars on standard error (standard output belongs to the answer); plain lines where that is no terminal.</summary>
internal static class ImportScreen
{
    public static async Task<T> Show<T>(Func<IProgress<ImportProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive)
        {
            return await work(new Lines());
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<ImportProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(ImportProgress value)
        {
            if (!_tasks.TryGetValue(value.Stage, out var task))
            {
                _tasks[value.Stage] = task = context.AddTask(value.Stage, maxValue: 1);
            }

            task.Value = value.Share;
        }
    }

    private sealed class Lines : IProgress<ImportProgress>
    {
        private const int Steps = 5;

        private (string Stage, int Step) _last;

        public void Report(ImportProgress value)
        {
            var now = (value.Stage, Step: (int)(value.Share * Steps));
            if (now != _last)
            {
                _last = now;
                Console.Error.WriteLine($"{now.Stage} {now.Step * 100 / Steps} %");
            }
        }
    }
}
