namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>Puts measured outward codes in the place of seeded or older ones.</summary>
internal static class OutcodeWriter
{
    public static async Task Write(Database.Work work, IReadOnlyList<OutcodeSpread.Row> rows)
    {
        var present = (await work.Query<PlaceLookup.OutcodeRecord>(PostcodeSql.Outcodes)).ToDictionary(row => row.Outcode);
        foreach (var row in rows)
        {
            if (!present.TryGetValue(row.Outcode, out var old))
            {
                await work.Execute(PostcodeSql.AddOutcode, row);
            }
            else if (old.IsSeeded || !row.Equals(new OutcodeSpread.Row { Outcode = old.Outcode, Latitude = old.Latitude, Longitude = old.Longitude, UncertaintyMetres = old.UncertaintyMetres }))
            {
                await work.Execute(PostcodeSql.ChangeOutcode, row);
            }
        }
    }
}
