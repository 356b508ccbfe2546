using System.Globalization;
using Frankpledge.Documents.Marked;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Drafting;

/// <summary>A working draft as a Word document, in which each passage can be found again.</summary>
public static class DraftForWord
{
    private const string Start = "passage-";

    public static byte[] Write(WorkingText text)
    {
        var paragraphs = new List<(bool IsOpen, MarkedParagraph Paragraph)>();
        string? stem = null;
        foreach (var passage in text.Standing)
        {
            var isItem = passage.Role == StatementRole.Item;
            if (isItem && passage.Stem is { } introduces && introduces != stem)
            {
                paragraphs.Add((false, new(0, false, [new($"{Start}stem", null, introduces)])));
            }

            stem = isItem ? passage.Stem : null;
            var piece = new MarkedPiece(MarkOf(passage), text.ReferenceOf(passage), passage.Text);
            if (!passage.OpensParagraph && passage.Form == PassageForm.Statement && !isItem && paragraphs.LastOrDefault() is { IsOpen: true,
                Paragraph: { } before })
            {
                paragraphs[^1] = (true, before with { Pieces = [.. before.Pieces, piece] });
            }
            else
            {
                paragraphs.Add((passage.Form == PassageForm.Statement && !isItem,
                    passage.Rows is { } rows ? new(0, false, [piece], rows) : new(passage.Level, isItem, [piece])));
            }
        }

        return MarkedDocxWriter.Write(text.Draft.Title, paragraphs.ConvertAll(one => one.Paragraph));
    }

    private static string MarkOf(DraftPassage passage) =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}{passage.Number}-{NameOf(passage.DraftId)}");

    /// <summary>The number of the passage; 0 for what is only there to be read, null for what is none of ours.</summary>
    internal static int? NumberOf(string? mark) => mark is null || !mark.StartsWith(Start, StringComparison.Ordinal) ? null
        : int.TryParse(mark.Split('-')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Whether a mark was made for a passage of this draft.</summary>
    internal static bool IsOf(WorkingDraft draft, string? mark) => NumberOf(mark) > 0 && mark!.EndsWith($"-{NameOf(draft.Id)}", StringComparison.Ordinal);

    /// <summary>The end of an id made in order of time is what differs; a bookmark has no room for all of it.</summary>
    private static string NameOf(Guid draft) => $"{draft:N}"[^12..];
}
