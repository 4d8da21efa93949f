namespace EmployerConnect.Matching.Ranking;

/// <summary>What makes encounters harder to come by for a school. The numbers may stand in databases.</summary>
[Flags]
public enum SchoolSetting
{
    None = 0,
    Special = 1 << 0,
    PupilReferralUnit = 1 << 1,
    Rural = 1 << 2,
}
