using Frankpledge.Persistence;
using Frankpledge.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Frankpledge.Tests.Persistence;

/// <summary>A database that cannot be served is named in a sentence, by every verb, and is left as it was.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("frankpledge-start-").FullName;

    private string File => Path.Combine(folder, DatabaseSettings.FileName);

    [Fact]
    public async Task A_file_of_another_kind_is_refused_and_left_alone()
    {
        await System.IO.File.WriteAllTextAsync(File, "These are the minutes of the parish council, and no database. " + new string('x', 4096));
        var before = await System.IO.File.ReadAllBytesAsync(File);

        (await ServeAsync()).ShouldContain("is not a database of Frankpledge");
        (await System.IO.File.ReadAllBytesAsync(File)).ShouldBe(before);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        await RunSqlAsync("CREATE TABLE parishes (name TEXT)");

        (await ServeAsync()).ShouldContain("This database holds the tables of another program.");
        (await ServeAsync("migrate")).ShouldContain("This database holds the tables of another program.");
        (await ServeAsync("areas", "list")).ShouldContain("This database holds the tables of another program.");
    }

    [Fact]
    public async Task A_damaged_database_is_found_before_it_is_served()
    {
        (await ServeAsync("migrate")).ShouldContain("Applied");
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(File, FileMode.Open))
        {
            // The pages after the first few hold tables and indexes; the header stays whole.
            for (var page = 3; page < file.Length / 4096; page += 2)
            {
                file.Position = (page * 4096) + 100;
                await file.WriteAsync(new byte[2000]);
            }
        }

        (await ServeAsync()).ShouldStartWith("The database file is damaged");
    }

    [Fact]
    public async Task A_full_disk_is_said_in_a_sentence_at_the_command_line()
    {
        var full = new SqliteException("database or disk is full", 13);

        DatabaseTrouble.InWords(new InvalidOperationException("outer", full))!.Code.ShouldBe("DiskFull");
        DatabaseTrouble.InWords(new IOException("No space left on device", 28))!.Code.ShouldBe("DiskFull");
        DatabaseTrouble.InWords(new SqliteException("attempt to write a readonly database", 8))!.Code.ShouldBe("DatabaseReadOnly");
        DatabaseTrouble.InWords(new InvalidOperationException("our own mistake")).ShouldBeNull();
        (await ServeAsync("migrate")).ShouldNotContain("disk is full");
    }

    [Fact]
    public async Task A_postgresql_that_is_down_is_said_in_a_sentence()
    {
        var answer = await ServeAsync("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2", "areas", "list");

        answer.ShouldStartWith("The PostgreSQL that FRANKPLEDGE_DATABASE names does not let us in");
        answer.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Records_and_keys_are_for_their_owner_alone()
    {
        await System.IO.File.WriteAllBytesAsync(File, []);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        (await ServeAsync("migrate")).ShouldContain("Applied");

        foreach (var file in Directory.EnumerateFiles(folder, $"{DatabaseSettings.FileName}*").Concat(Directory.EnumerateFiles(Path.Combine(folder, "keys"))))
        {
            System.IO.File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }

        System.IO.File.GetUnixFileMode(Path.Combine(folder, "keys")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the verb says, on either channel; <c>serve</c> where none is named.</summary>
    private async Task<string> ServeAsync(params string[] verb)
    {
        var named = verb.Length > 0 && verb[0].StartsWith("Host=", StringComparison.Ordinal);
        var (exit, said) = await TheProgram.RunAsync(folder, named ? verb[0] : "", verb.Length == 0 ? ["serve", "--port", "5093"] : named ? verb[1..] : verb);
        said.ShouldNotContain("Unhandled exception");
        exit.ShouldBeInRange(0, 1);
        return said;
    }

    private async Task RunSqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
