namespace EmployerConnect.Web.Features.Places;

/// <summary>
/// A postcode as one whole number below 2^31: area (27 × 27), first digit (10), third sign (none, digit or letter: 37),
/// then digit and two letters (6,760). Outward codes keep together, and numbers sort much as postcodes do.
/// </summary>
public static class PostcodeCode
{
    /// <summary>Postcodes that one outward code can have: <c>code / PerOutcode</c> is the outward code's own number.</summary>
    public const int PerOutcode = 10 * 26 * 26;

    /// <summary>GIR, the Girobank's own, fits no pattern: it comes after all the others.</summary>
    private const int Girobank = 26 * 27 * 10 * 37;

    private const int LongestText = 32;

    /// <summary>Reads a full postcode in any case and spacing, correcting nothing.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int code)
    {
        code = 0;
        if (text.Length > LongestText)
        {
            return false;
        }

        Span<char> signs = stackalloc char[LongestText];
        var length = 0;
        foreach (var sign in text)
        {
            if (sign != ' ')
            {
                signs[length++] = (uint)(sign - 'a') < 26 ? (char)(sign - 32) : sign;
            }
        }

        if (length is < 5 or > 7)
        {
            return false;
        }

        var inward = Inward(signs[(length - 3)..length]);
        var outward = Outward(signs[..(length - 3)]);
        code = (outward * PerOutcode) + inward;
        return inward >= 0 && outward >= 0;
    }

    /// <summary>The outward code's number; -1 where the signs (capitals and digits, no spaces) make none.</summary>
    public static int Outward(ReadOnlySpan<char> signs)
    {
        if (signs is "GIR")
        {
            return Girobank;
        }

        if (signs.Length is < 2 or > 4 || !IsLetter(signs[0]))
        {
            return -1;
        }

        var second = IsLetter(signs[1]) ? signs[1] - 'A' + 1 : 0;
        var rest = signs[(second > 0 ? 2 : 1)..];
        if (rest.Length is < 1 or > 2 || !IsDigit(rest[0]))
        {
            return -1;
        }

        var third = rest.Length == 1 ? 0 : Third(rest[1]);
        return third < 0 ? -1 : ((((((signs[0] - 'A') * 27) + second) * 10) + (rest[0] - '0')) * 37) + third;
    }

    /// <summary>The normal spelling of a code: "WR1 2AA".</summary>
    public static string Text(int code)
    {
        var inward = code % PerOutcode;
        return $"{OutwardText(code / PerOutcode)} {(char)('0' + (inward / 676))}{(char)('A' + (inward / 26 % 26))}{(char)('A' + (inward % 26))}";
    }

    public static string OutwardText(int outward)
    {
        if (outward == Girobank)
        {
            return "GIR";
        }

        var (area, third) = (outward / 370, outward % 37);
        var first = (char)('A' + (area / 27));
        var second = area % 27 == 0 ? "" : ((char)('A' + (area % 27) - 1)).ToString();
        var last = third switch
        {
            0 => "",
            <= 10 => ((char)('0' + third - 1)).ToString(),
            _ => ((char)('A' + third - 11)).ToString(),
        };
        return $"{first}{second}{(char)('0' + (outward / 37 % 10))}{last}";
    }

    private static int Inward(ReadOnlySpan<char> signs) =>
        IsDigit(signs[0]) && IsUnit(signs[1]) && IsUnit(signs[2])
            ? (((signs[0] - '0') * 26) + (signs[1] - 'A')) * 26 + (signs[2] - 'A')
            : -1;

    // I and O are never used there, so that a 1 or a 0 is never in doubt.
    private static int Third(char sign) => sign switch
    {
        >= '0' and <= '9' => sign - '0' + 1,
        'I' or 'O' => -1,
        >= 'A' and <= 'Z' => sign - 'A' + 11,
        _ => -1,
    };

    private static bool IsLetter(char sign) => sign is >= 'A' and <= 'Z';

    private static bool IsDigit(char sign) => sign is >= '0' and <= '9';

    /// <summary>Royal Mail's inward codes do without C, I, K, M, O and V.</summary>
    private static bool IsUnit(char sign) => IsLetter(sign) && sign is not ('C' or 'I' or 'K' or 'M' or 'O' or 'V');
}
