using System.CommandLine;
using System.Globalization;
using System.Text;
using Frankpledge.Plans.Checks;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>checks</c>: what <c>check</c> looks for, and why.</summary>
internal static class ChecksVerb
{
    public static Command Create()
    {
        var markdown = new Option<bool>("--markdown") { Description = "Print docs/checks.md." };
        return new Command("checks", "List the checks of a text, each with its reason. Answers with name, title and why.") { markdown }.Answering(
            (parsed, _) => Task.FromResult<IReadOnlyList<Listed>>(
                [.. PlanChecks.All.Select(check => new Listed(check.Name, check.Title, check.Why, parsed.GetValue(markdown)))]),
            (checks, output) => Write(checks, output));
    }

    /// <summary>The page of the documentation.</summary>
    internal static string Page()
    {
        var page = new StringBuilder("# Checks\n\n");
        page.Append("`./frankpledge check` and the page *Checks* of a plan look for these. None of them stops anybody; a note answers a finding, and the finding stays listed. ")
            .Append("This page is made by `./frankpledge checks --markdown`.\n\n| check | looks for | why |\n|---|---|---|\n");
        foreach (var check in PlanChecks.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{check.Name}` | {check.Title} | {check.Why} |\n");
        }

        return page.ToString();
    }

    private static void Write(IReadOnlyList<Listed> checks, TextWriter output)
    {
        if (checks.Any(check => check.IsPage))
        {
            output.Write(Page());
            return;
        }

        foreach (var check in checks)
        {
            output.Say($"{check.Name}: {check.Title}. {check.Why}");
        }
    }

    /// <summary>A check as the command line answers with it.</summary>
    private sealed record Listed(string Name, Sentence Title, Sentence Why, [property: System.Text.Json.Serialization.JsonIgnore] bool IsPage);
}
