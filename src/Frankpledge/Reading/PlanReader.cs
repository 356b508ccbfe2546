using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Reads a plan out of a document: where it stands, its outline, its statements and what each of them does.</summary>
public static class PlanReader
{
    /// <param name="document">As a reader of its format left it.</param>
    /// <param name="told">Where the plan stands, if a person knows better than the finder.</param>
    /// <param name="progress">Is told how far it is, 0 to 1.</param>
    /// <exception cref="Common.RefusedException">A named heading is missing or not unique, or nothing in the document reads like a plan.</exception>
    public static FoundPlan Read(SourceDocument document, PlanRange? told = null, Action<double>? progress = null)
    {
        var blocks = document.Blocks;
        var bounds = PlanBounds.Find(blocks, told);
        var headings = Outline.Read(blocks, bounds.First, bounds.End);
        var language =
            Languages.Of(string.Join('\n', blocks.Skip(bounds.First).Take(bounds.End - bounds.First).Select(block => block.Text)), Languages.English);
        var quotes = PullQuotes.Find(blocks, bounds.First, bounds.End);
        var segments = Segmenter.Cut(blocks, bounds, headings, language, quotes);
        var labels = StatementLabeller.Label(segments, Title([.. blocks.Select(block => (block.Kind, block.Text))], bounds.First), progress);
        var statements = segments.Zip(labels, Join).ToList();
        if (statements.Count == 0)
        {
            throw new Common.RefusedException("NoStatements",
                "No sentence was found in the plan. Check that the document holds its text, or name the headings where the plan begins and ends.");
        }

        var foreign = statements.Count(statement => statement.Language is not (Languages.English or Languages.Welsh));
        IEnumerable<string> inOther = foreign == 0 ? [] : [OneOrMany.Of(foreign,
            "1 statement is in a language that the rules do not read and was not labelled.",
            "{0} statements are in a language that the rules do not read and were not labelled.")];
        return new FoundPlan(document, bounds.First, bounds.End, headings, statements, language,
            [.. document.Notes, .. bounds.Notes, .. inOther, .. Footnotes(blocks, statements),
                .. PullQuotes.Notes(blocks, quotes), .. Doubts(statements, language)])
        {
            SetApart = quotes,
            LeftOut = [.. bounds.LeftOut.Select(range => new BlockRange(range.Start.Value, range.End.Value))],
        };
    }

    /// <summary>The short lines at the head of the document and those that stand just before the plan.</summary>
    /// <param name="first">Index of the plan's first block.</param>
    public static IReadOnlyList<string> Title(IReadOnlyList<(BlockKind Kind, string Text)> blocks, int first) =>
        [.. blocks.Take(12).Concat(blocks.Take(first + 1).TakeLast(4)).Where(block => block.Kind is not BlockKind.Table && block.Text.Length < 120)
            .Select(block => block.Text).Distinct()];

    /// <summary>Footnotes are no statements; they are kept with those that point at them. Those that promise something are named,
    /// so that a person can take them.</summary>
    private static IEnumerable<string> Footnotes(IReadOnlyList<Block> blocks, List<FoundStatement> statements)
    {
        var notes = blocks.Where(block => block.Kind == BlockKind.Footnote).ToList();
        var promising = notes.Where(note => Sentences.Split(note.Text).Exists(place => CellPledges.Promises(note.Text.AsSpan(place.Start, place.Length))))
            .ToList();
        var kept = statements.Count(statement => statement.Notes.Count > 0);
        return promising.Take(10).Select(note => $"Left out: a footnote that promises something: \"{note.Text}\" (line {note.Anchors[0].Line}).")
            .Concat(notes.Count > promising.Count
                ? [OneOrMany.Of(notes.Count - promising.Count, "1 other footnote is no statement; it stands at the end of the document.",
                    "{0} other footnotes are no statements; they stand at the end of the document.")] : [])
            .Concat(kept == 0 ? [] : [$"Statements that keep the note at which they point: {kept}."]);
    }

    /// <summary>Half of the sentences of a plan and more promise or expect something; in a paper about a plan few do.</summary>
    private static IEnumerable<string> Doubts(List<FoundStatement> statements, string language)
    {
        var promises = statements.Count(statement => statement.Kinds.Any(kind => kind is StatementKind.Commitment or StatementKind.Expectation));
        return language == Languages.English && promises * 10 < statements.Count * 3
            ? [$"Only {promises} of {statements.Count} statements promise or expect anything. This may be a paper about a plan, and not the plan itself."]
            : [];
    }

    private static FoundStatement Join(Segment segment, StatementLabels labels)
    {
        return new FoundStatement
        {
            Block = segment.Block,
            Start = segment.Start,
            Length = segment.Length,
            Line = segment.Line,
            LineEnd = segment.LineEnd,
            Page = segment.Page,
            Paragraph = segment.Paragraph,
            Role = segment.Role,
            Section = segment.Section,
            SectionAlt = segment.SectionAlt,
            Stem = segment.Stem,
            Text = segment.Text,
            Notes = segment.Notes,
            Kinds = labels.Kinds,
            Actors = labels.Actors,
            Target = labels.Target,
            MoreTargets = labels.MoreTargets,
            Refs = labels.Refs,
            Confidence = labels.Confidence,
            Why = labels.Why,
            Language = segment.Language,
        };
    }
}
