using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What stands where the records belong is named, with what to do about it.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("frankpledge-folder").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("frankpledge.db")]
    [InlineData("frankpledge.db-wal")]
    public async Task A_folder_that_has_the_name_of_the_database_is_named(string name)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));

        await ShouldSayAsync(folder,
            $"{Path.Combine(folder, name)} is a folder, and the database needs a file of that name. Move it away, or set FRANKPLEDGE_DATA to another folder.");
    }

    [Fact]
    public async Task A_file_in_place_of_the_data_folder_of_one_above_it_or_of_the_keys_is_named()
    {
        var file = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(file, "");
        await File.WriteAllTextAsync(Path.Combine(folder, "keys"), "");

        await ShouldSayAsync(file, $"{file} is a file, and Frankpledge needs a folder of that name. Move it away, or set FRANKPLEDGE_DATA to another folder.");
        await ShouldSayAsync(Path.Combine(file, "a", "b"),
            $"{file} is a file, so that {Path.Combine(file, "a", "b")} cannot be a folder in it. Move it away, or set FRANKPLEDGE_DATA to another folder.");
        await ShouldSayAsync(folder,
            $"{Path.Combine(folder, "keys")} is a file, and Frankpledge needs a folder of that name. Move it away, or set FRANKPLEDGE_DATA to another folder.");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_who_needs_it_where_records_are_to_be_made() =>
        (await Verbs.RunAsync(new FrankpledgeSettings { Data = "/proc/frankpledge" }, "migrate")).ShouldBe((1,
            "Frankpledge cannot write to /proc/frankpledge. Give it to the user who runs Frankpledge, or set FRANKPLEDGE_DATA to another folder."
                + Environment.NewLine));

    private static async Task ShouldSayAsync(string data, string sentence)
    {
        foreach (var verb in (string[][])[["migrate"], ["areas", "list"]])
        {
            (await Verbs.RunAsync(new FrankpledgeSettings { Data = data }, verb)).ShouldBe((1, sentence + Environment.NewLine));
        }
    }
}
