using System.Data.Common;
using EmployerConnect.Web.Database;

namespace EmployerConnect.Web.Features.Shared.Posting;

/// <summary>
/// The key of the form that this request posts. It is written in the first transaction that the request commits,
/// so that a form takes effect once, however often and however simultaneously it arrives (invariant 8).
/// </summary>
public sealed class PostedFormClaim(TimeProvider time)
{
    private object? _row;
    private bool _kept;

    public bool IsKept => _kept;

    public void Holds(Guid personId, Guid formKey, string bodyHash) =>
        _row = new { personId, formKey, bodyHash, now = time.GetUtcNow().UtcDateTime };

    /// <exception cref="AlreadyPostedException">The same form has just been taken by another request.</exception>
    internal async Task Take(Work work)
    {
        if (_row is null || _kept)
        {
            return;
        }

        try
        {
            await work.Execute(PostedFormSql.Take, _row);
        }
        catch (DbException exception) when (work.IsUniqueViolation(exception))
        {
            throw new AlreadyPostedException(exception);
        }
    }

    internal void Kept() => _kept = _row is not null;
}
