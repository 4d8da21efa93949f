namespace EmployerConnect.Tests.Features.Shared.PupilNames;

public sealed class PupilNamesTests
{
    [Theory]
    [InlineData("Please place Chloe Marsh with the surveyors", "Chloe Marsh")]
    [InlineData("Priya Shah in 9B uses a wheelchair", "Priya Shah in 9B")]
    [InlineData("Allergies: and Xanthe from Year 8 eats no nuts", "Xanthe from Year 8")]
    [InlineData("Tom (10C) and others", "Tom (10C)")]
    [InlineData("J.S. in Year 9", "J.S. in Year 9")]
    [InlineData("A pupil called Sam needs quiet", "pupil called Sam")]
    [InlineData("Muhammad A needs a translator", "Muhammad A")]
    [InlineData("with Jean-Luc O’Neill of 7KT", "Luc O’Neill of 7KT")]
    public void Find_WhatLooksLikeAPupilsName(string text, string found) => Assert.Equal(found, EmployerConnect.Web.Features.Shared.PupilNames.PupilNames.Find(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A Year 9 pupil was left alone")]
    [InlineData("Ask for Mr Adam Jones at reception")]
    [InlineData("Dr. Sophie Bell opens the door")]
    [InlineData("Park behind the Elgar Building in Bath Road")]
    [InlineData("Pupils should know three jobs in Health and Social Care")]
    [InlineData("Meet in 9B at ten")]
    [InlineData("Chocolate, charlie and other plain words")]
    [InlineData("Thirty pupils of Year 10 come by bus")]
    public void Find_LeavesOrdinaryTextAlone(string? text) => Assert.Null(EmployerConnect.Web.Features.Shared.PupilNames.PupilNames.Find(text));

    [Fact]
    public void Find_LongAndNastyText_IsQuick()
    {
        var text = string.Concat(Enumerable.Repeat("Aa'-’Bb (", 20_000));
        Assert.Null(EmployerConnect.Web.Features.Shared.PupilNames.PupilNames.Find(text));
    }
}
