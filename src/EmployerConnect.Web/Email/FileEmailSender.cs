using System.Globalization;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Email;

/// <summary>Writes each message as an .eml file, for a developer to open: <c>{data}/mail/{yyyyMMdd-HHmmss}-{id}.eml</c>.</summary>
public sealed class FileEmailSender(MimeComposer composer, string folder, TimeProvider time) : IEmailSender
{
    public async Task<Delivery> Send(EmailMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var name = $"{time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{message.Id}.eml";
        var path = Path.Combine(folder, name);
        using var mime = composer.Compose(message);
        // Whoever watches the folder sees whole messages only.
        await mime.WriteToAsync(path + ".part", cancellation);
        File.Move(path + ".part", path, overwrite: true);
        return Delivery.Done;
    }
}
