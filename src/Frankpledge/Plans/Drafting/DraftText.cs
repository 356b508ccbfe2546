using System.Text;
using Frankpledge.Documents;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>A working draft as the reviews know a plan: blocks, headings and statements. What becomes of it is then decided in one place, by
/// <see cref="ConfirmImport"/>, for whatever door it came through.</summary>
/// <param name="Passages">Those that are statements, in order; one for each of the candidates.</param>
internal sealed record DraftText(IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<FoundHeading> Headings, IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<DraftPassage> Passages)
{
    /// <param name="standing">The passages that stand, in order.</param>
    /// <param name="before">What the plan says so far.</param>
    /// <param name="stems">The lines that introduce its statements, where any do.</param>
    /// <param name="read">Whether the rules read what changed; what only its words are asked of need not be read.</param>
    public static DraftText Of(Guid importId, IReadOnlyList<DraftPassage> standing, EditionBefore before, IReadOnlyDictionary<Guid, string> stems,
        bool read = true)
    {
        var paragraphs = Paragraphs(standing);
        var blocks = paragraphs.Select((paragraph, index) => Block(paragraph, index)).ToList();
        List<FoundHeading> headings = [.. paragraphs.Index().Where(one => one.Item[0].Form == PassageForm.Heading)
            .Select(one => new FoundHeading(one.Index, one.Item[0].Level, one.Item[0].Text))];
        var known = before.Statements.Concat(before.LeftOut).ToDictionary(one => one.Id);
        KnownStatement? KnownOf(DraftPassage passage) =>
            passage.StatementId is { } id && stems.GetValueOrDefault(id) == passage.Stem ? known.GetValueOrDefault(id) : null;
        var (candidates, passages) = (new List<Candidate>(), new List<DraftPassage>());
        foreach (var (index, paragraph) in paragraphs.Index())
        {
            var start = 0;
            foreach (var passage in paragraph.Where(one => one.Form == PassageForm.Statement))
            {
                var section = SectionPath.Follow(passage.Section, passage.Under, SectionPath.At(headings, index));
                var candidate = Candidate.Drafted(importId, passage, (index, start), section, KnownOf(passage));
                candidate.StandAt((candidates.Count + 1) * Candidate.Gap);
                start += passage.Text.Length + 1;
                candidates.Add(candidate);
                passages.Add(passage);
            }
        }

        if (read)
        {
            FreshLabels.Give(candidates, candidates.FindAll(one => one.Confidence == 0));
        }

        foreach (var (candidate, passage) in candidates.Zip(passages))
        {
            candidate.KeepKinds(passage);
        }

        return new(blocks, headings, candidates, passages);
    }

    /// <summary>All texts of it that would become public.</summary>
    public List<TextUnit> Units =>
    [
        .. Candidates.SelectMany(one => TextUnit.OfStatement(one.Text, one.SourceText, one.MatchedStatementId)),
        .. Candidates.SelectMany(one => TextUnit.OfNotes(one.Notes)),
        .. TextUnit.OfParts([.. Headings.Select(heading => heading.Text)], [.. Blocks.Select(block => block.Rows).OfType<IReadOnlyList<IReadOnlyList<string>>>()]),
    ];

    /// <summary>As a file that can be read again: its fingerprint is that of the edition's source.</summary>
    public byte[] Markdown() => Encoding.UTF8.GetBytes(string.Join("\n\n", Blocks.Select(block => block.Kind switch
    {
        BlockKind.Heading => $"{new string('#', block.Level)} {block.Text}",
        BlockKind.ListItem => $"- {block.Text}",
        BlockKind.Table => string.Join('\n', (block.Rows ?? []).Select(row => $"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |")),
        _ => block.Text,
    })) + "\n");

    /// <summary>Sentences that go on in a paragraph stand in one block with what they go on from.</summary>
    private static List<List<DraftPassage>> Paragraphs(IReadOnlyList<DraftPassage> standing)
    {
        var paragraphs = new List<List<DraftPassage>>();
        foreach (var passage in standing)
        {
            if (!passage.OpensParagraph && passage is { Form: PassageForm.Statement, Role: not StatementRole.Item }
                && paragraphs.LastOrDefault()?[^1] is { Form: PassageForm.Statement, Role: not StatementRole.Item })
            {
                paragraphs[^1].Add(passage);
            }
            else
            {
                paragraphs.Add([passage]);
            }
        }

        return paragraphs;
    }

    private static SourceBlock Block(List<DraftPassage> paragraph, int index)
    {
        var first = paragraph[0];
        var kind = first.Form switch
        {
            PassageForm.Heading => BlockKind.Heading,
            PassageForm.Table => BlockKind.Table,
            _ => first.Role == StatementRole.Item ? BlockKind.ListItem : BlockKind.Paragraph,
        };
        return new(index, kind, first.Level, null, string.Join(' ', paragraph.Select(one => one.Text)), index + 1, null, first.Rows, first.HeaderRows);
    }
}
