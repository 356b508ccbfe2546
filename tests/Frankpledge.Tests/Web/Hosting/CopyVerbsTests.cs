using System.Text.Json.Nodes;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Persistence.Copies;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>Copies of the records, on both engines: PostgreSQL's by its own tools.</summary>
[Trait("Engine", "Both")]
public sealed class CopyVerbsTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("frankpledge-copies").FullName;

    private string Copy => Path.Combine(room, "copy");

    public void Dispose() => Directory.Delete(room, recursive: true);

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_as_it_was_given()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");
        var file = Path.Combine(room, "file");
        await File.WriteAllTextAsync(file, "");
        var wrong = Path.Combine(file, "copy");

        Refused(await site.RunAsync("backup", wrong))
            .ShouldBe($"The folder {wrong} cannot be made. Name one in a folder that is there and in which the user who runs this may write.\n");
        Done(await site.RunAsync("backup", Copy));
        var elsewhere = await PreparedRecords.EmptyPlaceAsync();
        Refused(await Verbs.RunAsync(elsewhere with { Data = wrong }, "restore", Copy)).ShouldContain($"The folder {wrong} cannot be made.");
    }

    [Fact]
    public async Task What_was_copied_while_the_program_ran_is_there_after_restoring_it_elsewhere()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        await File.WriteAllTextAsync(Path.Combine(site.Settings.Data, "frankpledge.json"), "{}");
        Done(await site.RunAsync("backup", Copy));
        Done(await site.RunAsync("verify", Copy)).ShouldContain("Published texts that are the ones confirmed: 1.");
        await site.AreaAsync("essex");

        var elsewhere = await PreparedRecords.EmptyPlaceAsync();
        Done(await Verbs.RunAsync(elsewhere, "restore", Copy));

        var areas = Done(await Verbs.RunAsync(elsewhere, "areas", "list", "--json"));
        areas.ShouldContain("kent");
        areas.ShouldNotContain("essex");
        Done(await Verbs.RunAsync(elsewhere, "verify")).ShouldContain("The records in use can be read.");
        File.Exists(Path.Combine(elsewhere.Data, "frankpledge.json")).ShouldBeTrue();
        Directory.EnumerateFiles(Path.Combine(elsewhere.Data, "keys")).ShouldNotBeEmpty("sessions and authenticators need them");
        foreach (var key in Directory.EnumerateFiles(Path.Combine(elsewhere.Data, "keys")))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, key);
            }
        }
    }

    [Fact]
    public async Task Refuses_to_write_over_records_over_another_copy_and_into_what_is_copied()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        Done(await site.RunAsync("backup", Copy));

        Refused(await site.RunAsync("backup", Copy)).ShouldBe($"{Copy} exists already. Name a folder that is not there yet.\n");
        Refused(await site.RunAsync("backup", Path.Combine(site.Settings.Data, "copy"))).ShouldContain("lies in the data folder");
        Refused(await site.RunAsync("restore", Copy)).ShouldContain("already");
    }

    [Theory]
    [InlineData("records")]
    [InlineData("keys")]
    [InlineData("manifest.json")]
    public async Task A_copy_of_which_one_byte_changed_is_refused_by_the_name_of_the_file(string part)
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        Done(await site.RunAsync("backup", Copy));
        var file = Directory.EnumerateFiles(Copy, "*", SearchOption.AllDirectories).First(one =>
            part == "records" ? one.EndsWith(".db", StringComparison.Ordinal) || one.EndsWith(".dump", StringComparison.Ordinal)
                : one.Contains(part, StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[part == "manifest.json" ? 0 : bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        Refused(await site.RunAsync("verify", Copy)).ShouldContain(Path.GetRelativePath(Copy, file));
        Refused(await Verbs.RunAsync(await PreparedRecords.EmptyPlaceAsync(), "restore", Copy)).ShouldContain(Path.GetRelativePath(Copy, file));
    }

    [Theory]
    [InlineData("../evil.txt", "names files outside the copy")]
    [InlineData("keys/../../evil.txt", "names files outside the copy")]
    [InlineData("/evil.txt", "names files outside the copy")]
    [InlineData("-keys", "does not name keys")]
    [InlineData("null", "cannot be read")]
    public async Task A_copy_whose_list_is_not_of_its_files_is_refused_and_writes_nothing_anywhere(string listed, string words)
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        Done(await site.RunAsync("backup", Copy));
        var path = Path.Combine(Copy, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        var name = manifest.Single(one => string.Equals(one.Key, "files", StringComparison.OrdinalIgnoreCase)).Key;
        var files = manifest[name]!.AsObject();
        _ = listed == "null" ? (manifest[name] = null) is null
            : listed == "-keys" ? files.Remove(files.First(file => file.Key.StartsWith("keys", StringComparison.Ordinal)).Key)
            : (files[listed] = JsonValue.Create("ab")) is not null;
        await File.WriteAllTextAsync(path, manifest.ToJsonString());
        var elsewhere = await PreparedRecords.EmptyPlaceAsync();

        Refused(await Verbs.RunAsync(elsewhere, "restore", Copy)).ShouldContain(words);
        Refused(await site.RunAsync("verify", Copy)).ShouldContain(words);
        File.Exists(Path.Combine(elsewhere.Data, "..", "evil.txt")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("contents", "areas", "what stands in the rows differs from what was copied in areas")]
    [InlineData("rows", "areas", "the number of rows differs from what was copied in areas")]
    [InlineData("rows", "-bodies", "the number of rows differs from what was copied in bodies")]
    [InlineData("files", "", "names no records")]
    public async Task A_copy_whose_tables_are_not_those_that_were_copied_is_refused_by_their_names_and_leaves_nothing_behind(
        string part, string table, string words)
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        Done(await site.RunAsync("backup", Copy));
        var path = Path.Combine(Copy, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        var said = manifest.Single(one => string.Equals(one.Key, part, StringComparison.OrdinalIgnoreCase)).Value!.AsObject();
        _ = part == "files" ? Emptied(said) : table[0] == '-' ? said.Remove(table[1..])
            : (said[table] = part == "rows" ? JsonValue.Create(7L) : JsonValue.Create("ab")) is not null;
        await File.WriteAllTextAsync(path, manifest.ToJsonString());
        var elsewhere = await PreparedRecords.EmptyPlaceAsync();

        Refused(await Verbs.RunAsync(elsewhere, "restore", Copy)).ShouldContain(words);

        File.Exists(Path.Combine(elsewhere.Data, "frankpledge.db")).ShouldBeFalse();
        Directory.Exists(Path.Combine(elsewhere.Data, "keys")).ShouldBeFalse();
        Refused(await Verbs.RunAsync(elsewhere, "areas", "list")).ShouldNotContain("kent");

        static bool Emptied(JsonObject said)
        {
            said.Clear();
            return true;
        }
    }

    [Fact]
    public async Task A_folder_that_is_no_copy_is_named_and_so_is_a_place_without_records()
    {
        var empty = new FrankpledgeSettings { Data = Path.Combine(room, "empty") };
        Refused(await Verbs.RunAsync(empty, "verify", room)).ShouldContain("manifest.json");
        Refused(await Verbs.RunAsync(empty, "verify")).ShouldContain("no records");
        Refused(await Verbs.RunAsync(empty, "backup", Copy)).ShouldContain("frankpledge.db");
    }

    [Theory]
    [InlineData("UPDATE wordings SET text = 'I will light no park.' WHERE text LIKE '%every park%'")]
    [InlineData("UPDATE editions SET parts = replace(parts, 'Safer streets', 'Safer roads')")]
    [InlineData("UPDATE editions SET sha256 = source_sha256")]
    public async Task A_published_text_that_was_altered_behind_the_program_s_back_is_named(string sql)
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        Done(await site.RunAsync("verify"));
        (await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql))).ShouldBe(1);

        Refused(await site.RunAsync("verify")).ShouldContain("edition 1 of Police and Crime Plan 2025 to 2029 (2025-2029)");

        Done(await site.RunAsync("backup", Copy));
        Refused(await site.RunAsync("verify", Copy)).ShouldContain("edition 1 of Police and Crime Plan");
    }

    [Fact]
    public async Task A_redacted_text_has_a_fingerprint_of_its_own()
    {
        await using var site = await TestSite.StartAsync();
        var edition = await Given.APlan(site, await Given.AnArea(site));
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new PassageToRedact(edition.PlanId, "every park", "a mistake"), Given.AChange(site)));

        Done(await site.RunAsync("verify")).ShouldContain("ones confirmed: 1.");
        await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE wordings SET text = replace(text, 'a mistake', 'a name')"));
        Refused(await site.RunAsync("verify")).ShouldContain("edition 1");

        await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE editions SET redacted_sha256 = NULL"));
        Done(await site.RunAsync("verify")).ShouldContain("Not compared", Case.Sensitive, "redacted by a program that kept no such fingerprint");
    }

    [Fact]
    public async Task A_copy_has_a_fingerprint_of_what_stands_in_every_table_that_the_program_has()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        Done(await site.RunAsync("backup", Copy));
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Copy, "manifest.json")))!;
        var contents = (manifest["contents"] ?? manifest["Contents"]).ShouldNotBeNull().AsObject();
        var tables =
            await site.ReadAsync(db => Task.FromResult(EveryRow.Kinds(db.Model).Select(kind => kind.GetTableName()!).Order(StringComparer.Ordinal).ToList()));

        tables.Count.ShouldBeGreaterThan(20);
        tables.Except(contents.Select(table => table.Key)).ShouldBeEmpty("every table is fingerprinted");

        foreach (var table in tables)
        {
            contents[table] = $"{contents[table]}0";
        }

        await File.WriteAllTextAsync(Path.Combine(Copy, "manifest.json"), manifest.ToJsonString());
        var refusal = Refused(await site.RunAsync("verify", Copy));
        tables.Where(table => !refusal.Contains(table, StringComparison.Ordinal)).ShouldBeEmpty("and compared after it was restored");
    }

    [Fact]
    public async Task A_copy_without_fingerprints_is_not_called_whole_and_it_is_said_what_was_not_compared()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        Done(await site.RunAsync("backup", Copy));
        Done(await site.RunAsync("verify", Copy)).ShouldContain("found whole");
        var path = Path.Combine(Copy, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        (manifest.Remove("contents") | manifest.Remove("Contents")).ShouldBeTrue();
        await File.WriteAllTextAsync(path, manifest.ToJsonString());

        var said = Done(await site.RunAsync("verify", Copy));

        said.ShouldNotContain("found whole");
        said.ShouldContain("what stands in the rows was not compared");
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET row_count = row_count + 1", "in the audit was of")]
    [InlineData("UPDATE audit_entries SET first_rows = '[]'", "in the audit was of")]
    [InlineData("UPDATE plan_imports SET notes = '['", "The table plan_imports has a row that cannot be read")]
    public async Task A_row_of_any_table_that_the_program_cannot_read_is_named_by_its_table(string sql, string words)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await Given.AnArea(site);
        await Given.AnImportInReview(site, kent);
        Done(await site.RunAsync("verify"));
        (await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql))).ShouldBeGreaterThan(0);

        Refused(await site.RunAsync("verify")).ShouldContain(words);
        Done(await site.RunAsync("backup", Copy));
        Refused(await site.RunAsync("verify", Copy)).ShouldContain(words);
    }

    [Theory]
    [InlineData("UPDATE editions SET stage = 'Nonsense'", "editions", "SELECT id AS \"Value\" FROM editions", "plans list kent|issue show kent|search kent park|coverage kent|verify")]
    public async Task Every_verb_that_meets_a_row_that_cannot_be_read_names_the_table_and_the_row(string sql, string table, string key, string verbs)
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        var id = (await site.ReadAsync(db => db.Database.SqlQueryRaw<Guid>(key).ToListAsync())).Single();
        (await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql))).ShouldBe(1);

        foreach (var verb in verbs.Split('|'))
        {
            var said = Refused(await site.RunAsync(verb.Split(' ')));
            said.ShouldContain($"The table {table} has a row that cannot be read (id {id}", Case.Insensitive, verb);
            said.ShouldNotContain("   at ", Case.Sensitive, verb);
        }
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_named()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);
        Done(await site.RunAsync("verify"));
        var key = Path.Combine(site.Settings.Data, "keys", "key-00000000-0000-0000-0000-000000000001.xml");
        await File.WriteAllTextAsync(key, "<key id=\"");

        Refused(await site.RunAsync("verify")).ShouldContain($"{key} is no key that can be read.");
        File.Delete(key);
    }

    private static string Done((int Exit, string Output) run)
    {
        run.Exit.ShouldBe(0, run.Output);
        return run.Output;
    }

    private static string Refused((int Exit, string Output) run)
    {
        run.Exit.ShouldBe(1, run.Output);
        run.Output.ShouldNotContain("   at ");
        return run.Output;
    }
}
