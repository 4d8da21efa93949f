using CsCheck;
using EmployerConnect.Web.Features.Places;

namespace EmployerConnect.Tests.Features.Places;

public sealed class PostcodeTextTests
{
    [Theory]
    [InlineData("WR1 2AA", "WR1 2AA")]
    [InlineData("wr12aa", "WR1 2AA")]
    [InlineData(" WR1  2AA", "WR1 2AA")]
    [InlineData("w r 1 2 a a", "WR1 2AA")]
    [InlineData("WR1\u00a02AA", "WR1 2AA")]
    [InlineData("wr1-2aa", "WR1 2AA")]
    [InlineData("sw1a1aa", "SW1A 1AA")]
    [InlineData("B1  1AA", "B1 1AA")]
    [InlineData("GIR 0AA", "GIR 0AA")]
    [InlineData("gir0aa", "GIR 0AA")]
    [InlineData("GIR OAA", "GIR 0AA")]
    [InlineData("BF1 3AA", "BF1 3AA")]
    [InlineData("JE2 3AB", "JE2 3AB")]
    [InlineData("gy1 1wr", "GY1 1WR")]
    [InlineData("IM1 1AA", "IM1 1AA")]
    [InlineData("bt11aa", "BT1 1AA")]
    [InlineData("KT16 OPZ", "KT16 0PZ")]
    [InlineData("CM2 OLS", "CM2 0LS")]
    [InlineData("WR1 IAA", "WR1 1AA")]
    [InlineData("WRI 2AA", "WR1 2AA")]
    [InlineData("SWIA IAA", "SW1A 1AA")]
    [InlineData("B1O 1AA", "B10 1AA")]
    [InlineData("0X1 1AA", "OX1 1AA")]
    [InlineData("UK EC1V 4QJ", "EC1V 4QJ")]
    [InlineData("HP 21 8AL", "HP21 8AL")]
    [InlineData(" SW1 H0TL", "SW1H 0TL")]
    [InlineData("M5 4WT,", "M5 4WT")]
    public void TryNormalise_AnySpelling_GivesTheNormalOne(string typed, string normal)
    {
        Assert.True(PostcodeText.TryNormalise(typed, out var found));
        Assert.Equal(normal, found);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("DT1 2J")]
    [InlineData("10017")]
    [InlineData("2036")]
    [InlineData("BFPO 801")]
    [InlineData("WR1 2CA")]
    [InlineData("WR1")]
    [InlineData("Worcester")]
    [InlineData("WR1 2AA; DROP TABLE Postcode")]
    [InlineData("WR1 2A\u0000A")]
    [InlineData("WR1 2AÄ")]
    [InlineData("٣WR1 2AA")]
    [InlineData("11 111")]
    public void TryNormalise_NoPostcode_IsRefused(string? typed) => Assert.False(PostcodeText.TryNormalise(typed, out _));

    [Fact]
    public void TryNormalise_AMegabyte_IsRefusedAtOnce() => Assert.False(PostcodeText.TryNormalise(new string('A', 1_000_000), out _));

    [Theory]
    [InlineData("wr1", "WR1")]
    [InlineData(" sw1a ", "SW1A")]
    [InlineData("al1O", "AL10")]
    public void TryOutcode_FirstHalf_IsRead(string typed, string outcode)
    {
        Assert.True(PostcodeText.TryOutcode(typed, out var found));
        Assert.Equal(outcode, found);
    }

    [Fact]
    public void Code_AndText_AreEachOthersInverse() =>
        Gen.Int[0, (PostcodeCode.PerOutcode * 259_740) - 1].Sample(code =>
        {
            // Not every number is a postcode (I, O and the letters that inward codes do without), but what reads back is itself.
            var text = PostcodeCode.Text(code);
            return !PostcodeCode.TryRead(text, out var again) || (again == code && PostcodeText.TryNormalise(text, out var normal) && normal == text);
        });
}
