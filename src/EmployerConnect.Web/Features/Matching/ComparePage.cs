using System.Globalization;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

/// <summary>A few of one kind side by side: offers for a request, requests for an offer, or matches that wait for a decision.</summary>
/// <param name="Title">"Compare offers for “Careers talk”".</param>
/// <param name="Back">The list from which they were chosen, with what is ticked there.</param>
/// <param name="Columns">One for each, all with the same facts in the same order.</param>
public sealed record ComparePage(string Title, string Back, IReadOnlyList<Compared> Columns)
{
    public const int Fewest = 2;
    public const int Most = 4;

    /// <summary>Where there are more than stand beside each other at once.</summary>
    public Pager? Pager { get; init; }

    /// <summary>What it says where there is nothing to compare.</summary>
    public string Nothing { get; init; } = "See the list, and tick two to four.";

    /// <summary>What is wrong with so many, in words; null where it can be done.</summary>
    /// <param name="chosen">How many.</param>
    /// <param name="noun">What they are: "offers".</param>
    public static string? Problem(int chosen, string noun) => chosen switch
    {
        < Fewest => $"Choose two to four {noun} to compare",
        > Most => string.Create(CultureInfo.InvariantCulture, $"You chose {chosen} {noun}. Compare up to four at a time: go back and take some out"),
        _ => null,
    };
}
