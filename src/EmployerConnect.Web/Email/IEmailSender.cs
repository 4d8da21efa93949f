using EmployerConnect.Web.Outbox;

namespace EmployerConnect.Web.Email;

public interface IEmailSender
{
    Task<Delivery> Send(EmailMessage message, CancellationToken cancellation);
}
