using System.CommandLine;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>The help speaks of the program as it is called, and the readme says of it what is so.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("people add --help")]
    [InlineData("-h")]
    public async Task Calls_the_program_as_it_is_typed(string line)
    {
        var output = new StringWriter();

        (await CommandLine.RunAsync(line.Split(' '), output, output)).ShouldBe(0);

        output.ToString().ShouldContain("frankpledge ");
        output.ToString().ShouldNotContain("Frankpledge.Web");
    }

    [Fact]
    public async Task Says_its_version()
    {
        var output = new StringWriter();

        (await CommandLine.RunAsync(["--version"], output, output)).ShouldBe(0);

        output.ToString().Trim().ShouldMatch("^[0-9]+[.][0-9]+");
    }

    [Fact]
    public void Every_verb_answers_in_json_but_those_that_the_readme_names()
    {
        var without = Verbs(CommandLine.Create()).Where(verb => verb.Options.All(option => option.Name != "--json")).Select(verb => verb.Name)
            .Order(StringComparer.Ordinal).ToList();

        without.ShouldBe(["read-marked", "read-plan", "serve"]);
        File.ReadAllText(Path.Combine(Shared.Repository(), "README.md")).ShouldContain("every verb takes `--json`, but `serve`, `read-plan` and `read-marked`");
    }

    private static IEnumerable<Command> Verbs(Command command) => command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Verbs);
}
