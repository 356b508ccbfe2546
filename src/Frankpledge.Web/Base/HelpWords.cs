using System.CommandLine;
using Frankpledge.Common;

namespace Frankpledge.Web.Base;

/// <summary>The descriptions of verbs, arguments and options: written in English where they are made, said in the language of whoever asks for help.</summary>
internal static class HelpWords
{
    /// <summary>A command with all that hangs on it.</summary>
    public static IEnumerable<Symbol> Tree(Command command) =>
        [command, .. command.Arguments, .. command.Options, .. command.Subcommands.SelectMany(Tree)];

    public static void Say(Command root)
    {
        foreach (var symbol in Tree(root))
        {
            if (symbol.Description is { } words && Translations.Say(words) is var said && said != words)
            {
                symbol.Description = said;
            }
        }
    }
}
