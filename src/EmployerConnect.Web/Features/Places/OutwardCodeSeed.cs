namespace EmployerConnect.Web.Features.Places;

/// <summary>Puts our own outward codes and towns in when the site starts; what an import has brought stays as it is.</summary>
public sealed class OutwardCodeSeed(Database.Database database)
{
    public async Task Sow()
    {
        var present = (await database.Read(work => work.Query<PlaceLookup.OutcodeRecord>(PlaceSql.SeededOutcodes)))
            .ToDictionary(row => row.Outcode);
        var missing = OutwardCodes.All.Where(code => !present.ContainsKey(code.Outcode)).ToList();
        var outdated = OutwardCodes.All.Where(code => present.TryGetValue(code.Outcode, out var row) && row.IsSeeded && Differs(code, row)).ToList();
        var towns = await database.Read(work => work.Value<int>(PlaceSql.TownCount));
        if (missing.Count + outdated.Count == 0 && towns >= CountyTowns.All.Count)
        {
            return;
        }

        await database.Commit(async work =>
        {
            // Two instances may start at once: whoever comes second finds the rows there.
            var now = (await work.Query<PlaceLookup.OutcodeRecord>(PlaceSql.SeededOutcodes)).Select(row => row.Outcode).ToHashSet();
            foreach (var code in missing.Where(code => !now.Contains(code.Outcode)))
            {
                await work.Execute(PlaceSql.AddSeededOutcode, code);
            }

            foreach (var code in outdated)
            {
                await work.Execute(PlaceSql.RenewSeededOutcode, code);
            }

            foreach (var town in CountyTowns.All)
            {
                await work.Execute(PlaceSql.AddSeededTown, town);
            }

            return missing.Count;
        });
    }

    private static bool Differs(OutwardCode code, PlaceLookup.OutcodeRecord row) =>
        code != new OutwardCode(row.Outcode, row.Latitude, row.Longitude, row.UncertaintyMetres, row.Town ?? "");
}
