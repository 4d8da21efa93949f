namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>The first row of a file that names its columns.</summary>
internal static class CsvHeader
{
    public static IReadOnlyList<string> Names(CsvFile file)
    {
        if (!file.Next())
        {
            throw new ImportException($"{file.Name} is empty. Nothing was changed.");
        }

        return [.. Enumerable.Range(0, file.FieldCount).Select(column => file[column].Trim().ToString())];
    }

    /// <summary>Finds a column by its name, in any case: -1 where it is not there. A name that stands twice is refused when it is asked for.</summary>
    public static Func<string, int> Index(string file, IReadOnlyList<string> names)
    {
        var places = names.Select((name, column) => (name, column)).ToLookup(one => one.name, one => one.column, StringComparer.OrdinalIgnoreCase);
        return name => places[name].Count() <= 1
            ? places[name].FirstOrDefault(-1)
            : throw new ImportException($"{file} names the column {name} twice. Nothing was changed.");
    }
}
