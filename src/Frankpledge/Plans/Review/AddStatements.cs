using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <param name="Words">Only these words of the span; null for all of it.</param>
/// <param name="Each">Every sentence, item and cell of the span that is not taken becomes a statement by itself; otherwise all becomes one.</param>
public sealed record WordsToAdd(SourceSpan Span, string? Words = null, bool Each = false);

/// <summary>Where an added statement comes from.</summary>
internal sealed record AddedWords(int Block, int Start, int Length, int Line, int? Page, StatementRole Role, IReadOnlyList<string> Section, string? Stem,
    string Text, string Language)
{
    /// <summary>The notes at which marks in the words point.</summary>
    public IReadOnlyList<StatementNote> Notes { get; init; } = [];
}

/// <summary>Adds statements from words of the source that nothing was read from. They wait for a decision, with the labels that the rules give them.</summary>
public sealed class AddStatements(ReviewAct review, AppDb db)
{
    /// <summary>So many at once, and one undo takes all back.</summary>
    public const int Most = 500;

    /// <returns>The first of them.</returns>
    public async Task<Guid> RunAsync(Guid importId, WordsToAdd input, Change change, CancellationToken cancel = default)
    {
        var source = await db.SourceAsync(importId, cancel);
        var parts = SourceWords.Parts(source.Blocks, input.Span);
        parts = string.IsNullOrWhiteSpace(input.Words) ? parts : SourceWords.Narrow(parts, input.Words);
        var first = Guid.Empty;
        await review.RunAsync(importId, input.Each ? "Added statements from the source" : "Added a statement from the source", async hand =>
        {
            var all = await db.Candidates.Where(c => c.ImportId == importId).OrderBy(c => c.Order).ToListAsync(cancel);
            var statements = input.Each ? Each(parts, source, all) : [parts];
            RefusedException.ThrowIfAny(WhyNot(statements, all));
            var fresh = new List<Candidate>();
            foreach (var group in statements.GroupBy(statement => Before(statement[0], all)).ToList())
            {
                var orders = await review.RoomAfterAsync(importId, group.Key, group.Sum(statement => statement.Count), cancel);
                fresh.AddRange(group.SelectMany(statement => statement)
                    .Zip(orders, (part, order) => Candidate.Added(importId, Words(part, source, all), order)));
            }

            // What stands in several blocks is one statement, and the words of the others are taken into it.
            var place = 0;
            foreach (var statement in statements)
            {
                foreach (var rest in fresh.GetRange(place, statement.Count).Skip(1))
                {
                    fresh[place].Join(rest);
                }

                place += statement.Count;
            }

            FreshLabels.Give(all, [.. fresh.Where(one => one.JoinedTo is null)]);
            hand.Add(fresh);
            first = fresh[0].Id;
        }, change, cancel);
        return first;
    }

    private static IReadOnlyList<Reason> WhyNot(List<IReadOnlyList<SpanPart>> statements, List<Candidate> all) =>
        statements.Count == 0 || statements.Any(statement => statement.Count == 0) || !statements.SelectMany(s => s).Any(part => part.Text.Any(char.IsLetter))
            ? [new("NothingToAdd", "No words are left there that are not taken already. Choose others.")]
        : statements.Count > Most ? [new("TooManyToAdd", $"At most {Most} statements are added at once. Choose a shorter part of the document.")]
        : statements.SelectMany(s => s).Select(part => all.Find(c => Overlap(c, part))).OfType<Candidate>().FirstOrDefault() is { } taken
            ? [new("WordsTaken",
                $"Some of these words are in the statement “{Opening(taken.Text)}” already. Split that one, correct its wording, or say that it is no statement.")]
        : [];

    /// <summary>What is not taken of the parts, sentence by sentence; headings stay headings.</summary>
    private static List<IReadOnlyList<SpanPart>> Each(IReadOnlyList<SpanPart> parts, MendedSource source, List<Candidate> all)
    {
        var headings = source.Headings.Select(heading => heading.Block).ToHashSet();
        return
        [
            .. from part in parts
               where !headings.Contains(part.Block.Index)
               from chunk in SourceWords.Chunks(part.Block)
               where chunk.Start >= part.Start && chunk.Start + chunk.Length <= part.Start + part.Length && chunk.Text.Any(char.IsLetter)
                   && !all.Exists(c => Overlap(c, chunk))
               select (IReadOnlyList<SpanPart>)[chunk],
        ];
    }

    private static bool Overlap(Candidate candidate, SpanPart part) => (candidate.State != CandidateState.NotAStatement || candidate.JoinedTo is not null)
        && candidate.Block == part.Block.Index && candidate.Start < part.Start + part.Length && part.Start < candidate.Start + candidate.Length;

    /// <summary>The order of the last statement before it that stands where the source has it; 0 where there is none.</summary>
    private static long Before(SpanPart part, List<Candidate> all) =>
        all.Where(c => c.Place == c.Block && (c.Block < part.Block.Index || (c.Block == part.Block.Index && c.Start < part.Start))).Select(c => c.Order)
            .DefaultIfEmpty(0).Max();

    private static AddedWords Words(SpanPart part, MendedSource source, List<Candidate> all)
    {
        var main = all.CountBy(c => c.Language).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault(Languages.English);
        var isItem = part.Block.Kind == BlockKind.ListItem;
        return new(
            part.Block.Index, part.Start, part.Length, part.Block.Line, part.Block.Page, isItem ? StatementRole.Item : StatementRole.Sentence,
            SectionPath.At(source.Headings, part.Block.Index), isItem
                ? Stem(part.Block, source, all)
                : null, string.Join(' ', part.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Languages.Of(part.Text, main))
        {
            Notes = part.Block.NotesIn(part.Start, part.Length),
        };
    }

    /// <summary>The line that introduces the list in which it stands.</summary>
    private static string? Stem(SourceBlock item, MendedSource source, List<Candidate> all)
    {
        foreach (var above in source.Blocks.Where(block => block.Index < item.Index && block.Kind != BlockKind.Furniture).Reverse())
        {
            if (above.Kind != BlockKind.ListItem)
            {
                return above.Text.EndsWith(':') ? SourceWords.Chunks(above)[^1].Text : null;
            }

            if (all.Find(c => c.Block == above.Index && c.Stem is not null) is { } neighbour)
            {
                return neighbour.Stem;
            }
        }

        return null;
    }

    private static string Opening(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
}
