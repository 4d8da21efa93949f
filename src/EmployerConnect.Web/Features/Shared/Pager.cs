namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// The pages of a long list, for the partial <c>_Pager</c>; it shows nothing for a single page.
/// <code>&lt;partial name="_Pager" model='new Pager(Model.Page, Model.Pages, page => $"/offers?page={page}")' /&gt;</code>
/// </summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">The address of a page.</param>
public sealed record Pager(int Page, int Pages, Func<int, string> Address)
{
    /// <summary>First, last and the neighbours of the page shown; null stands for a gap.</summary>
    public IEnumerable<int?> Numbers()
    {
        var last = 0;
        for (var number = 1; number <= Pages; number++)
        {
            if (number != 1 && number != Pages && Math.Abs(number - Page) > 1)
            {
                continue;
            }

            if (number > last + 1)
            {
                yield return null;
            }

            yield return number;
            last = number;
        }
    }
}
