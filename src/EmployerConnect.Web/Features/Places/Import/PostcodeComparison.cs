using System.Data.Common;
using System.Runtime.InteropServices;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// What sorted incoming rows change in the table, found by walking both side by side: which rows are new, which differ.
/// Columns that a file does not have keep the table's values.
/// </summary>
internal sealed class PostcodeComparison(List<PostcodeEntry> entries, IReadOnlyList<PostcodeColumns> files)
{
    public List<int> Added { get; } = [];

    public List<int> Changed { get; } = [];

    public int Unchanged { get; private set; }

    public int WithoutPlace { get; private set; }

    public OutcodeSpread Outcodes { get; } = new();

    public async Task Compare(DbDataReader existing)
    {
        var more = await existing.ReadAsync();
        for (var next = 0; next < entries.Count; next++)
        {
            while (more && existing.GetInt32(0) < entries[next].Code)
            {
                Outcodes.Take(Existing(existing));
                more = Read(existing);
            }

            if (more && existing.GetInt32(0) == entries[next].Code)
            {
                Meet(next, Existing(existing));
                more = Read(existing);
            }
            else
            {
                Added.Add(next);
            }

            var entry = entries[next];
            WithoutPlace += entry.HasPlace ? 0 : 1;
            Outcodes.Take(entry);
        }

        for (; more; more = Read(existing))
        {
            Outcodes.Take(Existing(existing));
        }
    }

    private void Meet(int number, in PostcodeEntry old)
    {
        ref var entry = ref CollectionsMarshal.AsSpan(entries)[number];
        var columns = files[entry.File];
        entry.DistrictId = columns.District < 0 ? old.DistrictId : entry.DistrictId;
        entry.EndedMonth = columns.Ended < 0 ? old.EndedMonth : entry.EndedMonth;
        entry.Quality = columns.Quality < 0 && entry.HasPlace && old.HasPlace ? old.Quality : entry.Quality;
        if (entry.IsSame(old))
        {
            Unchanged++;
        }
        else
        {
            Changed.Add(number);
        }
    }

    // Rows come from the connection's own buffer: an awaited read per row would cost more than the row.
#pragma warning disable S6966
    private static bool Read(DbDataReader reader) => reader.Read();
#pragma warning restore S6966

    private static PostcodeEntry Existing(DbDataReader row)
    {
        var isPlaced = !row.IsDBNull(1);
        return new PostcodeEntry
        {
            Code = row.GetInt32(0),
            LatitudeMicro = isPlaced ? row.GetInt32(1) : PostcodeEntry.NoPlace,
            LongitudeMicro = isPlaced ? row.GetInt32(2) : PostcodeEntry.NoPlace,
            Quality = (byte)row.GetInt32(3),
            DistrictId = (short)row.GetInt32(4),
            EndedMonth = row.GetInt32(5),
        };
    }
}
