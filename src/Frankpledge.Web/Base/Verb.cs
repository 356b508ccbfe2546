using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Web.Base;

/// <summary>What every verb of the command line shares: <c>--json</c>, exit codes, and one way to refuse.</summary>
internal static class Verb
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>Stable names, snake_case, readable letters; nulls are kept so that a field is never missing.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes a line in the language of whoever runs the verb.</summary>
    public static void Say(this TextWriter output, Sentence words) => output.WriteLine(words.ToString());

    public static Option<bool> JsonOption() => new("--json") { Description = "Print the answer as JSON." };

    /// <summary>Gives <paramref name="command"/> its <c>--json</c> option and an action that answers or refuses.</summary>
    /// <param name="answer">Returns what to print as JSON; a sequence of strings is printed as it is.</param>
    /// <param name="words">Writes the same answer for people.</param>
    /// <param name="refuses">Whether the answer to a question of yes or no is no: it is printed whole, and the exit code is that of a refusal.</param>
    public static Command Answering<T>(this Command command, Func<ParseResult, CancellationToken, Task<T>> answer, Action<T, TextWriter> words,
        Func<T, bool>? refuses = null)
    {
        var json = JsonOption();
        command.Options.Add(json);
        command.SetAction(async (parsed, cancel) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var isRefused = false;
            var exit = await Guarded(parsed, parsed.GetValue(json), async () =>
            {
                var result = await answer(parsed, cancel);
                isRefused = refuses?.Invoke(result) == true;
                if (parsed.GetValue(json))
                {
                    await output.WriteLineAsync(JsonSerializer.Serialize(result, Json));
                }
                else
                {
                    words(result, output);
                }
            });
            return isRefused ? Refused : exit;
        });
        return command;
    }

    /// <summary>Says something beside the answer, for people: whoever asked for JSON gets the answer alone.</summary>
    public static void Remark(ParseResult parsed, Sentence said)
    {
        if (!parsed.CommandResult.Command.Options.OfType<Option<bool>>().Any(option => option.Name == "--json" && parsed.GetValue(option)))
        {
            parsed.InvocationConfiguration.Error.Say(said);
        }
    }

    /// <summary>Runs <paramref name="work"/>; a refusal, a database or disk that fails, or a value in the records that cannot be read
    /// is said in sentences (or as JSON) and ends with exit code 1. <see cref="Records"/> names the row of such a value.</summary>
    public static async Task<int> Guarded(ParseResult parsed, bool asJson, Func<Task> work)
    {
        try
        {
            await work();
            return Done;
        }
        catch (RefusedException refused)
        {
            return await RefuseAsync(parsed, asJson, refused.Reasons);
        }
        catch (Exception error) when (DatabaseTrouble.InWords(error) is not null)
        {
            return await RefuseAsync(parsed, asJson, [DatabaseTrouble.InWords(error)!]);
        }
        catch (Exception error) when (RowTrouble.Is(error))
        {
            return await RefuseAsync(parsed, asJson, [RowTrouble.InWords(error)]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(parsed, asJson, [new("FileNotUsable", FileTrouble.InWords(error))]);
        }
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, bool asJson, IReadOnlyList<Reason> refusals)
    {
        IReadOnlyList<Reason> reasons =
            [.. refusals.SelectMany(reason => reason.Code == TurnedText.Code && Turned(parsed) is { Count: > 0 } named ? named : [reason])];
        if (asJson)
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(new { refused = reasons }, Json));
        }

        foreach (var reason in reasons)
        {
            parsed.InvocationConfiguration.Error.Say(reason.Rule is null ? reason.Sentence : $"{reason.Sentence} ({reason.RuleOnScreen})");
        }

        return Refused;
    }

    /// <summary>What was typed with an invisible character, by the names that the help gives.</summary>
    private static List<Reason> Turned(ParseResult parsed) =>
    [
        .. from result in parsed.CommandResult.Children
           let letter = TurnedText.In(string.Concat(result.Tokens.Select(token => token.Value)))
           where letter is not null
           select new Reason(TurnedText.Code,
               TurnedText.Sentence(letter.Value, $"{(result is OptionResult option ? option.Option.Name : ((ArgumentResult)result).Argument.Name)}")),
    ];
}
