using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary>What the verbs of working drafts share: which draft, which passage, who acts.</summary>
internal static class DraftActs
{
    /// <summary>The last part of the address of a working draft, where an edition has its number.</summary>
    public const string Name = "draft";

    public static readonly Argument<string> Draft = new("draft") { Description = "The area and the plan, such as kent/2025-2029." };
    public static readonly Argument<string> Passage = new("passage") { Description = "The passage: the reference of its statement, such as C14, or its number in the draft." };
    public static readonly Option<string?> By = new("--by") { Description = "Who does it, where it is not the program itself: name and post." };
    public static readonly Option<string?> Why = new("--why") { Description = "Why, for the history." };
    public static readonly Option<int?> Seen = new("--seen") { Description = "The text_number of the text that you read, as show gives it; refused where somebody saved another since." };

    /// <summary>An act on a passage.</summary>
    /// <param name="answer">What the act gives: a number of what it made, or of the act.</param>
    public static Command Act(string name, string description, Symbol[] more, Func<DraftAskedFor, IServiceProvider, Task<int>> answer)
    {
        var command = new Command(name, description) { Draft };
        foreach (var symbol in more)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        command.Options.Add(By);
        return command.Answering((parsed, cancel) => Records.PreparedAsync(async services =>
        {
            var asked = await AskedAsync(parsed, services, cancel);
            return new DraftDone(asked.Asked.Slug, name, await answer(asked, services));
        }), (done, output) => output.Say($"Done in the working draft of {done.Plan}: {done.Number}."));
    }

    public static async Task<DraftAskedFor> AskedAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var said = parsed.GetRequiredValue(Draft);
        var db = services.GetRequiredService<AppDb>();
        var parts = said.Split('/');
        var (area, plan) = parts.Length > 1 && string.Join('/', parts.Skip(2)) is ("" or Name) ? (parts[0], parts[1])
            : throw new RefusedException("DraftNotNamed", $"{said} does not read like a working draft, such as kent/2025-2029.");
        var change = services.GetRequiredService<TimeProvider>().ChangeByProgram("At the command line");
        return new(parsed, new((await db.AreaFactsAsync(area, cancel)).Id, plan), services,
            Given(parsed, By) is { Length: > 0 } who ? change with { Who = who } : change, cancel);
    }

    /// <summary>The value of an option that a verb may not have.</summary>
    public static T? Given<T>(ParseResult parsed, Option<T> option) => parsed.CommandResult.Command.Options.Contains(option) ? parsed.GetValue(option)
        : default;
}

/// <summary>What a verb is asked to do.</summary>
internal sealed record DraftAskedFor(ParseResult Parsed, DraftAsked Asked, IServiceProvider Services, Change By, CancellationToken Cancel)
{
    public Task<WorkingText> TextAsync() => Services.GetRequiredService<DraftsHere>().FindAsync(Asked, Cancel);

    /// <exception cref="RefusedException">The draft has none (<c>PassageUnknown</c>).</exception>
    public async Task<DraftPassage> PassageAsync(string? named = null) =>
        (await TextAsync()).Find(named ?? Parsed.GetRequiredValue(DraftActs.Passage))
            ?? throw new RefusedException("PassageUnknown", $"This working draft has no passage {named ?? Parsed.GetRequiredValue(DraftActs.Passage)}. See draft show.");

    /// <summary>The number of a passage, 0 for the beginning.</summary>
    public async Task<int> NumberAsync(string named) => named == "0" ? 0 : (await PassageAsync(named)).Number;

    public string? Why => DraftActs.Given(Parsed, DraftActs.Why);

    public int SeenOf(DraftPassage passage) => DraftActs.Given(Parsed, DraftActs.Seen) ?? passage.TextNumber;
}

/// <param name="Number">Of what the act made, or of the act.</param>
internal sealed record DraftDone(string Plan, string Act, int Number);
