using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Runs a <c>law</c> verb: prints the answer, then the refusals, and never a stack trace.</summary>
internal static class LawAction
{
    /// <summary>Gives <paramref name="command"/> its options, <c>--json</c>, and an action that answers.</summary>
    public static Command Answering<T>(this Command command, Func<ParseResult, T> answer, params IEnumerable<Option> options)
        where T : LawAnswer => command.Running(parsed => Task.FromResult(answer(parsed)), options);

    /// <summary>The same for a verb that counts working days: where they are counted decides on which calendar.</summary>
    public static Command Counting<T>(this Command command, Place place, Func<ParseResult, WorkingCalendar, T> answer, params IEnumerable<Option> options)
        where T : LawAnswer => command.Running(async parsed => answer(parsed, await place.CalendarAsync(parsed)), [.. options, .. place.Options]);

    private static Command Running<T>(this Command command, Func<ParseResult, Task<T>> answer, IEnumerable<Option> options)
        where T : LawAnswer
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        var json = Verb.JsonOption();
        command.Options.Add(json);
        command.SetAction(parsed => RunAsync(parsed, parsed.GetValue(json), answer));
        return command;
    }

    private static async Task<int> RunAsync<T>(ParseResult parsed, bool asJson, Func<ParseResult, Task<T>> answer)
        where T : LawAnswer
    {
        IReadOnlyList<Reason> refused = [];
        var exit = await Verb.Guarded(parsed, asJson, async () =>
        {
            var result = await WithinAsync(() => answer(parsed));
            refused = result.Refused;
            var output = parsed.InvocationConfiguration.Output;
            if (asJson)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(result, Verb.Json));
            }
            else
            {
                result.Write(output);
            }
        });
        foreach (var reason in refused)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{reason.Sentence} ({reason.Rule})");
        }

        return refused.Count > 0 ? Verb.Refused : exit;
    }

    /// <summary>A count that leaves the years the calendar knows is a refusal with that sentence.</summary>
    private static async Task<T> WithinAsync<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (ArgumentOutOfRangeException outside)
        {
            throw new RefusedException("OutOfRange", outside.Message.Split(" (Parameter", 2)[0].Split('\n', 2)[0]);
        }
    }
}
