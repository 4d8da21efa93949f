using EmployerConnect.Web.Features.Sessions;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Concerns;

public sealed class ConcernForm
{
    public const int WhatWasSeenLimit = 2000;

    public string? Kind { get; set; }

    public string? HappenedOn { get; set; }

    public string? WhatWasSeen { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>What the page shows around the form; never bound.</summary>
    public Session? Session { get; internal set; }

    public (ConcernKind Kind, DateOnly HappenedOn, string WhatWasSeen)? Read(ModelStateDictionary state, DateOnly today)
    {
        var reader = new FormReader(state);
        if (!Enum.TryParse<ConcernKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            reader.Refuse(nameof(Kind), "Choose what it is about");
        }

        var day = reader.Date(nameof(HappenedOn), HappenedOn, "Day");
        if (day > today)
        {
            reader.Refuse(nameof(HappenedOn), "The day must not be in the future");
        }

        var seen = reader.OptionalText(nameof(WhatWasSeen), WhatWasSeen, "What you saw or heard", WhatWasSeenLimit);
        if (seen is null)
        {
            reader.Refuse(nameof(WhatWasSeen), "Enter what you saw or heard");
        }

        NoPupil.Check(state, (nameof(WhatWasSeen), seen));
        return reader.HasErrors ? null : (kind, day!.Value, seen!);
    }
}
