using System.CommandLine;

namespace Frankpledge.Web.Commands;

/// <summary>The verbs of <c>./frankpledge</c>. One line a verb; each verb is a class of its own with a static <c>Create</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Frankpledge carries a police and crime plan from evidence to account.");

        root.Subcommands.Add(ImportPlanVerb.Create());

        var parsed = root.Parse(args);
        var exit = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? Verb.WrongUsage : exit;
    }
}
