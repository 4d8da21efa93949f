namespace EmployerConnect.Web.Features.Shared.Purposes;

/// <summary>What makes an encounter count, in a sentence each, as one side sees it. Null where that side has not said.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Outcomes">What pupils know or can do afterwards.</param>
/// <param name="TwoWay">What pupils say, ask or do themselves (the Gatsby Benchmarks ask for an encounter that goes both ways).</param>
/// <param name="Reflection">How pupils look back on it.</param>
public sealed record Meaning(string? Purpose, string? Outcomes, string? TwoWay, string? Reflection);
