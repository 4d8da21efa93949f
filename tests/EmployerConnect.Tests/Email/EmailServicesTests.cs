using EmployerConnect.Web.Email;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmployerConnect.Tests.Email;

public sealed class EmailServicesTests
{
    [Fact]
    public void AddEmail_Development_WritesFiles() => Assert.IsType<FileEmailSender>(Sender(Environments.Development));

    [Fact]
    public void AddEmail_ProductionWithAKey_UsesSendGrid() =>
        Assert.IsType<SendGridEmailSender>(Sender(Environments.Production, ("SendGrid:ApiKey", "key"), ("Email:From", "hub@example.org")));

    [Fact]
    public void AddEmail_ProductionTold_WritesFiles() => Assert.IsType<FileEmailSender>(Sender(Environments.Production, ("Email:Sender", "File")));

    [Fact]
    public void AddEmail_ToldAMailServer_UsesIt() =>
        Assert.IsType<SmtpEmailSender>(Sender(Environments.Production, ("Email:Sender", "Smtp"), ("Smtp:Host", "mail.example.org"), ("Email:From", "hub@example.org")));

    [Theory]
    [InlineData("Smtp__Host is empty", "Email:Sender", "Smtp", "Email:From", "hub@example.org")]
    [InlineData("Email__From is empty", "Email:Sender", "Smtp", "Smtp:Host", "mail.example.org")]
    [InlineData("Smtp__Port is '0'", "Email:Sender", "Smtp", "Smtp:Host", "mail.example.org", "Email:From", "hub@example.org", "Smtp:Port", "0")]
    [InlineData("Smtp__Security is 'Ssl'", "Email:Sender", "Smtp", "Smtp:Host", "mail.example.org", "Email:From", "hub@example.org", "Smtp:Security", "Ssl")]
    [InlineData("SendGrid__ApiKey is empty", "Email:From", "hub@example.org")]
    [InlineData("Email__From is empty", "SendGrid:ApiKey", "key")]
    [InlineData("Email__Sender is 'Pigeon'", "Email:Sender", "Pigeon")]
    [InlineData("Email__From is 'Hub <hub@example.org>'", "Email:From", "Hub <hub@example.org>", "Email:Sender", "File")]
    public void AddEmail_SettingsThatCannotWork_AreSaidAtTheStart(string expected, params string[] settings)
    {
        var pairs = settings.Chunk(2).Select(pair => (pair[0], pair[1])).ToArray();
        var error = Assert.Throws<InvalidOperationException>(() => Sender(Environments.Production, pairs));
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    private static IEmailSender Sender(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Site:BaseUrl", "https://hub.example.org"), .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))])
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddNotices(configuration);
        services.AddEmail(configuration, new HostEnvironment { EnvironmentName = environment });
        return services.BuildServiceProvider().GetRequiredService<IEmailSender>();
    }

    private sealed class HostEnvironment : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "EmployerConnect";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
