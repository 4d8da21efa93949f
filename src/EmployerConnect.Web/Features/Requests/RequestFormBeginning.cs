using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.Reading;
using EmployerConnect.Web.Features.Shared.Windows;

namespace EmployerConnect.Web.Features.Requests;

/// <summary>What a new request begins with: what the school's last one said of things that seldom change; a search may say more (RequestPrefill). What it was for and what pupils did follow once the activity is known.</summary>
internal static class RequestFormBeginning
{
    /// <param name="last">The school's newest request; null for its first.</param>
    public static RequestForm After(EncounterRequest? last)
    {
        var form = RequestForm.Empty();
        form.Benchmarks = [];
        if (last is null)
        {
            form.Deliveries = Choices.Names(Deliveries.AtSchool);
            return form;
        }

        var former = RequestForm.Of(last, DateOnly.MaxValue);
        (form.GroupSize, form.Deliveries, form.RadiusMiles) = (former.GroupSize, former.Deliveries, former.RadiusMiles);
        (form.Reflection, form.AccessNeeds) = (former.Reflection, former.AccessNeeds);
        if (last.Windows is [var first, ..])
        {
            var (hours, usual) = (WindowForm.Of(first), form.Windows[0]);
            (usual.Days, usual.Start, usual.End) = (hours.Days, hours.Start, hours.End);
        }

        return form;
    }
}
