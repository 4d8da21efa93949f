namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>One row of a postcode file: small, for there are 1.7 million of them.</summary>
internal struct PostcodeEntry
{
    /// <summary>Stands for "no place" in both coordinates.</summary>
    public const int NoPlace = int.MinValue;

    public int Code;
    public int LatitudeMicro;
    public int LongitudeMicro;
    public int EndedMonth;
    public int Line;
    public short File;
    public short DistrictId;
    public byte Quality;

    public readonly bool HasPlace => LatitudeMicro != NoPlace;

    /// <summary>By code, and within one code in the order in which the rows came.</summary>
    public static int InOrder(PostcodeEntry one, PostcodeEntry other)
    {
        var byCode = one.Code.CompareTo(other.Code);
        if (byCode != 0)
        {
            return byCode;
        }

        var byFile = one.File.CompareTo(other.File);
        return byFile != 0 ? byFile : one.Line.CompareTo(other.Line);
    }

    public readonly bool IsSame(in PostcodeEntry other) =>
        LatitudeMicro == other.LatitudeMicro && LongitudeMicro == other.LongitudeMicro
        && Quality == other.Quality && DistrictId == other.DistrictId && EndedMonth == other.EndedMonth;
}
