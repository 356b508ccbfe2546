using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What an operator is told to type is what the program understands.</summary>
public sealed partial class RunbookTests
{
    private static readonly string[] NotSettings = ["FRANKPLEDGE_SETTINGS", "FRANKPLEDGE_TEST_POSTGRES"];

    public static TheoryData<string> Texts => [.. Directory.EnumerateFiles(Path.Combine(Shared.Repository(), "docs", "runbooks"), "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Shared.Repository(), "deploy"))).Append(Path.Combine(Shared.Repository(), "README.md"))
        .Select(file => Path.GetRelativePath(Shared.Repository(), file))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_command_and_every_setting_that_it_names_exists(string text)
    {
        var words = File.ReadAllText(Path.Combine(Shared.Repository(), text));
        var root = CommandLine.Create();
        foreach (var typed in Commands(words))
        {
            root.Parse(CommandLineParser.SplitCommandLine(typed).ToArray()).Errors.Select(error => error.Message).ShouldBeEmpty($"{text}: frankpledge {typed}");
        }

        Setting().Matches(words).Select(match => match.Value).Distinct().Except(NotSettings).Select(name => name["FRANKPLEDGE_".Length..].ToLowerInvariant())
            .ShouldBeSubsetOf(SettingsSource.Names, text);
        NamedVerb().Matches(words).Select(match => match.Groups[1].Value).ShouldBeSubsetOf(root.Subcommands.Select(verb => verb.Name), text);
    }

    [Fact]
    public void Each_runbook_that_is_promised_is_there_and_says_what_to_type()
    {
        foreach (var name in new[] { "backup-and-restore", "upgrade", "move-to-postgres", "a-wrong-figure-was-published" })
        {
            Commands(File.ReadAllText(Path.Combine(Shared.Repository(), "docs", "runbooks", $"{name}.md"))).ShouldNotBeEmpty(name);
        }
    }

    [Fact]
    public void A_runbook_in_which_something_is_typed_says_where_the_service_has_its_records()
    {
        var deployed = File.ReadAllLines(Path.Combine(Shared.Repository(), "deploy", "frankpledge.service"))
            .Single(line => line.StartsWith("Environment=FRANKPLEDGE_DATA=", StringComparison.Ordinal))["Environment=".Length..];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Shared.Repository(), "docs", "runbooks"), "*.md"))
        {
            File.ReadAllText(file).ShouldContain($"export {deployed}", Case.Sensitive, file);
        }
    }

    /// <summary>Lines of their own, and <c>ExecStart</c>.</summary>
    private static IEnumerable<string> Commands(string words) =>
        Typed().Matches(words).Select(match => match.Groups[1].Value.Trim()).Where(typed => typed.Length > 0);

    [GeneratedRegex(@"^(?:\s*|ExecStart=)(?:\./|/opt/frankpledge/)frankpledge ([^#\n`]+)", RegexOptions.Multiline)]
    private static partial Regex Typed();

    [GeneratedRegex("FRANKPLEDGE_[A-Z_]+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"`(?:\./)?frankpledge ([a-z][a-z-]*)")]
    private static partial Regex NamedVerb();
}
