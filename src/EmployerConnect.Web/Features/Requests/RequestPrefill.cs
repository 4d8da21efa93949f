namespace EmployerConnect.Web.Features.Requests;

/// <summary>What the address of a new request may fill in: a search that found nothing becomes a request by it.</summary>
public sealed class RequestPrefill
{
    public List<string?> Activities { get; set; } = [];

    public List<string?> Sectors { get; set; } = [];

    public List<string?> Subjects { get; set; } = [];

    public List<string?> YearGroups { get; set; } = [];

    public List<string?> Deliveries { get; set; } = [];

    public string? RadiusMiles { get; set; }

    public RequestForm Fill(RequestForm form)
    {
        (form.Activities, form.Sectors, form.Subjects) = (Activities, Sectors, Subjects);
        (form.YearGroups, form.Deliveries, form.RadiusMiles) = (YearGroups, Deliveries, RadiusMiles ?? form.RadiusMiles);
        return form;
    }
}
