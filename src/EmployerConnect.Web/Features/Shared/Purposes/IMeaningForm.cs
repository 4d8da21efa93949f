namespace EmployerConnect.Web.Features.Shared.Purposes;

/// <summary>A form that asks for the four sentences, an offer's as well as a request's.</summary>
public interface IMeaningForm
{
    string? Purpose { get; }

    string? Outcomes { get; }

    string? TwoWay { get; }

    string? Reflection { get; }

    List<string?> Benchmarks { get; }

    /// <summary>Examples for the activity that has been chosen, or for the most usual one.</summary>
    Meaning Examples { get; }
}
