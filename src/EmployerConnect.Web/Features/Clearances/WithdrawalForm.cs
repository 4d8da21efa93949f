using EmployerConnect.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>Why a check counts no more.</summary>
public sealed class WithdrawalForm
{
    public string? Reason { get; set; }

    /// <summary>What the page shows around the form; never bound.</summary>
    public ClearancePage? Page { get; internal set; }

    /// <summary>The check that it is about; never bound.</summary>
    public ClearanceRow? Clearance { get; internal set; }

    internal static IReadOnlyList<Choice> Reasons { get; } = [.. Enum.GetValues<WithdrawalReason>().Select(reason => new Choice(reason.ToString(), WithdrawalWords.Name(reason)))];

    internal WithdrawalReason? Read(ModelStateDictionary state)
    {
        if (Reasons.Any(choice => choice.Value == Reason))
        {
            return Enum.Parse<WithdrawalReason>(Reason!);
        }

        state.AddModelError(nameof(Reason), "Say what is wrong with it");
        return null;
    }
}
