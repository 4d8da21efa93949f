using EmployerConnect.Web.Features.Arrivals;
using EmployerConnect.Web.Features.Shared.Auditing;

namespace EmployerConnect.Web.Features.Profiles;

public sealed class ProfileStore(Database.Database database, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<string>> Sites(Guid id) => database.Read(work => work.Query<string>(ProfileSql.Sites, new { id }));

    public Task<bool> Save(Guid id, Profile profile, Guid by) => database.Commit(async work =>
    {
        var isDone = await work.ExecuteOne(ProfileSql.Save, new
        {
            id,
            name = profile.Name,
            sectors = (int)profile.Sectors,
            sizeBand = profile.SizeBand,
            isCornerstone = profile.IsCornerstone,
            town = profile.Main.Town,
            postcode = profile.Main.Postcode,
            latitude = profile.Main.Latitude,
            longitude = profile.Main.Longitude,
            showsName = profile.ShowsName,
            showsPlace = profile.ShowsPlace.ToString(),
        });

        // A site that stays keeps what visitors have to know there.
        var notes = (await ArrivalStore.Of(work, id)).Where(place => place.Id != id).ToLookup(place => place.Postcode, place => place.ArrivalNotes);
        await work.Execute(ProfileSql.ForgetSites, new { id });
        await work.Execute(ProfileSql.AddSite, profile.Sites.Select(site => new { key = Guid.CreateVersion7(), id, name = site.Town ?? site.Postcode, postcode = site.Postcode, latitude = site.Latitude, longitude = site.Longitude, notes = notes[site.Postcode].FirstOrDefault() }));
        await Audit.Write(work, Now, by, "ProfileSaved", "Organisation", id);
        return isDone;
    });
}
