namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Small numbers for districts' codes: those that the database has, and new ones as they turn up.</summary>
internal sealed class PostcodeDistricts
{
    private const int CodeLength = 9;

    private readonly Dictionary<string, short> _numbers;
    private readonly Dictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<District> _new = [];
    private string _last = "";
    private short _lastNumber;
    private short _highest;

    public PostcodeDistricts(IEnumerable<District> known)
    {
        _numbers = known.ToDictionary(district => district.Code, district => (short)district.Id);
        _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _highest = _numbers.Count == 0 ? (short)0 : _numbers.Values.Max();
    }

    public IReadOnlyList<District> New => _new;

    /// <summary>0 for a blank; false where it is no code.</summary>
    public bool TryNumber(ReadOnlySpan<char> code, out short number)
    {
        number = 0;
        if (code.IsEmpty)
        {
            return true;
        }

        if (code.SequenceEqual(_last))
        {
            number = _lastNumber;
            return true;
        }

        if (!_bySpan.TryGetValue(code, out number))
        {
            if (code.Length != CodeLength || !char.IsAsciiLetterUpper(code[0]) || code[1..].ContainsAnyExceptInRange('0', '9') || _highest == short.MaxValue)
            {
                return false;
            }

            number = ++_highest;
            _numbers.Add(code.ToString(), number);
            _new.Add(new District { Id = number, Code = code.ToString() });
        }

        (_last, _lastNumber) = (code.ToString(), number);
        return true;
    }

    internal sealed record District
    {
        public required int Id { get; init; }

        public required string Code { get; init; }
    }
}
