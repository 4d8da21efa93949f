using EmployerConnect.Matching.Ranking;
using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Web.Features.Matching;

public static class SuggestionWords
{
    /// <summary>"Great fit".</summary>
    public static string Words(Fit fit) => FieldWords.Name(fit);

    public static string Colour(Fit fit) => fit switch
    {
        Fit.Great => "green",
        Fit.Good => "blue",
        _ => "grey",
    };
}
