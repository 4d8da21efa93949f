namespace EmployerConnect.Web.Features.Places;

/// <summary>Postcodes as people type them. Read by hand, sign by sign: no pattern that a long text could slow down.</summary>
public static class PostcodeText
{
    private const int LongestTyped = 40;
    private const int LongestSigns = 9;

    /// <summary>
    /// The normal spelling ("WR1 2AA") of a full postcode in any case and spacing, with O for 0 and I for 1 (and the
    /// other way round) put right where only one reading is possible. False where it is no postcode; true says nothing
    /// about whether Royal Mail ever gave it out.
    /// </summary>
    public static bool TryNormalise(string? typed, out string normal)
    {
        normal = "";
        Span<char> buffer = stackalloc char[LongestSigns];
        var signs = Signs(typed, buffer);
        if (signs.Length > 7)
        {
            signs = WithoutCountry(signs);
        }

        if (TryFull(signs, out var code) || TryFull(WithoutCountry(signs), out code))
        {
            normal = PostcodeCode.Text(code);
            return true;
        }

        return false;
    }

    /// <summary>The first half alone: "wr1" gives "WR1".</summary>
    public static bool TryOutcode(string? typed, out string outcode)
    {
        Span<char> buffer = stackalloc char[LongestSigns];
        var outward = Outward(Signs(typed, buffer));
        outcode = outward < 0 ? "" : PostcodeCode.OutwardText(outward);
        return outward >= 0;
    }

    /// <summary>BFPO 801, the Forces' own numbers: they are addresses, not places.</summary>
    public static bool IsForces(string? typed)
    {
        Span<char> buffer = stackalloc char[LongestSigns];
        var signs = Signs(typed, buffer);
        return signs.StartsWith("BFPO");
    }

    private static bool TryFull(ReadOnlySpan<char> signs, out int code)
    {
        code = 0;
        if (signs.Length is < 5 or > 7)
        {
            return false;
        }

        Span<char> inward = stackalloc char[3];
        signs[^3..].CopyTo(inward);
        inward[0] = inward[0] switch { 'O' => '0', 'I' => '1', var sign => sign };
        var outward = Outward(signs[..^3]);
        if (outward < 0)
        {
            return false;
        }

        return PostcodeCode.TryRead($"{PostcodeCode.OutwardText(outward)}{inward}", out code);
    }

    /// <summary>As it stands where that is possible, else with O, 0, I and 1 exchanged where exactly one exchange gives a known area.</summary>
    private static int Outward(ReadOnlySpan<char> signs)
    {
        var straight = PostcodeCode.Outward(signs);
        if (straight >= 0 || signs.Length is < 2 or > 4)
        {
            return straight;
        }

        var found = -1;
        Span<char> changed = stackalloc char[4];
        for (var mask = 1; mask < 1 << signs.Length; mask++)
        {
            var outward = Exchange(signs, mask, changed) ? PostcodeCode.Outward(changed[..signs.Length]) : -1;
            if (outward < 0 || !PostcodeAreas.Has(PostcodeCode.OutwardText(outward)))
            {
                continue;
            }

            if (found >= 0)
            {
                return -1;
            }

            found = outward;
        }

        return found;
    }

    private static bool Exchange(ReadOnlySpan<char> signs, int mask, Span<char> changed)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            var sign = signs[i];
            if ((mask & (1 << i)) != 0)
            {
                sign = sign switch { 'O' => '0', '0' => 'O', 'I' => '1', '1' => 'I', _ => '\0' };
            }

            if (sign == '\0')
            {
                return false;
            }

            changed[i] = sign;
        }

        return true;
    }

    /// <summary>Capitals and digits only; nothing where the text holds other signs than those, spaces and stops, or is too long.</summary>
    private static ReadOnlySpan<char> Signs(string? typed, Span<char> buffer)
    {
        if (typed is null || typed.Length > LongestTyped)
        {
            return [];
        }

        var length = 0;
        foreach (var sign in typed)
        {
            if (char.IsAsciiLetterOrDigit(sign) && length < buffer.Length)
            {
                buffer[length++] = char.ToUpperInvariant(sign);
            }
            else if (!char.IsWhiteSpace(sign) && sign is not ('-' or '.' or ',' or '\u200b' or '\ufeff'))
            {
                return [];
            }
        }

        return buffer[..length];
    }

    /// <summary>"UK EC1V 4QJ", "GB-WR1 2AA": neither is a postcode area.</summary>
    private static ReadOnlySpan<char> WithoutCountry(ReadOnlySpan<char> signs) =>
        signs.StartsWith("UK") || signs.StartsWith("GB") ? signs[2..] : signs;
}
