namespace EmployerConnect.Web;

/// <summary>
/// Settings that are secret, from a folder with one file for each (<c>SendGrid__ApiKey</c>), as vaults and orchestrators put them there: they stand above
/// environment variables, and are in no list of processes.
/// </summary>
internal static class Secrets
{
    public const string Folder = "EMPLOYERCONNECT_SECRETS";

    public static void AddSecrets(this IConfigurationBuilder configuration, string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return;
        }

        configuration.AddKeyPerFile(Directory.Exists(folder) ? Path.GetFullPath(folder) : throw new InvalidOperationException($"{Folder} is '{folder}': there is no such folder."));
    }
}
