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
            var piece = new MarkedPiece(MarkOf(passage.Number), text.ReferenceOf(passage), passage.Text);
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

    internal static string MarkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Start}{number}");

    /// <summary>The number of the passage; 0 for what is only there to be read, null for what is none of ours.</summary>
    internal static int? NumberOf(string? mark) => mark is null || !mark.StartsWith(Start, StringComparison.Ordinal) ? null
        : int.TryParse(mark.AsSpan(Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
