using System.Text.RegularExpressions;

namespace Frankpledge.Plans;

/// <summary>
/// Finds in a new text the words that were taken out of an old one. What they were is kept nowhere; but where the rest of a sentence is the same, whatever
/// stands in place of the note is what was removed.
/// </summary>
public sealed partial class RemovedWords
{
    /// <summary>With fewer words left beside the note, any sentence could be the same.</summary>
    private const int FewestWords = 3;

    /// <summary>How many characters may stand in place of a note.</summary>
    private const int Shortest = 3;
    private const int Longest = 400;
    private const int Nowhere = int.MaxValue;

    /// <summary>What is left of the text before, between and after the notes.</summary>
    private readonly string[] pieces;
    private readonly IReadOnlyList<string> notes;

    private RemovedWords(string redacted)
    {
        var text = Spaced(redacted);
        (pieces, notes) = ([.. RemovalNotes.Around(text).Select(Passage.Folded)], RemovalNotes.Said(text));
    }

    /// <summary>How a note begins that stands in place of removed words.</summary>
    public const string Marker = "[removed: ";

    /// <param name="text">A published text.</param>
    /// <returns>Null where nothing was taken out of it, or too little is left to know it again.</returns>
    public static RemovedWords? Of(string text) =>
        RemovalNotes.In(text).Count > 0 && Word().Count(string.Join(' ', RemovalNotes.Around(text))) >= FewestWords ? new RemovedWords(text) : null;

    /// <summary>What stands in a text where the notes stood, each with what the public reads there; empty where it is another text, or has the notes
    /// too.</summary>
    /// <remarks>Time grows with the length of the text and the number of notes, whatever the text: the pieces are placed from the end, so that nothing is tried
    /// twice.</remarks>
    public IReadOnlyList<RemovedAgain> In(string text)
    {
        var (spaced, words) = (Spaced(text), Passage.Folded(Spaced(text)));
        if (!Stands(words, 0, pieces[0]) || !words.EndsWith(pieces[^1], StringComparison.Ordinal))
        {
            return [];
        }

        var places = new int[pieces.Length][];
        for (var piece = pieces.Length - 1; piece > 0; piece--)
        {
            places[piece] = Places(words, pieces[piece], piece == pieces.Length - 1 ? null : places[piece + 1]);
        }

        var found = new List<RemovedAgain>();
        var at = pieces[0].Length;
        for (var piece = 1; piece < pieces.Length; piece++)
        {
            if (After(places[piece], at) is not { } place)
            {
                return [];
            }

            found.Add(new(spaced[at..place].Trim(), notes[piece - 1]));
            at = place + pieces[piece].Length;
        }

        return found.FindAll(gone => !gone.Words.Contains(Marker, StringComparison.Ordinal) && gone.Words.Any(char.IsLetterOrDigit));
    }

    /// <returns>For each place in the text the next one, itself included, where the piece stands and all that follows it fits.</returns>
    private static int[] Places(string text, string piece, int[]? following)
    {
        var next = new int[text.Length + 2];
        next[^1] = Nowhere;
        for (var at = text.Length; at >= 0; at--)
        {
            var end = at + piece.Length;
            next[at] = Stands(text, at, piece) && (following is null ? end == text.Length : After(following, end) is not null) ? at : next[at + 1];
        }

        return next;
    }

    /// <summary>Where the next piece begins after as few characters as may stand in place of a note; null where there would be too many.</summary>
    private static int? After(int[] places, int end) =>
        end + Shortest < places.Length && places[end + Shortest] is var place && place <= end + Longest ? place : null;

    private static bool Stands(string text, int at, string piece) =>
        at + piece.Length <= text.Length && string.CompareOrdinal(text, at, piece, 0, piece.Length) == 0;

    private static string Spaced(string text) =>
        string.Join(' ', text.Replace("\u00AD", "", StringComparison.Ordinal).Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
