using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>Tells a typed list marker or heading number from the text behind it.</summary>
internal static partial class ListMark
{
    /// <summary>Splits "• text", "3. text", "(iv) text"; <paramref name="text"/> is unchanged and the label null where there is no marker.</summary>
    public static (string? Label, string Text) Split(string text)
    {
        var match = Mark().Match(text);
        return match.Success && match.Length < text.Length ? (Bullet(match.Groups[1].Value), text[match.Length..].TrimStart()) : (null, text);
    }

    /// <summary>The number before a heading: "2.", "1.3", "iv.", "Chapter 4:" is not one.</summary>
    public static (string? Label, string Text) SplitHeading(string text)
    {
        var match = HeadingNumber().Match(text);
        return match.Success && match.Length < text.Length ? (match.Groups[1].Value, text[match.Length..].TrimStart()) : (null, text);
    }

    /// <summary>The number of a numbered paragraph, "2.14 The Board will": of two or three parts, before a sentence's capital.</summary>
    public static (string? Number, string Text) SplitParagraph(string text)
    {
        var match = ParagraphNumber().Match(text);
        return match.Success ? (match.Groups[1].Value, text[match.Length..]) : (null, text);
    }

    /// <summary>True when <paramref name="text"/> is nothing but a marker.</summary>
    public static bool IsAlone(string text) => text.Length <= 8 && Alone().IsMatch(text);

    /// <summary>True for markers that count nothing.</summary>
    public static bool IsBullet(string label) => label.Length == 1 && !char.IsAsciiDigit(label[0]) && !char.IsAsciiLetterUpper(label[0]);

    /// <summary>Symbol fonts keep their bullets in the private-use area; these become ordinary bullets.</summary>
    public static string Bullet(string label) => label is [>= '\uE000' and <= '\uF8FF'] ? "•" : label;

    [GeneratedRegex(@"^([•●○▪▫■□◦‣∙⁃➢➤►\uE000-\uF8FF]|[-–—o*·✓✔](?=[ \t])|\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])\)(?=\s)|(?:\d{1,3}(?:\.\d{1,3}){0,3}\.|[ivx]{1,5}\.|[a-z]\.)(?=\s)|\d{1,2}(?:\.\d{1,3}){1,3}(?=\t|\s{2}))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,3}){1,2})\s+(?=[""'“‘(]{0,2}\p{Lu}[\p{L}'’‑-]*,?\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphNumber();

    [GeneratedRegex(@"^((?:\d{1,2}(?:\.\d{1,3}){0,3}[.)]|\d{1,2}(?:\.\d{1,3}){1,3}|\(?[ivxIVX]{1,5}[.)]|\(?[a-zA-Z][.)])(?=\s)|\d{1,2}(?=\t|\s{2}))\s*",
        RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"^(?:[•●○▪▫■□◦‣∙·⁃➢➤►✓✔*\uE000-\uF8FFo–—-]|\(?(?:\d{1,3}|[ivx]{1,5}|[a-zA-Z])[.)]|\d{1,2}(?:\.\d{1,3}){1,3}\.?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
