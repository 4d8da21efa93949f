using System.Security.Cryptography;
using System.Text.Json;
using EmployerConnect.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace EmployerConnect.Web.Features.KeptForms;

/// <summary>Forms that came after their sender's session had ended, encrypted, for a day and for that person alone.</summary>
public sealed class KeptFormStore(Database.Database database, IDataProtectionProvider protection, TimeProvider time)
{
    private const int MostOfOnePerson = 5;

    private readonly IDataProtector _protector = protection.CreateProtector("EmployerConnect.KeptForm");

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The secret of the page that gives it back; null where this person has several waiting already.</summary>
    public async Task<string?> Keep(KeptForm form, Guid personId)
    {
        var token = SecretToken.New();
        var content = _protector.Protect(JsonSerializer.Serialize(form));
        return await database.Commit(async work =>
        {
            await work.Execute(KeptFormSql.ForgetOld, new { personId, since = Now - KeptForm.Life });
            return await work.ExecuteOne(KeptFormSql.Insert, new { id = Guid.CreateVersion7(), hash = SecretToken.Hash(token), personId, content, now = Now, most = MostOfOnePerson });
        }) ? token : null;
    }

    public async Task<KeptForm?> Find(string token, Guid personId)
    {
        var content = await database.Read(work => work.QueryOne<string>(KeptFormSql.Find, new { hash = SecretToken.Hash(token), personId, since = Now - KeptForm.Life }));
        try
        {
            return content is null ? null : JsonSerializer.Deserialize<KeptForm>(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            // The site's keys have been replaced since.
            return null;
        }
    }

    /// <summary>Leaves the key of the posted form alone: it belongs to what is sent on.</summary>
    public Task<int> Forget(string token, Guid personId) => database.ReadAndNote(work => work.Execute(KeptFormSql.Forget, new { hash = SecretToken.Hash(token), personId }));
}
