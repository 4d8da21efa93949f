using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EmployerConnect.Web.Database;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Web.Commands;

/// <summary>Where postcodes are, as the site would find them.</summary>
internal static class PlaceCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var postcodes = new Argument<string[]>("POSTCODE") { Description = "Postcodes in any spelling.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Prints an array in the order asked." };
        var command = new Command("place", "Shows where postcodes are and how exactly that is known.") { postcodes, json };
        command.SetAction(async (parse, _) =>
        {
            await using var services = OperatorServices.Build();
            Migrations.Run(services.GetRequiredService<Dialect>());
            await services.SowPlaces();
            await using var scope = services.CreateAsyncScope();
            var lookup = scope.ServiceProvider.GetRequiredService<PlaceLookup>();
            var found = new List<(string Typed, Place Place)>();
            foreach (var typed in parse.GetRequiredValue(postcodes))
            {
                found.Add((typed, await lookup.Find(typed)));
            }

            Print(found, parse.GetValue(json));
        });
        return command;
    }

    private static void Print(List<(string Typed, Place Place)> found, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(found.Select(one => new
            {
                Postcode = one.Place.Postcode ?? one.Typed,
                one.Place.Latitude,
                one.Place.Longitude,
                Precision = Word(one.Place.Precision),
                one.Place.UncertaintyMetres,
            }), Options));
            return;
        }

        foreach (var (typed, place) in found)
        {
            Console.WriteLine(place.IsKnown ? Line(place) : $"{place.Postcode ?? typed}: {place.Question}");
        }
    }

    private static string Line(Place place)
    {
        var town = place.Town is null ? "" : $", {place.Town}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{place.Postcode}: {place.Latitude:F5}, {place.Longitude:F5}, by {Word(place.Precision)}, within {place.UncertaintyMetres:N0} m{town}");
    }

    private static string Word(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Postcode => "postcode",
        PlacePrecision.Outcode => "outcode",
        _ => "unknown",
    };
}
