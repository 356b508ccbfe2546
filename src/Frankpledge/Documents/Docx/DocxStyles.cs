using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>Answers what a style, with all it is based on, says about a paragraph or a run.</summary>
internal sealed class DocxStyles
{
    private const double WordsDefaultSize = 10;
    private readonly Dictionary<string, Style> _styles = [];
    private readonly string? _defaultParagraph;
    private readonly double _defaultSize;

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
            }

            if (style.Type?.InnerText == "paragraph" && IsOn(style.Default))
            {
                _defaultParagraph ??= style.StyleId?.Value;
            }
        }

        var run = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        _defaultSize = HalfPoints(run?.FontSize?.Val?.Value) ?? WordsDefaultSize;
    }

    /// <summary>The lower-case name of a paragraph's style, e.g. <c>heading 1</c>; Word keeps these names in English in every language.</summary>
    public string Name(Paragraph paragraph) => Chain(StyleId(paragraph)).FirstOrDefault()?.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";

    /// <summary>1 to 9 for a heading, otherwise null: from the paragraph, its styles, or the name of a style it is based on.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        var chain = Chain(StyleId(paragraph)).ToList();
        var outline = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value
            ?? chain.Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(level => level is not null)
            ?? chain.Select(NamedLevel).FirstOrDefault(level => level is not null);
        return outline is >= 0 and <= 8 ? outline + 1 : null;
    }

    /// <summary>The list and level of a paragraph, or null when it is in none.</summary>
    public (int List, int Level)? ListOf(Paragraph paragraph)
    {
        var direct = paragraph.ParagraphProperties?.NumberingProperties;
        var styled = Chain(StyleId(paragraph)).Select(style => style.StyleParagraphProperties?.NumberingProperties)
            .FirstOrDefault(found => found?.NumberingId is not null);
        var list = direct?.NumberingId?.Val?.Value ?? styled?.NumberingId?.Val?.Value;
        var level = direct?.NumberingLevelReference?.Val?.Value ?? styled?.NumberingLevelReference?.Val?.Value ?? 0;
        return list is null or 0 ? null : (list.Value, level);
    }

    /// <summary>The list that a numbering style stands for.</summary>
    public int? NumberingOf(string? styleId) =>
        Chain(styleId).Select(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).FirstOrDefault(list => list is not null);

    public Look LookOf(Run run, Paragraph paragraph)
    {
        var size = HalfPoints(run.RunProperties?.FontSize?.Val?.Value) ?? Styled(run, paragraph, style => HalfPoints(style.FontSize?.Val?.Value))
            ?? _defaultSize;
        var bold = Toggle(run.RunProperties?.Bold) ?? Styled(run, paragraph, style => Toggle(style.Bold)) ?? false;
        var italic = Toggle(run.RunProperties?.Italic) ?? Styled(run, paragraph, style => Toggle(style.Italic)) ?? false;
        return new Look(size, bold, italic);
    }

    public bool IsHidden(Run run, Paragraph paragraph) =>
        Toggle(run.RunProperties?.Vanish) ?? Styled(run, paragraph, style => Toggle(style.Vanish)) ?? false;

    /// <summary>Set small and high, by its own format or by that of its style.</summary>
    public bool IsRaised(Run run, Paragraph paragraph) =>
        (run.RunProperties?.VerticalTextAlignment?.Val?.InnerText ?? Chain(run.RunProperties?.RunStyle?.Val?.Value).Concat(Chain(StyleId(paragraph)))
            .Select(style => style.StyleRunProperties?.VerticalTextAlignment?.Val?.InnerText).FirstOrDefault(value => value is not null)) == "superscript";

    public bool IsStruck(Run run, Paragraph paragraph) =>
        (Toggle(run.RunProperties?.Strike) ?? Styled(run, paragraph, style => Toggle(style.Strike)) ?? false)
        || (Toggle(run.RunProperties?.DoubleStrike) ?? Styled(run, paragraph, style => Toggle(style.DoubleStrike)) ?? false);

    private T? Styled<T>(Run run, Paragraph paragraph, Func<StyleRunProperties, T?> property)
        where T : struct
    {
        return Chain(run.RunProperties?.RunStyle?.Val?.Value).Concat(Chain(StyleId(paragraph)))
            .Select(style => style.StyleRunProperties is { } found ? property(found) : null)
            .FirstOrDefault(value => value is not null);
    }

    private string? StyleId(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _defaultParagraph;

    private IEnumerable<Style> Chain(string? id)
    {
        // A damaged file may base styles on each other in a circle.
        for (var steps = 0; id is not null && steps < 20 && _styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? NamedLevel(Style style) =>
        style.StyleName?.Val?.Value?.ToLowerInvariant() is ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9' and var digit] ? digit - '1' : null;

    private static bool? Toggle(OnOffType? element) => element is null ? null : element.Val is null || IsOn(element.Val);

    private static bool IsOn(OnOffValue? value) => value is { HasValue: true, Value: true };

    private static double? HalfPoints(string? value) =>
        double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var half) && half is > 0 and < 4000 ? half / 2 : null;
}
