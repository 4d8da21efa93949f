using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>A form that is also asked for page by page. Its names in a draft are those of its fields.</summary>
public interface IDraftForm
{
    string? Title { get; }

    List<WindowForm> Windows { get; }

    PupilNameForm NoPupil { get; }

    /// <summary>The page that asks; null where all is on one page. Never bound.</summary>
    DraftPage? Draft { get; set; }

    IEnumerable<FormFact> Facts();
}
