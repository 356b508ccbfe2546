using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>The lines of a document: its statements with what they were read to do, and everything else sentence by sentence.</summary>
internal sealed class DocumentLines(SourceDocument document, FoundPlan? plan)
{
    private readonly ILookup<int, FoundStatement> statements = (plan?.Statements ?? []).ToLookup(one => one.Block);
    private readonly Dictionary<int, int> levels = (plan?.Headings ?? []).ToDictionary(one => one.Block, one => one.Level);

    public IEnumerable<CheckedLine> Of(BlockRange range)
    {
        IReadOnlyList<string> section = [];
        for (var at = range.First; at < range.End; at++)
        {
            var block = document.Blocks[at];
            if (block.Kind == BlockKind.Furniture)
            {
                continue;
            }

            if (block.Kind == BlockKind.Heading || (plan is null || !statements[at].Any()) && PaperSigns.IsTitle(block) && block.Kind != BlockKind.Table)
            {
                section = levels.GetValueOrDefault(at, 1) > 1 ? [.. section.Take(1), block.Text] : [block.Text];
                yield return Line(block, 0, LineKind.Heading, block.Text, section);
                continue;
            }

            foreach (var line in Within(block, at, section))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<CheckedLine> Within(Block block, int at, IReadOnlyList<string> section)
    {
        if (block.Table is { } table)
        {
            return table.Rows.Select(row => Line(block, 0, LineKind.Row, string.Join('\t', row), section)).Concat(statements[at].Select(Statement));
        }

        var kind = block.Kind switch { BlockKind.ListItem => LineKind.Item, BlockKind.Footnote => LineKind.Note, _ => LineKind.Sentence };
        var found = statements[at].OrderBy(one => one.Start).ToList();
        var rest = Sentences.Split(block.Text)
            .Where(place => !found.Exists(one => one.Start < place.Start + place.Length && place.Start < one.Start + one.Length))
            .Select(place => (place.Start, Line: Line(block, place.Start, kind, block.Text.Substring(place.Start, place.Length), section)));
        return rest.Concat(found.Select(one => (one.Start, Line: Statement(one)))).OrderBy(one => one.Start).Select(one => one.Line);
    }

    private static CheckedLine Line(Block block, int start, LineKind kind, string text, IReadOnlyList<string> section) => new()
    {
        Kind = kind, Text = text, Section = section, Line = block.PlaceAt(start).Line, Page = block.PlaceAt(start).Page,
    };

    private static CheckedLine Statement(FoundStatement one) => new()
    {
        Kind = one.Role == StatementRole.Item ? LineKind.Item : LineKind.Sentence, Text = one.Text, Section = one.Section, Line = one.Line, Page = one.Page,
        Stem = one.Stem, Kinds = one.Kinds, Actors = one.Actors, Targets = [.. new[] { one.Target }.OfType<Target>(), .. one.MoreTargets],
        Language = one.Language,
    };
}
