using Frankpledge.Common;
using Frankpledge.Documents.Marked;

namespace Frankpledge.Plans.Drafting;

/// <summary>What of a Word file was not taken, and why. Nobody loses words without being told which.</summary>
/// <param name="Passage">The reference of its statement, or its number in the draft; null where it stands at none.</param>
/// <param name="Words">Its first words; all are in the file still.</param>
public sealed record PieceNotTaken(string? Passage, string Words, Sentence Why)
{
    private const int Shown = 200;

    private static readonly Sentence Introduces =
        "This line introduces a list, and such lines do not come back from Word. Say in a comment at the first item what it should be.";

    internal static PieceNotTaken Of(string? passage, string words, Sentence why) =>
        new(passage, words.Length > Shown ? words[..Shown] + " ..." : words, why);

    internal static string NameOf(WorkingText text, DraftPassage passage) => text.ReferenceOf(passage) ?? $"{passage.Number}";

    /// <summary>Lines that introduce lists and were changed or struck out: they belong to all items of their list, so no passage has them alone.</summary>
    internal static IEnumerable<PieceNotTaken> Introducing(ReturnedDocument document, WorkingText text)
    {
        var here = text.Standing.Select(one => one.Stem).OfType<string>().ToHashSet();
        var left = document.Before.Count > 0
            ? document.Before.Where(one => DraftForWord.NumberOf(one.Mark) == 0).Select(one => DraftPassage.Folded(one.Text)).ToList() : [.. here];
        var changed = new List<string>();
        foreach (var words in document.Pieces.Where(one => DraftForWord.NumberOf(one.Mark) == 0 && one.Text.Length > 0).Select(one => one.Text))
        {
            if (!left.Remove(words) && !here.Contains(words))
            {
                changed.Add(words);
            }
        }

        return changed.Select(words => Of(null, words, Introduces))
            .Concat(left.Skip(changed.Count).Where(here.Contains).Select(words => Of(null, words, (Sentence)$"It was struck out in Word. {Introduces}")));
    }

    /// <summary>A piece whose passage does not stand in the draft any more; null where nothing was changed in it.</summary>
    /// <param name="was">Its words as they went out.</param>
    internal static PieceNotTaken? Gone(ReturnedPiece piece, int number, string? was, WorkingText text)
    {
        var dropped = text.Dropped.FirstOrDefault(one => one.Number == number);
        return piece.Text.Length == 0 || piece.Text == DraftPassage.Folded(was ?? dropped?.Text) ? null
            : Of(dropped is null ? $"{number}" : NameOf(text, dropped), piece.Text, dropped is null ? "This draft has no passage of this number."
                : (Sentence)$"The passage was dropped here meanwhile: {dropped.DroppedWhy} Take it back first, then bring the file back again.");
    }
}
