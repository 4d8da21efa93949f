using System.Globalization;
using EmployerConnect.Matching;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>What a list of offers or requests is narrowed to, as it stands in the address. A value that is none narrows nothing.</summary>
public sealed class EncounterSearch
{
    public const int PageSize = 20;
    private const int LongestText = 100;
    private const int LastPage = 1_000_000;

    public string? Activity { get; set; }

    public string? Sector { get; set; }

    public string? Year { get; set; }

    public string? Delivery { get; set; }

    public string? Text { get; set; }

    public string? Page { get; set; }

    public int Number => int.TryParse(Page, out var number) ? Math.Clamp(number, 1, LastPage) : 1;

    public int Skip => (Number - 1) * PageSize;

    public bool IsNarrowed => ActivityMask + SectorMask + YearMask + DeliveryMask > 0 || Pattern is not null;

    /// <summary>The address of a page of this search.</summary>
    public string Address(string path, int page) =>
        path + AddressQuery.Write(Parts().Concat(page > 1 ? [("page", page.ToString(CultureInfo.InvariantCulture))] : []));

    /// <summary>What it is narrowed to, each with the search without it.</summary>
    public IReadOnlyList<FilterChip> Chips(string path)
    {
        (string Name, string? Words)[] chosen =
        [
            ("activity", Word<Activities>(ActivityMask)), ("sector", Word<Sectors>(SectorMask)), ("year", Word<YearGroups>(YearMask)), ("delivery", Word<Deliveries>(DeliveryMask)),
            ("text", Pattern is null ? null : $"“{Text!.Trim()}”"),
        ];
        return [.. chosen.Where(one => one.Words is not null).Select(one => new FilterChip(one.Words!, path + AddressQuery.Write(Parts().Where(part => part.Name != one.Name))))];
    }

    private IEnumerable<(string Name, string Value)> Parts() =>
        new (string Name, string? Value)[] { ("activity", Activity), ("sector", Sector), ("year", Year), ("delivery", Delivery), ("text", Text) }
            .Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => (part.Name, part.Value!));

    internal int ActivityMask => Mask<Activities>(Activity);

    internal int SectorMask => Mask<Sectors>(Sector);

    internal int YearMask => Mask<YearGroups>(Year);

    internal int DeliveryMask => Mask<Deliveries>(Delivery);

    /// <summary>For LIKE … ESCAPE '!'.</summary>
    internal string? Pattern
    {
        get
        {
            var text = Text?.Trim() ?? "";
            if (text.Length is 0 or > LongestText)
            {
                return null;
            }

            return LikeText.Anywhere(text);
        }
    }

    private static string? Word<T>(int mask)
        where T : struct, Enum =>
        FieldWords.List((T)Enum.ToObject(typeof(T), mask)) is [var (_, name)] ? name : null;

    private static int Mask<T>(string? typed)
        where T : struct, Enum =>
        Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? Convert.ToInt32(value, null) : 0;
}
