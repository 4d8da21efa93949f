namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>What an import did: read = added + changed + unchanged + rejected.</summary>
public sealed class ImportReport(string kind)
{
    /// <summary>Rejections that are kept word for word; a file of nothing else should not fill the memory.</summary>
    public const int MostKept = 100_000;

    private readonly List<Rejection> _rejections = [];
    private readonly List<Rejection> _notes = [];

    public string Kind => kind;

    public int Read { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Rejected { get; private set; }

    /// <summary>Rows that were taken although they have no place (postcodes of positional quality 90, overseas schools).</summary>
    public int WithoutPlace { get; set; }

    /// <summary>How long the one write transaction lasted: another writer that came just after its start waited that long.</summary>
    public TimeSpan WritersWaited { get; set; }

    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>Cells that were left out of rows that were taken.</summary>
    public IReadOnlyList<Rejection> Notes => _notes;

    public void Reject(Rejection rejection)
    {
        Rejected++;
        Keep(_rejections, rejection);
    }

    public void Note(Rejection note) => Keep(_notes, note);

    private static void Keep(List<Rejection> list, Rejection rejection)
    {
        if (list.Count < MostKept)
        {
            list.Add(rejection);
        }
    }
}
