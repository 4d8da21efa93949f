namespace EmployerConnect.Web.Features.Drafts;

/// <summary>What a page of the journey posts beside its fields.</summary>
public sealed class StepAnswer
{
    /// <summary>next, back, later, stay (to see the page with what follows from it), or keep (sent by the page itself while somebody types).</summary>
    public string? Go { get; set; }

    /// <summary>The mark of what the page showed.</summary>
    public string? Seen { get; set; }

    /// <summary>"check" where the page was opened from the last page.</summary>
    public string? Then { get; set; }

    public bool IsBack => Go == "back";

    public bool IsLater => Go == "later";

    public bool IsKeep => Go == "keep";

    public bool IsStay => Go == "stay";

    /// <summary>Only who goes on is held to the field's rules: everybody else may leave things half said.</summary>
    public bool IsNext => !IsBack && !IsLater && !IsKeep && !IsStay;

    public bool GoesToCheck => Then == DraftJourney.CheckSlug;
}
