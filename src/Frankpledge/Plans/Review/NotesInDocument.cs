using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>
/// Notes of removals that an uploaded document brings. Taken for one of ours, such a note would tell the public that the office removed words, and no words
/// could be removed out of it. So it is refused, unless the office published the same note in the same words around it: then the document is our own text.
/// </summary>
internal static class NotesInDocument
{
    private const int WordsAround = 3;
    private const int Shown = 60;

    public static async Task<IReadOnlyList<Reason>> WhyNotAsync(AppDb db, Guid areaId, string fileName, IReadOnlyList<Block> blocks, CancellationToken cancel)
    {
        var texts = blocks.SelectMany(block => (block.Table is { } table ? table.Rows.SelectMany(row => row).Append(table.Caption ?? "") : [block.Text])
            .Select(text => (Text: text, block.Anchors[0].Line, block.Anchors[0].Page))).Where(one => RemovalNotes.LikeOne(one.Text) > 0).ToList();
        if (texts.Count == 0)
        {
            return [];
        }

        var plans = await db.Plans.Where(plan => plan.AreaId == areaId).Select(plan => plan.Id).ToListAsync(cancel);
        var ours = (await db.TextsOfAsync(plans, cancel)).SelectMany(one => one.Unit.Cells).SelectMany(Placed).Select(side => side with { At = 0 }).ToHashSet();
        bool IsOurs(string text) => RemovalNotes.LikeOne(text) == RemovalNotes.In(text).Count
            && Placed(text).GroupBy(one => one.At).All(sides =>
                sides.Any(side => ours.Contains(side with { At = 0 }) && (side.Words.Length > 0 || sides.All(one => one.Words.Length == 0))));
        return
        [
            .. texts.Where(one => !IsOurs(one.Text)).Take(1).Select(one => new Reason("NoteInDocument",
                $"{fileName} says \u201C{Around(one.Text)}\u201D ({(one.Page is { } page ? (Sentence)$"page {page}" : $"line {one.Line}")}). Here such a note stands only where the office removed words from what it had published. Take it out of the document, and upload that.")),
        ];
    }

    private static string Around(string text)
    {
        var at = RemovalNotes.FirstLikeOne(text);
        return text[at..Math.Min(text.Length, at + Shown)].Trim();
    }

    /// <summary>Each note twice: with the words before it, and with those behind it.</summary>
    private static IEnumerable<Side> Placed(string text)
    {
        var (said, around) = (RemovalNotes.Said(text), RemovalNotes.Around(text));
        for (var at = 0; at < said.Count; at++)
        {
            yield return new(at, said[at], "before", string.Join(' ', Words(around[at]).TakeLast(WordsAround)));
            yield return new(at, said[at], "behind", string.Join(' ', Words(around[at + 1]).Take(WordsAround)));
        }
    }

    private static IEnumerable<string> Words(string text) =>
        Passage.Folded(text.Normalize()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ';', ':', '(', ')'))
            .Where(word => word.Length > 0);

    /// <summary>A note and the words on one side of it; with none there the other side has to tell, or it is a text of a note alone.</summary>
    private sealed record Side(int At, string Said, string Where, string Words);
}
