using Frankpledge.Areas.Contract;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Glossary;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>A working draft as the checks read it, with what hangs on its statements. What changed is read by rule, as it is when the draft is
/// frozen.</summary>
public sealed class TextOfDraft(AppDb db, StatementThreads threads, PublishWarnings warnings)
{
    public async Task<CheckedText> ReadAsync(WorkingText draft, DateOnly on, CancellationToken cancel = default)
    {
        var before = await db.EditionBeforeAsync(draft.Draft.PlanId, cancel: cancel);
        var text = await db.DraftTextAsync(draft.Draft, Guid.Empty, before, draft.Standing, cancel);
        var answered = (await threads.OfAsync(draft.Draft.AreaId, on, cancel: cancel)).Where(line => line.Answers)
            .GroupBy(line => line.Statement, line => line.Kind.Question())
            .ToDictionary(one => one.Key, one => (IReadOnlySet<ThreadQuestion>)one.ToHashSet());
        IReadOnlySet<string> words = draft.Draft.PlanId is { } plan ? (await db.TermsOfAsync(plan, cancel)).Select(term => term.Word).ToHashSet()
            : new HashSet<string>();
        var tables = text.Blocks.Where(block => block.Rows is { Count: > 0 }).Select(block => TableChecks.Of(
            new TableCells(block.Rows!, block.Text.Length > 0 ? block.Text : null, block.HeaderRows), block.Index,
            text.Headings.LastOrDefault(heading => heading.Block < block.Index)?.Text)).ToList();
        return new()
        {
            Plan = [.. Lines(draft, text)], Tables = tables, Ties = Ties.Between(tables), On = on, Glossary = words,
            Threads = new(answered, await warnings.OfAsync(draft.Draft.AreaId, on, draft.ToCome, cancel)),
            Area = await db.AreaFactsAsync(draft.Draft.AreaId, cancel),
        };
    }

    /// <summary>The name under which a finding gives a passage: its reference, or its number in the draft.</summary>
    public static string NameOf(WorkingText draft, DraftPassage passage) => draft.ReferenceOf(passage) ?? $"{passage.Number}";

    private static IEnumerable<CheckedLine> Lines(WorkingText draft, DraftText text)
    {
        var statements = text.Candidates.Zip(text.Passages).ToLookup(pair => pair.First.Block);
        foreach (var block in text.Blocks)
        {
            var section = SectionPath.At(text.Headings, block.Index);
            foreach (var row in block.Rows is { } rows ? rows.Select(row => string.Join('\t', row)) : block.Kind == BlockKind.Heading ? [block.Text] : [])
            {
                yield return new() { Kind = block.Rows is null ? LineKind.Heading : LineKind.Row, Text = row, Section = section };
            }

            foreach (var (candidate, passage) in statements[block.Index])
            {
                yield return new()
                {
                    Kind = candidate.Role == StatementRole.Item ? LineKind.Item : LineKind.Sentence, Text = candidate.Text, Section = candidate.Section,
                    Reference = NameOf(draft, passage), StatementId = passage.StatementId, Line = candidate.Line, Stem = candidate.Stem,
                        Kinds = candidate.Kinds,
                    Actors = candidate.Actors, Targets = candidate.Targets, Language = candidate.Language,
                };
                foreach (var note in candidate.Notes)
                {
                    yield return new() { Kind = LineKind.Note, Text = note.Text, Section = candidate.Section, Reference = NameOf(draft, passage) };
                }
            }
        }
    }
}
