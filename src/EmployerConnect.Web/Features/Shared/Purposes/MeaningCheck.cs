using EmployerConnect.Web.Features.Shared.Reading;

namespace EmployerConnect.Web.Features.Shared.Purposes;

/// <summary>Reads the four sentences; nobody publishes without them, so that every encounter is meant to lead somewhere.</summary>
internal static class MeaningCheck
{
    public const int PurposeLimit = 1000;
    public const int OutcomesLimit = 1000;
    public const int TwoWayLimit = 500;
    public const int ReflectionLimit = 500;

    public static Meaning Read(FormReader reader, IMeaningForm form) => new(
        reader.Text(nameof(form.Purpose), form.Purpose, "Purpose", PurposeLimit),
        reader.Text(nameof(form.Outcomes), form.Outcomes, "Intended outcomes", OutcomesLimit),
        reader.Text(nameof(form.TwoWay), form.TwoWay, "Two-way part", TwoWayLimit),
        reader.Text(nameof(form.Reflection), form.Reflection, "Reflection", ReflectionLimit));
}
