using System.CommandLine;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What cannot be read as a day, an id or a number is said in words, whichever verb asks for it.</summary>
public sealed class ValueTroubleTests
{
    [Fact]
    public void No_verb_names_a_type_of_the_program_when_a_value_cannot_be_read()
    {
        var root = CommandLine.Create();
        var said = new List<string>();
        foreach (var (verb, path) in Leaves(root, []))
        {
            foreach (var option in verb.Options)
            {
                said.Add(Refusal(root, [.. path, option.Name, "nonsense"]));
            }

            said.Add(Refusal(root, [.. path, .. Enumerable.Repeat("nonsense", verb.Arguments.Count)]));
        }

        said.Count.ShouldBeGreaterThan(200);
        said.Where(words => words.Contains("System.", StringComparison.Ordinal) || words.Contains("expected type", StringComparison.Ordinal)).ShouldBeEmpty();
        said.ShouldContain(words => words.Contains("\"nonsense\" is not an id such as 01900000", StringComparison.Ordinal));
        said.ShouldContain(words => words.Contains("\"nonsense\" is not a date, written like 2025-01-20", StringComparison.Ordinal));
    }

    private static string Refusal(Command root, string[] typed)
    {
        using var errors = new StringWriter();
        var parsed = root.Parse(typed);
        if (parsed.Errors.Count > 0)
        {
            NotUnderstood.Say(parsed, errors);
        }

        return errors.ToString();
    }

    private static IEnumerable<(Command Verb, IReadOnlyList<string> Path)> Leaves(Command command, IReadOnlyList<string> path) =>
        command.Subcommands.Count == 0 ? [(command, path)] : command.Subcommands.SelectMany(one => Leaves(one, [.. path, one.Name]));
}
