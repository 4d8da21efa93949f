using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using MimeKit;

namespace EmployerConnect.Web.Features.Replies;

/// <summary>
/// A post of SendGrid's Inbound Parse: the mail as it was ("email") or taken apart into fields and files. It is read part by
/// part, and what is large is passed over: an answer is small.
/// </summary>
internal sealed class InboundForm
{
    private const int LongestPart = 2 * 1024 * 1024;
    private const int MostParts = 200;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _calendars = [];

    /// <summary>Something was larger than any answer.</summary>
    public bool WasTooLarge { get; private set; }

    /// <exception cref="InvalidDataException">It is no multipart/form-data.</exception>
    /// <exception cref="IOException">It ends too early.</exception>
    public static async Task<InboundForm> Read(string? contentType, Stream body, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            throw new InvalidDataException("Not multipart/form-data.");
        }

        var post = new InboundForm();
        var reader = new MultipartReader(boundary, body);
        for (var number = 0; number < MostParts && await reader.ReadNextSectionAsync(cancellation) is { } section; number++)
        {
            await post.Take(section, cancellation);
        }

        return post;
    }

    /// <summary>Null where what was passed on is no mail.</summary>
    public IncomingMail? ToMail()
    {
        var (to, from) = Envelope();
        if (Field("email") is { } raw)
        {
            return Raw(raw, to, from);
        }

        var recipients = to.Concat(InternetAddressList.TryParse(Field("to") ?? "", out var list) ? list.Mailboxes.Select(mailbox => mailbox.Address) : []);
        return new IncomingMail([.. recipients], Field("from"), _calendars, IncomingMail.CheckOf(Field("from"), Field("dkim"), Field("SPF"), from));
    }

    private IncomingMail? Raw(string raw, IEnumerable<string> to, string? from)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.Latin1.GetBytes(raw));
            using var mime = MimeMessage.Load(stream);
            return IncomingMail.Of(mime, to, IncomingMail.CheckOf(mime.From.Mailboxes.FirstOrDefault()?.Address, Field("dkim"), Field("SPF"), from));
        }
        catch (Exception exception) when (exception is FormatException or ParseException)
        {
            return null;
        }
    }

    private async Task Take(MultipartSection section, CancellationToken cancellation)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return;
        }

        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = await section.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (content.Length + count <= LongestPart)
            {
                await content.WriteAsync(buffer.AsMemory(0, count), cancellation);
            }
            else
            {
                WasTooLarge = true;
            }
        }

        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
        var fileName = HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        var mimeType = MediaTypeHeaderValue.TryParse(section.ContentType, out var type) ? type.MediaType.Value : null;
        // Each octet a character: a raw mail is read as octets again, and fields that matter are ASCII.
        if (IncomingMail.IsCalendar(mimeType, fileName))
        {
            _calendars.Add(Encoding.UTF8.GetString(content.ToArray()));
        }
        else if (fileName is null)
        {
            _fields.TryAdd(name, Encoding.Latin1.GetString(content.ToArray()));
        }
    }

    private string? Field(string name) => _fields.GetValueOrDefault(name);

    private (IEnumerable<string> To, string? From) Envelope()
    {
        try
        {
            var envelope = JsonSerializer.Deserialize<SendGridEnvelope>(Field("envelope") ?? "{}", JsonSerializerOptions.Web);
            return (envelope?.To ?? [], envelope?.From);
        }
        catch (JsonException)
        {
            return ([], null);
        }
    }

    private sealed record SendGridEnvelope(string[]? To, string? From);
}
