using System.CommandLine;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Runs a <c>law</c> verb: asks the question, prints the answer, then the refusals, and never a stack trace.</summary>
internal static class LawAction
{
    /// <summary>Gives <paramref name="command"/> its options, those of a place, <c>--json</c>, and an action that asks:
    /// where it is asked decides on the calendar and on the law that speaks there.</summary>
    public static Command Asking<T>(this Command command, Func<ParseResult, Question<T>> question, params IEnumerable<Option> options)
        where T : LawAnswer
    {
        var place = new Place();
        return command.Running(async parsed => question(parsed).Ask(await place.OfAsync(parsed)), [.. options, .. place.Options]);
    }

    /// <summary>The same for a verb that asks no question of law.</summary>
    public static Command Answering<T>(this Command command, Func<ParseResult, T> answer, params IEnumerable<Option> options)
        where T : LawAnswer => command.Running(parsed => Task.FromResult(answer(parsed)), options);

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
                Write(result, output);
            }
        });
        foreach (var reason in refused)
        {
            parsed.InvocationConfiguration.Error.Say($"{reason.Sentence} ({reason.RuleOnScreen})");
        }

        return refused.Count > 0 ? Verb.Refused : exit;
    }

    private static void Write(LawAnswer answer, TextWriter output)
    {
        output.WriteLine(answer.Sentence);
        foreach (var line in answer.Details)
        {
            output.WriteLine(line);
        }

        foreach (var reason in answer.Reasons.Except(answer.Refused).Where(reason => reason.Sentence != answer.Sentence))
        {
            output.Say($"{reason.Severity}: {reason.ForOffice} ({answer.Cite(reason)})");
        }

        if (answer.PendingChange is { } change)
        {
            output.Say($"Note: {change.Warning}");
        }

        if (answer.Differs is { Length: > 0 } differs)
        {
            output.Say($"{(answer.Applies == Statute.Register.Reach.Unsettled ? "Not settled here (verify)" : "Here as modified")}: {differs}");
        }

        output.Say($"{answer.Cite(answer.Rule)}: {answer.Source}");
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
            throw new RefusedException("OutOfRange", $"{outside.Message.Split(" (Parameter", 2)[0].Split('\n', 2)[0]}");
        }
    }
}
