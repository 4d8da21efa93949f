using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Architecture;

/// <summary>Each rule over the whole source, and with a deliberate violation that it must report.</summary>
public sealed class SourceRuleTests
{
    private const string Offer = "src/EmployerConnect.Web/Features/Offers/Offer.cs";

    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src");

    [Fact]
    public void OnlyDatabase_NamesAProvider() => Assert.Empty(SourceRules.ProvidersOutsideDatabase(Sources));

    [Theory]
    [InlineData("using Microsoft.Data.Sqlite;")]
    [InlineData("using Microsoft.Data.SqlClient;")]
    [InlineData("using Dapper;")]
    [InlineData("await using var connection = new SqlConnection(text);")]
    public void Provider_OutsideDatabase_IsReported(string text)
    {
        Assert.Equal([Offer], SourceRules.ProvidersOutsideDatabase([new SourceFile(Offer, text)]));
        Assert.Empty(SourceRules.ProvidersOutsideDatabase([new SourceFile("src/EmployerConnect.Web/Database/Work.cs", text)]));
    }

    [Fact]
    public void Domain_KnowsNoWeb() => Assert.Empty(SourceRules.WebInDomain(Sources));

    [Theory]
    [InlineData("using Microsoft.AspNetCore.Mvc;")]
    [InlineData("public Outcome Pause(HttpContext context) => Outcome.Done;")]
    [InlineData("public bool Read(ModelStateDictionary state) => true;")]
    public void Web_InDomain_IsReported(string text)
    {
        Assert.Equal([Offer], SourceRules.WebInDomain([new SourceFile(Offer, text)]));
        Assert.Empty(SourceRules.WebInDomain([new SourceFile("src/EmployerConnect.Web/Features/Offers/OffersController.cs", text)]));
    }

    [Fact]
    public void Sql_StandsInSqlClasses() => Assert.Empty(SourceRules.SqlOutsideSqlClasses(Sources));

    [Theory]
    [InlineData("work.Query<Offer>(\"SELECT Id FROM Offer\")")]
    [InlineData("work.Execute(\"\"\"\n    UPDATE Offer SET Title = @title\n    \"\"\", row)")]
    public void Sql_Elsewhere_IsReported(string text)
    {
        Assert.Equal([Offer], SourceRules.SqlOutsideSqlClasses([new SourceFile(Offer, text)]));
        Assert.Empty(SourceRules.SqlOutsideSqlClasses([new SourceFile(Offer, $"internal static class OfferSql {{ {text} }}")]));
    }

    [Fact]
    public void Matching_KnowsNoClock() => Assert.Empty(SourceRules.ClockInMatching(Sources));

    [Fact]
    public void Clock_InMatching_IsReported() =>
        Assert.NotEmpty(SourceRules.ClockInMatching([new SourceFile("src/EmployerConnect.Matching/Ranking/Ranker.cs", "class Ranker(TimeProvider time);")]));

    [Fact]
    public void DatesInWords_AreWrittenInOnePlace() =>
        Assert.Equal(["src/EmployerConnect.Web/Features/Shared/Forms/FieldState.cs", "src/EmployerConnect.Web/Features/Shared/Reading/WrittenDate.cs"], SourceRules.DatesOfTheirOwn([.. Sources, .. Repository.Files("src", "*.cshtml")]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("@session.OnDate.ToString(\"d MMM yyyy\", CultureInfo.InvariantCulture)")]
    [InlineData("$\"{start:HH:mm}\"")]
    [InlineData("date.ToShortDateString()")]
    public void Date_OfItsOwn_IsReported(string text) => Assert.Equal([Offer], SourceRules.DatesOfTheirOwn([new SourceFile(Offer, text)]));

    [Fact]
    public void NoFile_IsTooLong() =>
        Assert.Empty(SourceRules.TooLong([.. Sources, .. Repository.Files("src", "*.cshtml"), .. Repository.Files("tests"), .. Repository.Files("db", "*.sql"), .. Repository.Files("wwwroot/styles", "*.scss")]));

    [Fact]
    public void LongFile_IsReported() =>
        Assert.Equal([Offer], SourceRules.TooLong([new SourceFile(Offer, new string('\n', SourceRules.LongestFile + 1))]));

    [Fact]
    public void Files_AreNamedForTheirTypes() => Assert.Empty(SourceRules.NotNamedForTheirType(Sources));

    [Theory]
    [InlineData("Offer.cs", "public sealed class Proposal;", false)]
    [InlineData("Offers.cs", "public sealed class Proposal;", false)]
    [InlineData("AnswerForms.cs", "public sealed class Agree;\npublic sealed class Decline;", false)]
    [InlineData("AnswerForms.cs", "public sealed class AgreeForm;\npublic sealed class DeclineForm;", true)]
    [InlineData("Offer.cs", "internal static partial class Offer;", true)]
    [InlineData("Offer.cs", "public sealed record Offer(Guid Id);", true)]
    public void FileName_IsHeldToItsTypes(string name, string text, bool isAccepted) =>
        Assert.Equal(isAccepted, SourceRules.NotNamedForTheirType([new SourceFile($"src/EmployerConnect.Web/Features/Offers/{name}", text)]).Count == 0);
}
