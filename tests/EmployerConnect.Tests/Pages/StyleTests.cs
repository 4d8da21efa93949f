using System.Globalization;
using System.Text.RegularExpressions;
using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Pages;

/// <summary>The style sheet holds the components that pages use and no others, and the site's own colours can be read.</summary>
public sealed partial class StyleTests
{
    private const double Text = 4.5;
    private const double Edge = 3;

    // Components that others stand in: buttons inside a date picker, the label of every field.
    private static readonly string[] AlwaysThere = ["label", "hint", "fieldset", "error-message"];

    [Fact]
    public void EveryComponentOfTheStyleSheet_IsUsed_AndEveryOneUsedIsThere()
    {
        var imported = Component().Matches(Read("site.scss")).Select(match => match.Groups["name"].Value).ToHashSet();
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/EmployerConnect.Web/Features"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cshtml", StringComparison.Ordinal) || file.EndsWith("TagHelper.cs", StringComparison.Ordinal) || file.EndsWith("Markup.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.DoesNotContain(imported.Except(AlwaysThere), name => !IsUsed(sources, name));
        Assert.DoesNotContain(Known(), name => IsUsed(sources, name) && !imported.Contains(name));
    }

    [Theory]
    [InlineData("#fff", "pine", Text)]
    [InlineData("#fff", "lagoon", Text)]
    [InlineData("#fff", "heather", Text)]
    [InlineData("#fff", "leaf", Text)]
    [InlineData("#fff", "slate", Text)]
    [InlineData("#fff", "ink", Text)]
    [InlineData("sand", "slate", Text)]
    [InlineData("sand", "lagoon", Text)]
    [InlineData("sand", "heather", Text)]
    [InlineData("mist", "lagoon", Text)]
    [InlineData("mist", "pine", Text)]
    [InlineData("mist", "slate", Text)]
    [InlineData("pine", "mist", Text)]
    [InlineData("pine", "sun", Text)]
    [InlineData("sun", "ink", Text)]
    [InlineData("ember", "ink", Text)]
    [InlineData("#d7e9e6", "pine", Text)]
    [InlineData("#fff", "#8c3a12", Text)]
    [InlineData("#fff", "#b22d2d", Text)]
    [InlineData("pine", "reed", Edge)]
    [InlineData("#fff", "lagoon", Edge)]
    public void ColoursThatMeet_CanBeToldApart(string one, string other, double least) =>
        Assert.True(Contrast(Colour(one), Colour(other)) >= least, $"{one} on {other} is {Contrast(Colour(one), Colour(other)):0.00}, and must be {least}");

    [Fact]
    public void Contrast_IsThatOfWcag()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
        Assert.True(Contrast(Colour("reed"), "#ffffff") < Edge);
    }

    private static bool IsUsed(string sources, string name) => Regex.IsMatch(sources, $@"\b(govuk|moj)-{Regex.Escape(name)}(?![a-z])", RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>All components that there are.</summary>
    private static IEnumerable<string> Known()
    {
        var packages = Path.Combine(Repository.Root, "node_modules");
        return Directory.GetDirectories(Path.Combine(packages, "govuk-frontend/dist/govuk/components"))
            .Concat(Directory.GetDirectories(Path.Combine(packages, "@ministryofjustice/frontend/moj/components")))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => !Read("site.scss").Contains($"// without {name}", StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, "wwwroot/styles", file));

    private static string Colour(string name) =>
        name.StartsWith('#') ? name.Length == 4 ? $"#{name[1]}{name[1]}{name[2]}{name[2]}{name[3]}{name[3]}" : name : Regex.Match(Read("_brand.scss"), $@"\${name}: (#[0-9a-f]{{6}})", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value;

    /// <summary>The contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex(@"components/(?<name>[a-z-]+)(/[a-z-]+)?""")]
    private static partial Regex Component();
}
