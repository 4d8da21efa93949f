using System.Collections.Concurrent;
using EmployerConnect.Web.Email;
using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Tests.Email;

/// <summary>Keeps what it is given to send, and answers as told.</summary>
public sealed class CollectingEmailSender : IEmailSender
{
    private readonly ConcurrentQueue<EmailMessage> _sent = new();

    public Func<EmailMessage, Delivery> Answer { get; set; } = _ => Delivery.Done;

    /// <summary>In the order in which they came, repeats too.</summary>
    public IReadOnlyList<EmailMessage> Sent => [.. _sent];

    public Task<Delivery> Send(EmailMessage message, CancellationToken cancellation)
    {
        _sent.Enqueue(message);
        return Task.FromResult(Answer(message));
    }
}
