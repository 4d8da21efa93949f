namespace EmployerConnect.Web.Features.Shared.Purposes;

/// <summary>One of the four sentences as both sides of a match have it. Where they say the same it stands once.</summary>
public sealed record SharedSentence(string Label, string? School, string? Employer)
{
    public static IReadOnlyList<SharedSentence> Of(Meaning school, Meaning employer) =>
    [
        .. new[]
        {
            Both("Purpose", school.Purpose, employer.Purpose),
            Both("Outcomes", school.Outcomes, employer.Outcomes),
            Both("Two-way part", school.TwoWay, employer.TwoWay),
            Both("Reflection", school.Reflection, employer.Reflection),
        }.Where(sentence => sentence.School is not null || sentence.Employer is not null),
    ];

    private static SharedSentence Both(string label, string? school, string? employer) =>
        new(label, Said(school), Said(employer) == Said(school) ? null : Said(employer));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
