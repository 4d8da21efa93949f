using EmployerConnect.Tests.Support;

namespace EmployerConnect.Tests.Architecture;

public sealed class LandedMigrationTests
{
    [Fact]
    public void NoMigrationOfMain_IsEdited()
    {
        var edited = LandedMigrations.Edited(Repository.Root);
        Assert.SkipWhen(edited is null, "There is no origin/main to compare the migrations with.");
        Assert.Empty(edited);
    }

    [Fact]
    public void Edited_NewChangedAndDropped_ReportsTheLastTwo()
    {
        var folder = Directory.CreateTempSubdirectory("employerconnect-git-").FullName;
        Assert.SkipWhen(LandedMigrations.Git(folder, "init", "--quiet") is null, "git is not there.");
        try
        {
            Assert.Null(LandedMigrations.Edited(folder));
            Write(folder, "0001_one.sql", "CREATE TABLE One (Id int NOT NULL PRIMARY KEY)");
            Write(folder, "0002_two.sql", "CREATE TABLE Two (Id int NOT NULL PRIMARY KEY)");
            LandedMigrations.Git(folder, "add", ".");
            LandedMigrations.Git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "Landed");
            LandedMigrations.Git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
            Assert.Empty(LandedMigrations.Edited(folder)!);

            Write(folder, "0001_one.sql", "CREATE TABLE One (Id bigint NOT NULL PRIMARY KEY)");
            File.Delete(Path.Combine(folder, "db", "migrations", "0002_two.sql"));
            Write(folder, "0003_three.sql", "CREATE TABLE Three (Id int NOT NULL PRIMARY KEY)");
            LandedMigrations.Git(folder, "add", ".");
            Assert.Equal(["M db/migrations/0001_one.sql", "D db/migrations/0002_two.sql"], LandedMigrations.Edited(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string name, string text)
    {
        var migrations = Directory.CreateDirectory(Path.Combine(folder, "db", "migrations")).FullName;
        File.WriteAllText(Path.Combine(migrations, name), text);
    }
}
