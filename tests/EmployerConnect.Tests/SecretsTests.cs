using EmployerConnect.Web;
using Microsoft.Extensions.Configuration;

namespace EmployerConnect.Tests;

public sealed class SecretsTests
{
    [Fact]
    public async Task AFileForEachSecret_StandsAboveWhatWasSetBefore()
    {
        var folder = Directory.CreateTempSubdirectory("secrets").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "SendGrid__ApiKey"), "from the vault\n", TestContext.Current.CancellationToken);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("SendGrid:ApiKey", "from the environment")]);
        configuration.AddSecrets(null);
        configuration.AddSecrets(folder);
        Assert.Equal("from the vault", configuration.Build()["SendGrid:ApiKey"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void AFolderThatIsNotThere_IsSaid() =>
        Assert.Throws<InvalidOperationException>(() => new ConfigurationBuilder().AddSecrets("/nowhere/at/all"));
}
