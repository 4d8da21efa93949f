using System.Globalization;

namespace EmployerConnect.Web.Outbox;

/// <param name="Concurrency">How many rows one process works on at once, 1 to 64; from <c>Outbox:Concurrency</c>.</param>
public sealed record OutboxOptions(int Concurrency)
{
    private const int Usual = 8;
    private const int Most = 64;

    public static OutboxOptions Read(IConfiguration configuration)
    {
        var text = configuration["Outbox:Concurrency"];
        return string.IsNullOrWhiteSpace(text) ? new OutboxOptions(Usual)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? new OutboxOptions(number)
            : throw new InvalidOperationException($"Outbox__Concurrency is '{text}': it must be a number from 1 to {Most}.");
    }
}
