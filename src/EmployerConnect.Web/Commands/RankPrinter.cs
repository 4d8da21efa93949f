using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmployerConnect.Matching.Geography;
using EmployerConnect.Web.Features.Matching;
using EmployerConnect.Web.Features.Shared;
using Spectre.Console;

namespace EmployerConnect.Web.Commands;

/// <summary>Ranked offers for a person or for a program.</summary>
internal static class RankPrinter
{
    private const int WidthWhereUnknown = 160;

    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(IReadOnlyList<Candidate> offers, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(offers.Select(Shape), Options));
            return;
        }

        if (offers.Count == 0)
        {
            Console.WriteLine("No offer fits everything.");
            return;
        }

        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        table.AddColumn(new TableColumn("Score").RightAligned());
        table.AddColumns("Fit", "Offer", "Where", "First time", "Reasons");
        foreach (var offer in offers)
        {
            var fit = offer.Suggestion!;
            table.AddRow(
                Markup.Escape(fit.Score.ToString(CultureInfo.InvariantCulture)),
                fit.Fit.ToString(),
                Markup.Escape($"{offer.Offer.Title}, {offer.Offer.EmployerName}\n{offer.Offer.Id}"),
                Markup.Escape(Where(offer)),
                Markup.Escape(LondonTime.Words(fit.Slot.Date, fit.Slot.StartMinute, offer.Offer.DurationMinutes)),
                Markup.Escape(string.Join('\n', offer.For.Concat(offer.Against.Select(one => $"Against: {one}")))));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthWhereUnknown;
        }

        console.Write(table);
    }

    private static object Shape(Candidate offer)
    {
        var fit = offer.Suggestion!;
        return new
        {
            OfferId = offer.Offer.Id,
            offer.Offer.Title,
            Employer = offer.Offer.EmployerName,
            fit.Score,
            Fit = fit.Fit.ToString(),
            Delivery = fit.Delivery.ToString(),
            fit.DistanceMetres,
            FirstDate = fit.Slot.Date,
            FirstTime = LondonTime.Clock(fit.Slot.StartMinute),
            offer.Offer.DurationMinutes,
            Reasons = offer.For,
            offer.Against,
            Terms = fit.Terms.Select(term => new { Kind = term.Kind.ToString(), term.Points }),
        };
    }

    private static string Where(Candidate offer)
    {
        var fit = offer.Suggestion!;
        return fit.DistanceMetres is { } metres
            ? $"{FieldWords.Name(fit.Delivery)}, {ReasonWords.Miles(metres / Distance.MetresPerMile)}"
            : FieldWords.Name(fit.Delivery);
    }
}
