using System.Diagnostics;
using System.Globalization;

namespace EmployerConnect.Benchmarks;

/// <summary>What one process measured.</summary>
internal sealed record Part(double Seconds, double Megabytes, double WritersWaited)
{
    public static Part Of(TimeSpan taken, TimeSpan writersWaited)
    {
        using var self = Process.GetCurrentProcess();
        return new(taken.TotalSeconds, self.PeakWorkingSet64 / 1e6, writersWaited.TotalSeconds);
    }

    public static Part Parse(string line)
    {
        var numbers = line.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return new(numbers[0], numbers[1], numbers[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds} {Megabytes} {WritersWaited}");
}
