using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>How a page sets its letters, as far as the elements themselves say so; style sheets are not read.</summary>
/// <param name="Size">In points; 0 on pages whose elements name no sizes.</param>
internal readonly partial record struct HtmlLook(double Size, bool Bold)
{
    /// <summary>What browsers take where nothing is said.</summary>
    private const double Usual = 12;

    /// <summary>Of <c>font size=1</c> to 7, and of the words from x-small to xxx-large.</summary>
    private static readonly double[] Steps = [7.5, 10, 12, 13.5, 18, 24, 36];

    private static readonly string[] StepWords = ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"];

    /// <summary>Of the page's plain text.</summary>
    public static HtmlLook Of(IElement page) =>
        new(page.QuerySelector("[style*='font-size' i], [style*='font:' i], font[size], big") is null ? 0 : Usual, false);

    /// <summary>Of what stands in a child.</summary>
    public HtmlLook In(IElement element)
    {
        var bold = Bold || element.LocalName is "b" or "strong";
        var style = element.GetAttribute("style") ?? "";
        bold = Weight().Match(style) is { Success: true } weight ? weight.Groups[1].Value is ['b' or 'B', ..] or ['6' or '7' or '8' or '9', ..] : bold;
        return new(Size == 0 ? 0 : SizeIn(element, style), bold);
    }

    private double SizeIn(IElement element, string style)
    {
        if (FontSize().Match(style) is { Success: true } said)
        {
            var number = double.TryParse(said.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var found) ? found : 0;
            var size = said.Groups["unit"].Value.ToLowerInvariant() switch
            {
                "px" => number * 0.75,
                "pt" => number,
                "em" => number * Size,
                "%" => number * Size / 100,
                "rem" => number * Usual,
                var word => Array.IndexOf(StepWords, word) is >= 0 and var step ? Steps[step] : 0,
            };
            return size is > 1 and < 500 ? size : Size;
        }

        return element.LocalName == "big" ? Size * 1.2
            : element.LocalName == "font" && int.TryParse(element.GetAttribute("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                && named is > 0 and < 8 ? Steps[named - 1] : Size;
    }

    [GeneratedRegex(@"font-weight\s*:\s*(bold|normal|lighter|[1-9]00)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Weight();

    [GeneratedRegex(@"font(?:-size)?\s*:[^;]*?(?:(?<number>\d{1,4}(?:\.\d{1,4})?)(?<unit>px|pt|r?em|%)|(?<unit>(?:x-)?small|medium|(?:xx?x?-)?large))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FontSize();
}
