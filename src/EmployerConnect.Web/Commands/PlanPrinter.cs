using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmployerConnect.Matching.Planning;
using EmployerConnect.Web.Features.Plans;
using EmployerConnect.Web.Features.Shared;
using Spectre.Console;

namespace EmployerConnect.Web.Commands;

/// <summary>A plan with what its printing needs.</summary>
internal sealed record PrintedPlan(HubRow Hub, PlanDemand Demand, Plan Plan, double Seconds, PlanNames Names);

/// <summary>A plan for a person or for a program.</summary>
internal static class PlanPrinter
{
    private const int WidthWhereUnknown = 160;

    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(PrintedPlan printed, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(Shape(printed), Options));
            return;
        }

        var (plan, names) = (printed.Plan, printed.Names);
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("School", "Request", "Offer", "When");
        table.AddColumn(new TableColumn("Value").RightAligned());
        foreach (var one in plan.Encounters.OrderBy(one => names.Request(one.RequestId).OrganisationName, StringComparer.Ordinal).ThenBy(one => one.NumberInYear))
        {
            var (offer, request) = (names.Offer(one.OfferId), names.Request(one.RequestId));
            table.AddRow(
                Markup.Escape(request.OrganisationName),
                Markup.Escape(request.Title),
                Markup.Escape($"{offer.Title}, {offer.OrganisationName}"),
                Markup.Escape($"{LondonTime.Words(one.Slot.Date, one.Slot.StartMinute, printed.Demand.Offer(one.OfferId).DurationMinutes)}{(one.Visit is { } visit ? $" (shared visit {visit})" : "")}"),
                one.Value.ToString(CultureInfo.InvariantCulture));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthWhereUnknown;
        }

        console.Write(table);
        foreach (var unserved in plan.Unserved)
        {
            var request = names.Request(unserved.RequestId);
            Console.WriteLine($"Not served: {request.Title}, {request.OrganisationName}. {string.Join(" ", UnservedWords.Sentences(unserved, plan, names))}");
        }

        Console.WriteLine($"{printed.Hub.Name}: serves {plan.RequestsServed} of {printed.Demand.Input.Requests.Count} requests; first come, first served would serve {plan.FirstCome.RequestsServed}.");
        Console.WriteLine($"{PlanWords.Proof(plan.Value, plan.Bound)} Value {plan.Value}, bound {plan.Bound}, {printed.Seconds.ToString("0.00", CultureInfo.InvariantCulture)} seconds.");
    }

    private static object Shape(PrintedPlan printed)
    {
        var (plan, names) = (printed.Plan, printed.Names);
        return new
        {
            HubId = printed.Hub.Id,
            Hub = printed.Hub.Name,
            Assignments = plan.Encounters.Select(one => new
            {
                one.OfferId,
                one.RequestId,
                School = names.Request(one.RequestId).OrganisationName,
                Employer = names.Offer(one.OfferId).OrganisationName,
                one.Slot.Date,
                Time = LondonTime.Clock(one.Slot.StartMinute),
                printed.Demand.Offer(one.OfferId).DurationMinutes,
                Delivery = one.Delivery.ToString(),
                one.DistanceMetres,
                one.NumberInYear,
                one.Visit,
                one.Value,
            }),
            plan.Value,
            plan.Bound,
            plan.Gap,
            plan.IsExact,
            Seconds = Math.Round(printed.Seconds, 4),
            FirstComeValue = plan.FirstCome.Value,
            FirstComeServed = plan.FirstCome.RequestsServed,
            Requests = printed.Demand.Input.Requests.Count,
            plan.RequestsServed,
            ServedPerSchool = plan.Schools.Select(school => new
            {
                school.SchoolId,
                School = names.Request(printed.Demand.Input.Requests.First(request => request.SchoolId == school.SchoolId).Id).OrganisationName,
                school.Wanted,
                school.Planned,
                school.EncountersBefore,
            }),
            Unserved = plan.Unserved.Select(one => new
            {
                one.RequestId,
                School = names.Request(one.RequestId).OrganisationName,
                one.Missing,
                Reason = one.Reason.ToString(),
                Words = UnservedWords.Sentences(one, plan, names),
            }),
        };
    }
}
