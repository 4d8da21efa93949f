namespace EmployerConnect.Web.Features.Shared;

/// <summary>
/// The pages of a long list, for the partial <c>_Pager</c>; it shows nothing for a single page.
/// <code>&lt;partial name="_Pager" model="Model.Pager" /&gt;</code>
/// </summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">The address of a page.</param>
public sealed record Pager(int Page, int Pages, Func<int, string> Address)
{
    /// <summary>
    /// The form in which the pages' buttons stand, where what is ticked on a page has to come along to the next: each button sends it with the page's number, without a script too.
    /// </summary>
    public string? Form { get; init; }

    /// <summary>The page that is asked for, or the nearest that there is.</summary>
    public static Pager Of(int wanted, int count, int size, Func<int, string> address)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        return new Pager(Math.Clamp(wanted, 1, pages), pages, address);
    }

    /// <summary>How many stand before this page.</summary>
    public int Skip(int size) => (Page - 1) * size;

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
