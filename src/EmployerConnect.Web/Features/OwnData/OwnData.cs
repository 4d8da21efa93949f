namespace EmployerConnect.Web.Features.OwnData;

/// <summary>What is kept about the person who asks, as of one moment.</summary>
public sealed record OwnData(DateTime At, IReadOnlyList<OwnDataSection> Sections);

/// <param name="Title">What kind of thing.</param>
/// <param name="Rows">Each with its fields by name, as they are kept.</param>
public sealed record OwnDataSection(string Title, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);
