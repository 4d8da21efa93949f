using System.Text;
using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Code_IsThatOfTheStandard(long seconds, string code) => Assert.Equal(code, Totp.Code(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void StepOf_ForgivesHalfAMinute_AndNoMore()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);
        Assert.Equal(60_000_000, Totp.StepOf(Key, $" {Totp.Code(Key, now)[..3]} {Totp.Code(Key, now)[3..]} ", now));
        Assert.NotNull(Totp.StepOf(Key, Totp.Code(Key, now.AddSeconds(-30)), now));
        Assert.NotNull(Totp.StepOf(Key, Totp.Code(Key, now.AddSeconds(30)), now));
        Assert.Null(Totp.StepOf(Key, Totp.Code(Key, now.AddSeconds(-60)), now));
        Assert.Null(Totp.StepOf(Key, "", now));
    }

    [Fact]
    public void Words_AreBase32() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Words(Key));
}
