using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace EmployerConnect.Web.Features.Drafts;

/// <summary>What a draft keeps: the form as typed so far, and on which pages somebody has said that no pupil is named.</summary>
internal sealed class DraftFields<TForm>
    where TForm : class, IDraftForm, new()
{
    private const int MarkLength = 16;

    public TForm Form { get; init; } = new();

    public List<string> Confirmed { get; init; } = [];

    public static DraftFields<TForm> Read(string json) => JsonSerializer.Deserialize<DraftFields<TForm>>(json)!;

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Takes over the fields of one page, as they were typed; the rest of <paramref name="typed"/> counts for nothing.</summary>
    public void Take(FormStep step, TForm typed)
    {
        foreach (var field in step.Fields.Select(Property))
        {
            field.SetValue(Form, field.GetValue(typed));
        }

        Confirmed.Remove(step.Slug);
        if (typed.NoPupil.IsConfirmed)
        {
            Confirmed.Add(step.Slug);
        }
    }

    /// <summary>A mark of what one page's fields say now.</summary>
    public string Mark(FormStep step)
    {
        var values = step.Fields.Select(Property).Select(field => field.GetValue(Form));
        return Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(values)))[..MarkLength];
    }

    private static PropertyInfo Property(string name) => typeof(TForm).GetProperty(name) ?? throw new InvalidOperationException($"{typeof(TForm).Name} has no {name}.");
}
