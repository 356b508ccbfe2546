namespace Frankpledge.Reading;

/// <summary>A footnote or endnote at which a mark in a statement points.</summary>
/// <param name="Label">The note's number or sign in the source; empty where it gives none.</param>
/// <param name="Text">The whole note.</param>
/// <param name="At">0-based, in characters of the statement's text: behind the word at which the mark is set; 0 where it is set in the line above a list.</param>
public sealed record StatementNote(string Label, string Text, int At)
{
    /// <summary>The notes of a stretch of a block, in order of their marks; each once.</summary>
    /// <param name="start">0-based, in characters of the block's text.</param>
    public static IReadOnlyList<StatementNote> In(IEnumerable<Documents.NoteMark> marks, int start, int length) =>
        [.. marks.Where(mark => mark.Offset > start && mark.Offset <= start + length)
            .Select(mark => new StatementNote(mark.Label, mark.Text, mark.Offset - start)).DistinctBy(note => (note.Label, note.Text))];
}
