using System.Reflection;
using EmployerConnect.Matching;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Tests.Architecture;

public sealed class ReferenceTests
{
    private const int MostConstructorArguments = 8;

    [Fact]
    public void Matching_ReferencesNoWebAndNoData() =>
        Assert.Empty(Foreign(typeof(Activities).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)));

    [Theory]
    [InlineData("Dapper")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Microsoft.AspNetCore.Mvc.Core")]
    [InlineData("Microsoft.Extensions.Logging.Abstractions")]
    [InlineData("System.Data.Common")]
    [InlineData("System.Net.Http")]
    [InlineData("EmployerConnect.Web")]
    public void Reference_ToWebOrData_IsReported(string name) => Assert.Equal([name], Foreign([name, "System.Runtime"]));

    [Fact]
    public void Constructors_TakeAHandfulOfArguments() => Assert.Empty(Crowded(typeof(Database).Assembly.GetTypes()));

    [Fact]
    public void CrowdedConstructor_IsReported() => Assert.NotEmpty(Crowded([typeof(Everything)]));

    private static List<string> Foreign(IEnumerable<string> references) =>
        [.. references.Where(name => !(IsPlainRuntime(name) || name is "ProjNET" or "NetTopologySuite"))];

    private static bool IsPlainRuntime(string name) =>
        name == "netstandard"
        || (name.StartsWith("System.", StringComparison.Ordinal)
            && !name.StartsWith("System.Data", StringComparison.Ordinal)
            && !name.StartsWith("System.Net", StringComparison.Ordinal));

    /// <summary>Services and controllers; records hold as many values as a thing has.</summary>
    private static List<string> Crowded(IEnumerable<Type> types) =>
        [.. types
            .Where(type => type is { IsClass: true, IsNested: false } && !type.Name.StartsWith('<') && type.GetMethod("<Clone>$") is null)
            .Where(type => Array.Exists(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance), constructor => constructor.GetParameters().Length > MostConstructorArguments))
            .Select(type => type.Name)];
}

public sealed class Everything(int a, int b, int c, int d, int e, int f, int g, int h, int i)
{
    public int Sum => a + b + c + d + e + f + g + h + i;
}
