namespace EmployerConnect.Web.Database;

/// <summary>Which engine, and where. Read from <c>Database:Provider</c>, <c>ConnectionStrings:EmployerConnect</c> and <c>EMPLOYERCONNECT_DATA</c>.</summary>
public sealed record DatabaseOptions(string Provider, string ConnectionString)
{
    public static DatabaseOptions From(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connectionString = configuration.GetConnectionString("EmployerConnect");
        if (provider == "Sqlite")
        {
            connectionString ??= $"Data Source={Path.Combine(DataFolder(configuration), "employerconnect.db")}";
        }

        return provider switch
        {
            "Sqlite" or "SqlServer" when !string.IsNullOrWhiteSpace(connectionString) => new(provider, connectionString),
            "SqlServer" => throw new InvalidOperationException("ConnectionStrings__EmployerConnect is empty: SQL Server needs a connection string."),
            _ => throw new InvalidOperationException($"Database__Provider is '{provider}': it must be Sqlite or SqlServer."),
        };
    }

    public Dialect Dialect() => Provider == "SqlServer" ? new SqlServerDialect(ConnectionString) : new SqliteDialect(ConnectionString);

    /// <summary>Where the embedded database and the development mail live: <c>data/</c> beside the caller unless EMPLOYERCONNECT_DATA moves it.</summary>
    public static string DataFolder(IConfiguration configuration)
    {
        var folder = configuration["EMPLOYERCONNECT_DATA"];
        return Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? "data" : folder);
    }
}
