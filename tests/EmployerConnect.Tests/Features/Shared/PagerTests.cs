using EmployerConnect.Web.Features.Shared;

namespace EmployerConnect.Tests.Features.Shared;

public sealed class PagerTests
{
    [Fact]
    public void ALongList_ShowsItsEndsAndTheNeighbours()
    {
        Assert.Equal([1, null, 4, 5, 6, null, 9], Numbers(5, 9));
        Assert.Equal([1, 2, null, 9], Numbers(1, 9));
        Assert.Equal([1], Numbers(1, 1));
    }

    private static IEnumerable<int?> Numbers(int page, int pages) => new Pager(page, pages, _ => "/").Numbers();
}
