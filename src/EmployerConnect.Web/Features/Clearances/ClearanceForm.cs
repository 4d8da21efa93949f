using System.Text.RegularExpressions;
using EmployerConnect.Matching;
using EmployerConnect.Web.Features.Shared.PupilNames;
using EmployerConnect.Web.Features.Shared.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EmployerConnect.Web.Features.Clearances;

/// <summary>Whose check it is, and who saw it, are no fields.</summary>
public sealed partial class ClearanceForm
{
    public const int NoteLimit = 200;

    public string? Level { get; set; }

    public string? IssuedOn { get; set; }

    public string? ExpiresOn { get; set; }

    public string? Note { get; set; }

    public PupilNameForm NoPupil { get; set; } = new();

    /// <summary>What the page shows around the form; never bound.</summary>
    public ClearancePage? Page { get; internal set; }

    public ClearanceSeen? Read(ModelStateDictionary state)
    {
        var reader = new FormReader(state);
        var level = reader.One<Clearance>(nameof(Level), Level, "Choose what you have seen");
        var issued = reader.Date(nameof(IssuedOn), IssuedOn, "Day of issue");
        var expires = reader.Date(nameof(ExpiresOn), ExpiresOn, "Last day");
        var note = reader.OptionalText(nameof(Note), Note, "Remark", NoteLimit);
        NoPupil.Check(state, (nameof(Note), note));
        if (note is not null && CertificateNumber().IsMatch(note))
        {
            reader.Refuse(nameof(Note), "This looks like a certificate's number, which is never kept here: leave it out");
        }

        return reader.HasErrors ? null : new ClearanceSeen(level, issued!.Value, expires!.Value, note);
    }

    /// <summary>Twelve digits, however they are grouped.</summary>
    [GeneratedRegex(@"(\d[\s.\-/]{0,2}){11}\d", RegexOptions.NonBacktracking)]
    private static partial Regex CertificateNumber();
}
