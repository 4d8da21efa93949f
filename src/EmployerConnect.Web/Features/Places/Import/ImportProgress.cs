namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>How far a stage of an import has come, 0 to 1.</summary>
public readonly record struct ImportProgress(string Stage, double Share);
