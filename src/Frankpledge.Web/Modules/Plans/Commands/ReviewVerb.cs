using System.CommandLine;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using static Frankpledge.Web.Modules.Plans.Commands.ReviewActs;

namespace Frankpledge.Web.Modules.Plans.Commands;

/// <summary><c>review ...</c>: what the review page does, for scripts. Statements are named by their number in the document, beginning with 1.</summary>
internal static class ReviewVerb
{
    private static readonly Argument<int> At = new("at") { Description = "How many letters stand before the second half." };
    private static readonly Option<bool> Up = new("--up") { Description = "Move up; without it, down." };

    public static Command Create()
    {
        var review = Deciding();
        foreach (var command in ReviewMending.All())
        {
            review.Subcommands.Add(command);
        }

        return review;
    }

    private static Command Deciding() => new("review", "Review an import at the command line.")
    {
        new Command("list", "List the statements with their numbers.") { Import }.Answering(
            (parsed, cancel) => Records.PreparedAsync(services => ListAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Import), cancel)),
            (lines, output) =>
            {
                foreach (var line in lines)
                {
                    output.Say($"{line.Number,4}  {(line.Sure ? " " : "?")} {Choices.InWords(line.State),-15} {string.Join(", ", line.Kinds.Select(Choices.InWords))}: {line.Text}");
                }
            }),
        Act("accept", "Accept a statement as it is.", [Number, By], (act, s) => s.GetRequiredService<AcceptCandidates>()
            .RunAsync(act.Import, [act.Seen(0)], act.By)),
        Act("accept-sure", "Accept all sure statements together, once the unsure ones are settled and those drawn are checked.", [],
            (act, s) => s.GetRequiredService<AcceptCandidates>().AllSureAsync(act.Import, act.By)),
        Act("draw", "Draw at random which sure statements a person checks before the others are accepted together.", [],
            (act, s) => s.GetRequiredService<DrawSample>().RunAsync(act.Import, act.By)),
        new Command("changes", "List what the import changes against the edition before.") { Import }.Answering(
            (parsed, cancel) =>
                Records.PreparedAsync(services => ChangesAnswer.ReadAsync(services.GetRequiredService<AppDb>(), parsed.GetRequiredValue(Import), cancel)),
                    ChangesAnswer.Write),
        Act("change", "Change a statement's kinds or section, and accept it.", [Number, Kinds, Section, By], (act, s) => s.GetRequiredService<ChangeCandidate>()
            .RunAsync(act.Import, act.Seen(0), act.Labels(), act.By)),
        Act("split", "Split a statement in two.", [Number, At], (act, s) => s.GetRequiredService<SplitCandidate>()
            .RunAsync(act.Import, act.Seen(0), act.Parsed.GetRequiredValue(At), act.By)),
        Act("merge", "Join a statement with the next.", [Number], (act, s) => s.GetRequiredService<MergeCandidates>()
            .RunAsync(act.Import, act.Seen(0), act.Seen(1), act.By)),
        Act("move", "Move a statement down, or up.", [Number, Up], (act, s) => s.GetRequiredService<MoveCandidate>()
            .RunAsync(act.Import, act.Seen(0), act.Parsed.GetValue(Up), act.By)),
        Act("drop", "Say that it is not a statement.", [Number, By], (act, s) => s.GetRequiredService<DropCandidate>()
            .RunAsync(act.Import, act.Seen(0), act.By)),
        Act("undo", "Take back the last step made at the command line.", [], (act, s) => s.GetRequiredService<UndoStep>()
            .RunAsync(act.Import, seen: null, act.By)),
    };

    private static async Task<IEnumerable<StatementLine>> ListAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        await db.AnswerAsync(id, cancel);
        return [.. (await AllAsync(db, id, cancel))
            .Select((c, n) =>
                new StatementLine(n + 1, c.State, c.IsSure, c.Kinds, c.Actors, c.Section, c.Text, c.Match, c.Why, c.LabelledBy, c.DecidedBy, c.CarriedFrom,
                    c.Drawn) { SourceText = c.SourceText, Notes = c.Notes, Second = c.Second, Learned = c.Learned })];
    }

    private sealed record StatementLine(
        int Number, CandidateState State, bool Sure, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<Actor> Actors, IReadOnlyList<string> Section,
        string Text, MatchKind Match, IReadOnlyList<string> Why,
        LabelledBy LabelledBy, string? DecidedBy, int? CarriedFrom, int? Drawn)
    {
        /// <summary>What was read, where a person corrected the words.</summary>
        public string? SourceText { get; init; }

        /// <summary>The footnotes and endnotes at which it points.</summary>
        public IReadOnlyList<StatementNote> Notes { get; init; } = [];

        public SecondCheck? Second { get; init; }

        public Learned? Learned { get; init; }
    }
}
