using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Frankpledge.Documents.Html;

/// <summary>Reads a web page. No script runs and nothing is fetched.</summary>
internal static class HtmlReader
{
    private const int MostTold = 10;
    private const int LongestTold = 120;

    public static SourceDocument Read(byte[] content, Reading reading)
    {
        var source = HtmlDecoding.Decode(content, reading);
        return Read(source, SourceFormat.Html, reading);
    }

    /// <summary>Reads a page whose letters are known.</summary>
    public static SourceDocument Read(string source, SourceFormat format, Reading reading)
    {
        HtmlNesting.Check(source, reading);
        using var page = new HtmlParser().ParseDocument(source);
        reading.Cancel.ThrowIfCancellationRequested();
        var main = MainContent.Of(page);
        new HtmlWalk(reading).Read(main);
        AddSurroundings(page, main, reading);
        TellFurniture(reading);

        if (!reading.Blocks.Any(block => block.Kind == BlockKind.Heading))
        {
            HeadingsByLook.Mark(reading.Blocks);
        }
        else
        {
            HeadingsByLook.MarkBelow(reading.Blocks);
        }

        Captions.Fold(reading);
        ContentsLists.Mark(reading.Blocks);
        HeadingNumbers.Mark(reading.Blocks);
        NumberedParagraphs.Mark(reading.Blocks);
        return reading.Finish(format) with { DeadLinks = HtmlLinks.Dead(page, main) };
    }

    /// <summary>Headers, menus and footers outside the main content are kept as furniture, so that nothing is lost.</summary>
    private static void AddSurroundings(IDocument page, IElement main, Reading reading)
    {
        var path = main.Ancestors<IElement>().Append(main).ToHashSet();
        if (main == page.Body)
        {
            return;
        }

        foreach (var node in path.Where(element => element != main && page.Body?.Contains(element) == true).SelectMany(element => element.ChildNodes))
        {
            var text = node is IText words ? words.Data : node is IElement element && !path.Contains(element) && !MainContent.IsUnseen(element)
                ? HtmlWalk.SeenText(element) : "";
            if (Words.Clean(text) is { Length: > 0 } clean)
            {
                reading.Add(new Block { Kind = BlockKind.Furniture, Text = clean, Anchors = [reading.Here()] });
            }
        }
    }

    /// <summary>Menus need no word; where sentences stand beside the text, a person should see that they were not taken.</summary>
    private static void TellFurniture(Reading reading)
    {
        var struck = reading.Struck.ToHashSet();
        var sentences = reading.Blocks.Where(block => block.Kind == BlockKind.Furniture && !struck.Contains(block.Text) && MainContent.HasSentence(block.Text))
            .ToList();
        foreach (var block in sentences.Take(MostTold))
        {
            reading.Note(
                $"Left out as beside the main text of the page (paragraph {block.Anchors[0].Paragraph}): \"{(block.Text.Length > LongestTold ? block.Text[..LongestTold] + "…" : block.Text)}\"");
        }

        if (sentences.Count > MostTold)
        {
            reading.Note(OneOrMany.Of(sentences.Count - MostTold, "1 more part of the page was left out as beside its main text.",
                "{0} more parts of the page were left out as beside its main text."));
        }
    }
}
