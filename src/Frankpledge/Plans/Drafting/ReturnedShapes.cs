using Frankpledge.Common;
using Frankpledge.Documents.Marked;

namespace Frankpledge.Plans.Drafting;

/// <summary>What somebody changed in Word that are no words of a passage: levels, lists, paragraphs, notes, pictures. No suggestion can carry it, so each is
/// named with what to do instead.</summary>
internal static class ReturnedShapes
{
    /// <summary>What a new passage is in Word and would not be here.</summary>
    public static string? WhyAdded(ReturnedPiece piece) => piece switch
    {
        { Level: > Review.MendedBlock.Deepest } => $"In Word it is a heading of level {piece.Level}.",
        { Level: 0, IsItem: true } => "In Word it is an item of a list.",
        _ => null,
    };

    public static IEnumerable<PieceNotTaken> NotTaken(IReadOnlyList<(ReturnedPiece Piece, int? Number)> lines, IReadOnlyDictionary<int, SentPiece> before,
        WorkingText text)
    {
        var standing = text.Standing.ToDictionary(one => one.Number);
        var sentBefore = before.Keys.Zip(before.Keys.Skip(1)).ToDictionary(pair => pair.Second, pair => pair.First);
        foreach (var (at, (piece, number)) in lines.Index())
        {
            if (number is not { } known || piece.Rows is not null || piece.Text.Length == 0 || !standing.TryGetValue(known, out var passage)
                || before.GetValueOrDefault(known) is not { HasShape: true } sent)
            {
                continue;
            }

            if (Shape(sent, piece) is { } why)
            {
                yield return PieceNotTaken.Of(PieceNotTaken.NameOf(text, passage), piece.Text, why);
            }

            if (piece.Joins != sent.Joins && at > 0 && lines[at - 1].Number is { } previous && sentBefore.GetValueOrDefault(known) == previous)
            {
                yield return PieceNotTaken.Of(PieceNotTaken.NameOf(text, passage), piece.Text, piece.Joins
                    ? "In Word it goes on in the paragraph before it. Paragraphs do not come back; say in a comment here what you mean."
                    : "In Word it begins a paragraph of its own. Paragraphs do not come back; say in a comment here what you mean.");
            }
        }
    }

    public static IEnumerable<PieceNotTaken> Beside(ReturnedDocument document, WorkingText text)
    {
        foreach (var one in document.Beside)
        {
            var passage = DraftForWord.NumberOf(one.Mark) is > 0 and var number ? text.Standing.FirstOrDefault(found => found.Number == number) : null;
            yield return PieceNotTaken.Of(passage is null ? null : PieceNotTaken.NameOf(text, passage), one.Words, Why(one.Kind));
        }
    }

    private static Sentence? Shape(SentPiece sent, ReturnedPiece piece) =>
        sent.Level == piece.Level ? sent.Level > 0 || sent.IsItem == piece.IsItem
            ? piece is { Level: 0, Depth: > 0 } ? (Sentence)$"In Word it stands on level {piece.Depth + 1} of a list. Lists have one level here." : null
            : piece.IsItem ? "In Word it was made an item of a list. That does not come back; say in a comment here what you mean."
            : "In Word it is no item of a list any more. That does not come back; say in a comment here what you mean."
        : sent.Level == 0 ? "In Word it was made a heading. A statement stays one here: suggest a new heading, and that this goes."
        : piece.Level == 0 ? "In Word it is no heading any more. A heading stays one here: suggest that it goes, and a new statement."
        : (Sentence)$"In Word it is a heading of level {piece.Level}, and was of level {sent.Level}. Levels do not come back; an editor sets them at the heading.";

    private static Sentence Why(BesideKind kind) => kind switch
    {
        BesideKind.Footnote => "A footnote. A draft has none: write it into the text, or as a comment.",
        BesideKind.Header => "It stands at the top of the pages, which is no part of the draft.",
        BesideKind.Footer => "It stands at the foot of the pages, which is no part of the draft.",
        BesideKind.Picture => "A picture or drawing. A draft has words and tables only.",
        BesideKind.Formula => "A formula. Write it in words.",
        BesideKind.Link => "A link. A draft has none: write the address into the text, or as a comment.",
        BesideKind.Struck => "It is struck through by its looks only, so it counts as text. Delete it, or turn on tracked changes and delete it.",
        BesideKind.Document => "Another document was put into the file. Copy its words into the text.",
        _ => "This comment stands at no words of the draft, so there is no place for it here.",
    };
}
