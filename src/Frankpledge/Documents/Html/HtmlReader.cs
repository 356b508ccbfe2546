using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Frankpledge.Documents.Html;

/// <summary>Reads a web page. No script runs and nothing is fetched.</summary>
internal static class HtmlReader
{
    public static SourceDocument Read(byte[] content, Reading reading)
    {
        var source = HtmlDecoding.Decode(content);
        HtmlNesting.Check(source, reading);
        using var page = new HtmlParser().ParseDocument(source);
        reading.Cancel.ThrowIfCancellationRequested();
        var main = MainContent.Of(page);
        new HtmlWalk(reading).Read(main);
        AddSurroundings(page, main, reading);

        if (!reading.Blocks.Any(block => block.Kind == BlockKind.Heading))
        {
            HeadingsByLook.Mark(reading.Blocks);
        }

        Captions.Fold(reading);
        ContentsLists.Mark(reading.Blocks);
        return reading.Finish(SourceFormat.Html);
    }

    /// <summary>Headers, menus and footers outside the main content are kept as furniture, so that nothing is lost.</summary>
    private static void AddSurroundings(IDocument page, IElement main, Reading reading)
    {
        foreach (var element in page.Body?.Children ?? Enumerable.Empty<IElement>())
        {
            if (element != main && !element.Contains(main) && !main.Contains(element) && !MainContent.IsUnseen(element)
                && Words.Clean(HtmlWalk.SeenText(element)) is { Length: > 0 } text)
            {
                reading.Add(new Block { Kind = BlockKind.Furniture, Text = text, Anchors = [reading.Here()] });
            }
        }
    }
}
