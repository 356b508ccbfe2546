using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Knows lines that stand beside the text of a plan and say nothing by themselves.</summary>
internal static class AsideText
{
    /// <summary>A short line beside a table, or one that calls itself a table, figure or source.</summary>
    public static bool IsCaption(string text, Block? before, Block? after)
    {
        var named = text.Length < 160
            && (text.StartsWith("Table ", StringComparison.Ordinal) || text.StartsWith("Figure ", StringComparison.Ordinal)
                || text.StartsWith("Chart ", StringComparison.Ordinal))
            && text.AsSpan(6, Math.Min(3, text.Length - 6)).ContainsAnyInRange('0', '9');
        var isSource = text.Length < 160 && text.StartsWith("Source: ", StringComparison.Ordinal);
        return (named && !text.EndsWith('.')) || isSource
            || (text.Length < 90 && char.IsLetterOrDigit(text[^1]) && text.Count(' ') < 10
                && (before?.Kind == BlockKind.Table || after?.Kind == BlockKind.Table));
    }

    /// <summary>A line with nothing but an address of mail or web, or a telephone number.</summary>
    public static bool IsAddress(string text) =>
        text.Length < 120
            && (text.Contains('@', StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal)
                || text.Contains("://", StringComparison.Ordinal) || !text.Any(char.IsLower))
        && text.Count(' ') < 4 && !text.EndsWith('.');

    /// <summary>A line to be signed or filled in, a link to share the page, the key to a table's colours, the office that signs above it.</summary>
    public static bool IsForm(string text) =>
        text.Contains(".....", StringComparison.Ordinal) || text.Contains("____", StringComparison.Ordinal) || text.Contains("……", StringComparison.Ordinal)
        || text.Length < 60 && Array.Exists(Links, link => text.Contains(link, StringComparison.OrdinalIgnoreCase)) && !text.EndsWith('.')
        || text.Count(sign => sign == '=') > 1 && text.Length < 160
        || IsSalutation(text) || text[^1] is not ('.' or '!' or '?' or ':') && HeadingWords.NamesPlan(text.Trim('*', '_', ' '))
        || HeadingWords.IsOffice(text.Trim('*', '_', ' ')) || IsSignature(text.Trim('*', '_', ' '));

    /// <summary>"Dear resident,": a letter begins, and nothing is said yet.</summary>
    public static bool IsSalutation(string text) =>
        text.Length < 60 && text.TrimStart('*', '_').StartsWith("Dear ", StringComparison.Ordinal) && text.TrimEnd('*', '_', ' ')[^1] is not ('.' or '?')
        && text.Count(' ') < 6;

    /// <summary>"Ann Example, Chief Executive", "Director, Ostmere Violence Reduction Unit": names and an office, without a verb or a stop.</summary>
    private static bool IsSignature(string text)
    {
        var words = text.Split([' ', ',', '–', '-', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= 16 && text[^1] is not ('.' or '!' or '?' or ':' or ';')
            && Array.Exists(words, word => Array.IndexOf(Holders, word) >= 0)
            && Array.TrueForAll(words, word => char.IsUpper(word[0]) || word is "of" or "for" or "and" or "the" or "to" or "&");
    }

    private static readonly string[] Holders =
        ["Director", "Chair", "Chairman", "Chairwoman", "Chairperson", "Leader", "Executive", "Officer", "Commissioner", "Constable", "Mayor", "Councillor",
            "Cllr", "Cabinet", "Holder", "Head", "Manager", "Minister", "Secretary"];

    private static readonly string[] Links = ["share this page", "print this page", "back to top", "skip to", "cookies", "rhannwch y dudalen", "argraffu"];
}
