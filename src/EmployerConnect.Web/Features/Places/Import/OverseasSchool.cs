namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Schools abroad stand in the register under the address of an office in London: they have no place here.</summary>
internal static class OverseasSchool
{
    private static readonly string[] Types = ["Service children's education", "British schools overseas"];
    private static readonly string[] TypeCodes = ["26", "37"];

    /// <summary>The office of Fieldwork Education, from where most of them are run.</summary>
    private const string OfficePostcode = "E14 9TS";

    public static bool Is(string? typeName, string? postcode) =>
        postcode == OfficePostcode || Types.Contains(typeName, StringComparer.OrdinalIgnoreCase);

    public static bool IsType(string? typeCode) => TypeCodes.Contains(typeCode);
}
