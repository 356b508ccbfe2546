using System.CommandLine;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What is typed at the command line is taken as it is typed.</summary>
[Trait("Engine", "Both")]
public sealed class TextAsTypedTests
{
    [Fact]
    public async Task A_text_that_begins_with_an_at_sign_is_that_text()
    {
        await using var site = await TestSite.StartAsync();
        await Given.AnArea(site);

        var (exit, said) = await site.RunAsync("issue", "record", "kent", "--fact", "draft-frozen", "--on", "2026-10-01", "--person", "@anna of the office",
            "--document", "@/etc/hostname");

        exit.ShouldBe(0, said);
        var fact = await site.ReadAsync(db => db.Set<Frankpledge.Plans.Issuing.IssueFact>().SingleAsync());
        (fact.Person, fact.Document).ShouldBe(("@anna of the office", "@/etc/hostname"));
    }

    [Fact]
    public async Task No_verb_takes_a_text_for_the_name_of_a_file_with_words()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "--no-such-option");
        var seen = 0;
        var place = new Frankpledge.Web.Base.FrankpledgeSettings { Data = Path.Combine(Path.GetTempPath(), $"frankpledge-none-{Guid.CreateVersion7():N}") };
        foreach (var verb in Leaves(CommandLine.Create(), []).Where(verb => verb[0] != "serve"))
        {
            var (_, said) = await Verbs.RunAsync(place, [.. verb, $"@{file}"]);

            said.ShouldNotContain("'--no-such-option'", Case.Sensitive, string.Join(' ', verb));
            said.ShouldNotContain("Response file", Case.Insensitive, string.Join(' ', verb));
            seen += said.Contains($"@{file}", StringComparison.Ordinal) ? 1 : 0;
        }

        seen.ShouldBeGreaterThan(20, "verbs that take no text say that they know no such word");

        File.Delete(file);
    }

    private static IEnumerable<string[]> Leaves(Command verb, string[] path) =>
        verb.Subcommands.Count == 0 ? [path] : verb.Subcommands.SelectMany(one => Leaves(one, [.. path, one.Name]));
}
