using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Plans.Drafting;
using Body = DocumentFormat.OpenXml.Wordprocessing.Body;

namespace Frankpledge.Tests.Support;

/// <summary>The Word file of a draft, edited as Word does.</summary>
internal static class EditedWord
{
    public static byte[] Edit(byte[] file, Action<Body> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            edit(document.MainDocumentPart!.Document!.Body!);
        }

        return stream.ToArray();
    }

    /// <summary>The paragraph or the table that is a passage.</summary>
    public static OpenXmlElement Of(this Body body, DraftPassage passage)
    {
        var tag = body.Descendants<Tag>().Single(one => one.Val?.Value?.StartsWith($"passage-{passage.Number}-", StringComparison.Ordinal) == true);
        return tag.Ancestors().Last(one => one.Parent == body);
    }

    public static OpenXmlElement Of(this Body body, WorkingText draft, string words) => body.Of(draft.Standing.Single(one => one.Text == words));

    public static void Say(this OpenXmlElement paragraph, string words) => paragraph.Descendants<Text>().Single().Text = words;

    public static Paragraph New(string words) => new(new Run(new Text(words)));

    public static void PutBehind(this OpenXmlElement block, OpenXmlElement place)
    {
        block.Remove();
        place.InsertAfterSelf(block);
    }

    /// <summary>What it says, a passage a line.</summary>
    public static string SaidIn(byte[] file)
    {
        var lines = "";
        Edit(file, body => lines = string.Concat(body.ChildElements.Where(one => one.InnerText.Length > 0 && one is not SectionProperties)
            .Select(one => $"{(one.Descendants<Table>().FirstOrDefault() is { } table ? Said(table) : one.InnerText)}\n")));
        return lines;
    }

    private static string Said(Table table) => string.Join("; ",
        table.Elements<TableRow>().Select(row => string.Join(" | ", row.Elements<TableCell>().Select(cell => cell.InnerText))));

    public static TableRow Row(this Body body, int at) => body.Descendants<Table>().Single().Elements<TableRow>().ElementAt(at);

    public static TableRow RowOf(params string[] cells) => new(cells.Select(cell => new TableCell(New(cell))));

    public static void Say(this TableRow row, int cell, string words)
    {
        var held = row.Elements<TableCell>().ElementAt(cell);
        held.RemoveAllChildren<Paragraph>();
        held.Append(New(words));
    }
}
