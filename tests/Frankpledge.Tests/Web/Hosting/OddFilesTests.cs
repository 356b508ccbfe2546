using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>A file that is not there, is a folder, or holds what nobody expects is a sentence of ours at every verb that reads one.</summary>
public sealed class OddFilesTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("frankpledge-odd-files").FullName;

    /// <summary>Verbs that read a file; {0} is the file.</summary>
    public static TheoryData<string> Readers =>
    [
        "law issue-gate --file {0} --on 2025-01-20", "xmr {0}", "stl {0}", "forecast {0}", "incomplete {0}", "interval {0}", "funnel {0}", "ratio {0}",
        "rake --sample {0} --margins {0}", "agreement {0}", "suppress {0}", "opinion-groups {0}", "near-duplicates {0}", "personal-details {0}",
        "code-text --train {0} --test {0}", "themes {0}", "import-plan {0}", "check-tables {0}", "verify {0}", "restore {0}",
    ];

    /// <summary>One for each way in which JSON is read.</summary>
    private static readonly string[] ReadJson = ["law", "xmr"];

    public void Dispose() => Directory.Delete(room, recursive: true);

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task What_is_wrong_with_a_file_is_said_in_our_words_and_without_a_trace(string reader)
    {
        var folder = Directory.CreateDirectory(Path.Combine(room, "folder.json")).FullName;
        var files = new List<string> { Path.Combine(room, "absent.json"), Path.Combine(room, "absent", "absent.csv"), folder };
        foreach (var (number, content) in (ReadJson.Contains(reader.Split(' ')[0]) ? Contents : [.. Contents.TakeLast(4)]).Index())
        {
            files.Add(Path.Combine(room, $"{number}.{(content.StartsWith('{') || content.StartsWith('[') ? "json" : "csv")}"));
            await File.WriteAllTextAsync(files[^1], content);
        }

        foreach (var file in files)
        {
            var place = new FrankpledgeSettings { Data = Path.Combine(room, "data") };
            var (_, said) = await Verbs.RunAsync(place, [.. reader.Split(' ').Select(word => word == "{0}" ? file : word)]);

            foreach (var ours in (string[])["   at ", "Exception", "Could not find", "Access to the path", "System.", "nullability"])
            {
                said.ShouldNotContain(ours, Case.Sensitive, $"{reader} {Path.GetFileName(file)}");
            }
        }
    }

    private static readonly string[] Contents =
    [
        "", "null", "7", "\"x\"", "[]", "[null]", "{}", "{\"input\":null}", "{\"dates\":null,\"values\":null}",
        "{\"dates\":[\"2025-01-01\"],\"values\":[1],\"options\":null}", "{\"dates\":[\"2025-01-01\"],\"values\":[1],\"options\":7}",
        "{\"dates\":[\"2025-01-01\"],\"values\":[1],\"options\":{\"rebase\":[null],\"target\":\"x\"}}", "{\"dates\":[null],\"values\":[null],\"facet\":[null]}",
        "{\"steps\":[null]}", "{\"recommendations\":[null]}", "{\"threats\":null}", "{\"steps\":null}", "{\"final_text\":null}", "{\"kind\":null}",
        "{\"threats\":{\"completed_on\":null,\"threats_with_passage\":[null]}}", "{\"coverage\":7,\"term\":[],\"steps\":{}}", "date,value\n,\n", "a\n\"",
        "date,value\n2025-01-01,NaN\n", "", "\u0000\u0001\u0002", "{\"files\":null}",
    ];
}
