using EmployerConnect.Web.Features.Accounts;

namespace EmployerConnect.Tests.Features.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("elevenchars")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("poiuytrewq!!")]
    [InlineData("abcdefghijklm")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("3edc2wsx1qaz")]
    [InlineData("qweasdzxc123")]
    [InlineData("123qwe123qwe")]
    [InlineData("112233445566")]
    [InlineData("Password12345")]
    [InlineData("P4$$w0rd2027!")]
    [InlineData("passwordpassword")]
    [InlineData("Welcome2027!!")]
    [InlineData("EmployerConnect1")]
    [InlineData("careershub2027")]
    [InlineData("Summer-2027-Summer")]
    [InlineData("letmeinletmein")]
    [InlineData("ilovemyschool1")]
    [InlineData("AshSchool2027!")]
    [InlineData("ada.ash.2027.1")]
    [InlineData("example-ada-ash")]
    public void WhatIsTriedFirst_IsRefused(string password) =>
        Assert.NotNull(PasswordRules.Problem(password, "Ada Ash", "ada@example.org", "Ash School"));

    [Theory]
    [InlineData("tangerine bicycle orbit")]
    [InlineData("correct horse battery")]
    [InlineData("xK9mQ2vLp4Tz")]
    [InlineData("kkettle6vvvmap")]
    [InlineData("дождь над морем")]
    [InlineData("👩‍🏫 teaches 🦊🐙 daily")]
    public void OtherWords_AreFine_WithoutRulesAboutCapitalsOrDigits(string password) =>
        Assert.Null(PasswordRules.Problem(password, "Ada Ash", "ada@example.org", "Ash School"));

    [Fact]
    public void TheLongest_Has256Characters()
    {
        var words = string.Join(' ', Enumerable.Range(0, 100).Select(number => $"kite{number * 7919}"));
        Assert.Null(PasswordRules.Problem(words[..PasswordRules.Longest]));
        Assert.NotNull(PasswordRules.Problem(words[..(PasswordRules.Longest + 1)]));
    }

    [Fact]
    public void AnAccentTypedInTwoWays_IsOnePassword() => Assert.Equal(PasswordRules.Normal("cafe\u0301 garden path"), PasswordRules.Normal("caf\u00e9 garden path"));
}
