using EmployerConnect.Matching.Ranking;

namespace EmployerConnect.Web.Features.Matching;

public static class SuggestionWords
{
    public static string Colour(Fit fit) => fit switch
    {
        Fit.Great => "green",
        Fit.Good => "blue",
        _ => "grey",
    };
}
