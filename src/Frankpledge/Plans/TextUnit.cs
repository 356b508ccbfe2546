using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans;

/// <summary>What is compared with its like when words are looked for that were removed.</summary>
internal enum TextUnitKind
{
    Statement,
    Heading,
    Table,

    /// <summary>All headings, one after the other: of one that was only a name nothing is left but its place.</summary>
    Outline,
}

/// <summary>A text of a plan or of an import that stands by itself, or several that belong together.</summary>
/// <param name="Cells">One text; of a table its cells, row by row.</param>
/// <param name="StatementId">Which statement it is, where it is one and that is known.</param>
internal sealed record TextUnit(TextUnitKind Kind, IReadOnlyList<string> Cells, Guid? StatementId = null)
{
    private Words? words;

    public Words Words => words ??= NotedText.WordsOf(Cells);

    /// <summary>A statement in its words and in those of its document, where a person corrected them.</summary>
    public static IEnumerable<TextUnit> OfStatement(string text, string? sourceText, Guid? statementId) =>
        new[] { text, sourceText }.OfType<string>().Select(one => new TextUnit(TextUnitKind.Statement, [one], statementId));

    /// <summary>The notes of a statement, each by itself.</summary>
    public static IEnumerable<TextUnit> OfNotes(IReadOnlyList<Reading.StatementNote> notes) =>
        notes.Select(note => new TextUnit(TextUnitKind.Statement, [note.Text]));

    /// <summary>All texts of an edition. Its wordings must be loaded.</summary>
    public static IEnumerable<TextUnit> OfEdition(Edition edition) => edition.Wordings.SelectMany(wording =>
        OfStatement(wording.Text, wording.SourceText, wording.StatementId).Concat(OfNotes(wording.Notes))).Concat(OfParts(edition.Parts));

    /// <summary>The headings one by one and together, and the tables with their cells as they are and as they were read.</summary>
    public static IEnumerable<TextUnit> OfParts(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<IReadOnlyList<string>>> tables) =>
    [
        .. headings.Select(heading => new TextUnit(TextUnitKind.Heading, [heading])), new(TextUnitKind.Outline, headings),
        .. tables.Select(rows => new TextUnit(TextUnitKind.Table, [.. rows.SelectMany(row => row)])),
    ];

    public static IEnumerable<TextUnit> OfParts(IReadOnlyList<EditionPart> parts) => OfParts(
        [.. parts.Where(part => part.Rows is null).Select(part => part.Text)],
        [
            .. parts.Select(part => part.Rows).OfType<IReadOnlyList<IReadOnlyList<string>>>(),
            .. parts.Where(part => part.Corrected is not null)
                .Select(part => (IReadOnlyList<IReadOnlyList<string>>)[[.. part.Corrected!.Select(cell => cell.Was)]]),
        ]);
}
