namespace EmployerConnect.Web.Features.Places;

/// <summary>The letters that postcodes begin with: 121 areas of the United Kingdom, three islands' own, and the Forces' BF.</summary>
public static class PostcodeAreas
{
    private static readonly HashSet<string> All = [.. (
        "AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY " +
        "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR " +
        "RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE").Split(' ')];

    /// <summary>Whether the outward code's letters are an area's.</summary>
    public static bool Has(string outcode) => All.Contains(outcode[..(outcode.Length > 1 && char.IsAsciiLetter(outcode[1]) ? 2 : 1)]);
}
