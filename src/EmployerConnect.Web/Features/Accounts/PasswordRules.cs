using System.Text;

namespace EmployerConnect.Web.Features.Accounts;

/// <summary>
/// Long enough, and not one of those that are tried first: no rule about capitals or digits (NIST SP 800-63B 3.1.1.2).
/// The words are our own choice: what people here would think of, and the patterns that lists of leaked passwords are full of.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private const int FewestDifferent = 5;
    private const int ShortestRun = 3;
    private const int LongestRow = 26;
    private const int ShortestOwnWord = 3;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t6y7u8i", "1qaz2wsx3edc4rfv5tgb", "zaq12wsxcde34rfv", "1qazxsw23edcvfr4", "qazwsxedcrfvtgb", "qweasdzxc", "zxcasdqwe", "112233445566778899"];

    private static readonly HashSet<string> Words = new(
        """
        a i is the my our your me you we it to in on of and for so very not new no yes this that let open
        password passwort passphrase pass word secret secure security private letmein login logon signin sign enter welcome hello access changeme change default
        temp temporary test testing admin administrator root user guest demo example computer internet
        employer employers connect connected connection employerconnect business company work working works worker job jobs staff office team
        careers career hub hubs school schools college academy teacher teachers teaching student students pupil pupils education class classroom lesson headteacher
        volunteer volunteers mentor adviser leader coordinator gatsby benchmark future skills talk visit
        love iloveyou loveyou sunshine princess monkey dragon football cricket rugby shadow master superman batman pokemon starwars flower summer winter spring autumn
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        one two three four five six seven eight nine ten
        england english britain british london manchester liverpool arsenal chelsea everton tottenham united city leeds newcastle birmingham bristol yorkshire
        charlie george oliver jack harry jessica charlotte michael daniel thomas james william ashley jordan
        cheese chocolate banana coffee cookie whatever freedom nothing trustno summer happy lucky
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>What stands in the database is hashed over this form, so that an accent typed in two ways is one password.</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormC);

    /// <summary>Why it is refused, in words for its field; null where it is good enough.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="own">The person's name, address and organisations: the first that somebody who knows them would try.</param>
    public static string? Problem(string password, params IEnumerable<string> own)
    {
        if (password.Length < Shortest)
        {
            return $"The password must have {Shortest} characters or more. Three or four words that have nothing to do with each other are easy to remember";
        }

        if (password.Length > Longest)
        {
            return $"The password must have {Longest} characters or fewer";
        }

        return IsEasy(password, own) ? "This password is one of the first that would be tried. Take three or four words that have nothing to do with each other" : null;
    }

    private static bool IsEasy(string password, IEnumerable<string> own)
    {
        var lower = LowerCaseNormalizer.Lower(password)!;
        if (lower.Distinct().Count() < FewestDifferent || IsMostlyRows(lower))
        {
            return true;
        }

        var words = own.SelectMany(Parts).Where(part => part.Length >= ShortestOwnWord).ToHashSet(StringComparer.Ordinal);
        return IsMadeOf(Letters(lower), words) || IsMadeOf(Letters(Unmasked(lower)), words) || IsMadeOf(Letters(Unmasked(Core(lower))), words);
    }

    /// <summary>Whether nothing is left of it but rows of keys, of the alphabet and of digits, forwards or backwards, and what is around them is short.</summary>
    private static bool IsMostlyRows(string text)
    {
        var covered = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = LongestRowAt(text, at);
            covered += length;
            at += Math.Max(1, length);
        }

        return text.Length - covered < FewestDifferent;
    }

    private static int LongestRowAt(string text, int at)
    {
        for (var length = Math.Min(text.Length - at, LongestRow); length >= ShortestRun; length--)
        {
            var part = text.Substring(at, length);
            var turned = string.Concat(part.Reverse());
            if (Array.Exists(Rows, row => row.Contains(part, StringComparison.Ordinal) || row.Contains(turned, StringComparison.Ordinal)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether the letters are nothing but known words, one after the other; digits and signs around them help little.</summary>
    private static bool IsMadeOf(string letters, HashSet<string> own)
    {
        var reached = new bool[letters.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= letters.Length; end++)
        {
            for (var start = 0; start < end && !reached[end]; start++)
            {
                var part = letters[start..end];
                reached[end] = reached[start] && (Words.Contains(part) || own.Contains(part));
            }
        }

        return letters.Length > 0 && reached[letters.Length];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>Without the year and the signs that are put around a word.</summary>
    private static string Core(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>p4$$w0rd is password.</summary>
    private static string Unmasked(string text) => string.Concat(text.Select(sign => sign switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => sign,
    }));

    private static IEnumerable<string> Parts(string text)
    {
        var lower = LowerCaseNormalizer.Lower(text)!;
        return [Letters(lower), .. lower.Split([' ', '.', '@', '-', '_', '+', '&', ',', '\''], StringSplitOptions.RemoveEmptyEntries)];
    }
}
