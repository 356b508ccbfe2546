using System.CommandLine;
using System.Text.Json;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>What the verbs of the numbers share: they answer in JSON with the peers' field names unless <c>--words</c> asks for sentences.</summary>
internal static class FigureVerb
{
    public static Argument<FileInfo> FileArgument(string name, string description) => new(name) { Description = description };

    /// <summary>Gives <paramref name="command"/> its <c>--json</c> (the default) and <c>--words</c>, and an action that answers or refuses.</summary>
    /// <param name="answer">What to print as JSON.</param>
    /// <param name="words">The sentences of the same answer.</param>
    public static Command Answering<T>(this Command command, Func<ParseResult, T> answer, Func<T, IEnumerable<Sentence>> words)
    {
        var json = Verb.JsonOption();
        var plain = new Option<bool>("--words") { Description = "Print sentences instead of JSON." };
        command.Options.Add(json);
        command.Options.Add(plain);
        command.SetAction(parsed => Verb.Guarded(parsed, !parsed.GetValue(plain), async () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var result = answer(parsed);
            if (parsed.GetValue(json) || !parsed.GetValue(plain))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(result, Verb.Json));
                return;
            }

            foreach (var line in words(result))
            {
                output.Say(line);
            }
        }));
        return command;
    }
}
