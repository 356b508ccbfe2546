using System.CommandLine;
using System.CommandLine.Parsing;
using Frankpledge.Common;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting;

/// <summary>Says what of a command was not understood, and what may have been meant.
/// The whole list of verbs, sixty lines long, would push that off the screen.</summary>
internal static class NotUnderstood
{
    public static void Say(ParseResult parsed, TextWriter errors)
    {
        var verb = parsed.CommandResult.Command;
        if (verb.Subcommands.Count > 0 && parsed.UnmatchedTokens is [{ } word, ..])
        {
            errors.Say($"There is no verb \"{Path(verb, word)}\".");
            if (Like(parsed.RootCommandResult.Command, verb, word) is { Count: > 0 } meant)
            {
                errors.Say($"Did you mean {string.Join(" or ", meant.Select(path => $"\"{path}\""))}?");
            }
        }
        else
        {
            foreach (var message in parsed.Errors.Select(error => ValueTrouble.InWords(error.Message)).Distinct())
            {
                errors.Say(message);
            }
        }

        errors.Say($"\"./frankpledge {Path(verb, "--help")}\" says what there is.");
    }

    /// <summary>The verbs of that name elsewhere; where there are none, those here whose names are nearly the same.</summary>
    private static List<string> Like(Command root, Command here, string word)
    {
        var named = Under(root).Where(verb => verb.Name == word).Select(verb => Path(verb)).ToList();
        return named.Count > 0 ? named : here.Subcommands
            .Where(verb => verb.Name.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(verb.Name, StringComparison.Ordinal))
            .GroupBy(verb => Math.Abs(verb.Name.Length - word.Length)).MinBy(nearest => nearest.Key)?.Select(verb => Path(verb)).ToList() ?? [];
    }

    private static IEnumerable<Command> Under(Command command) => command.Subcommands.SelectMany(one => Under(one).Prepend(one));

    private static string Path(Command verb, string? more = null) =>
        string.Join(' ', verb.Parents.OfType<Command>().SelectMany(parent => parent.Parents.Any() ? new[] { Path(parent) } : [])
            .Append(verb.Parents.Any() ? verb.Name : null).Append(more).OfType<string>());
}
