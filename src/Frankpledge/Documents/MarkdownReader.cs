using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Frankpledge.Documents.Html;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Frankpledge.Documents;

/// <summary>
/// Reads a file that is named as Markdown by its tree: what its marks mean, not how its lines look. The tree is rendered as a page and read like one,
/// each element with the line it stands in.
/// </summary>
internal static partial class MarkdownReader
{
    private const int LongestMarked = 10_000;
    private static readonly SearchValues<char> Marks = SearchValues.Create("$^%@{s\\");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().UseDefinitionLists().UseCustomContainers()
        .UseListExtras().UseGenericAttributes().Build();

    public static bool IsNamedSo(string name) => Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkd";

    public static SourceDocument Read(byte[] content, Reading reading)
    {
        var (text, doubt) = TextDecoding.Read(content);
        if (doubt is not null)
        {
            reading.Note(doubt);
        }

        MarkdownNesting.Check(text, reading);
        var (lines, unmarked) = MarkdownLongText.Quiet(text.ReplaceLineEndings("\n").Split('\n'));
        if (unmarked > 0)
        {
            reading.Note(
                $"Paragraphs, rows or tables that are longer than any people write: {unmarked}. Of their marks only bold and links were read, as plain words.");
        }

        var tree = Markdown.Parse(Plain(lines), Pipeline);
        foreach (var block in tree.Descendants<Markdig.Syntax.Block>())
        {
            block.GetAttributes().AddPropertyIfNotExist(HtmlWalk.SourceLine, $"{block.Line + 1}");
        }

        if (tree.Descendants<Markdig.Extensions.Yaml.YamlFrontMatterBlock>().Any())
        {
            reading.Note("The block of settings before the text (front matter) was left out.");
        }

        return HtmlReader.Read($"<body>{tree.ToHtml(Pipeline)}</body>", SourceFormat.Markdown, reading);
    }

    /// <summary>Marks of GOV.UK's Markdown and of pandoc's spans that no tree knows, taken off line by line, so that lines keep their numbers.</summary>
    private static string Plain(IReadOnlyList<string> lines)
    {
        var plain = new StringBuilder();
        var fenced = false;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            fenced ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            plain.Append(fenced ? line : IsUnderlinedNumber(lines, at) ? HeadingNumber().Replace(line, @"$1\$2") : Unmarked(line)).Append('\n');
        }

        return plain.ToString();
    }

    /// <summary>"1. Purpose" over a line of dashes is a heading to whoever wrote it, and a list of one item to the parser:
    /// its mark is taken from the number.</summary>
    private static bool IsUnderlinedNumber(IReadOnlyList<string> lines, int at) =>
        at + 1 < lines.Count && lines[at].Length < 120 && (at == 0 || string.IsNullOrWhiteSpace(lines[at - 1]))
            && lines[at + 1].TrimEnd() is { Length: >= 3 } below
        && (below.Trim('=').Length == 0 || below.Trim('-').Length == 0) && HeadingNumber().IsMatch(lines[at]);

    private static string Unmarked(string line)
    {
        if (line.Length > LongestMarked || line.AsSpan().IndexOfAny(Marks) < 0)
        {
            return line;
        }

        line = NeedlessEscape().Replace(line, "");
        line = CallOut().Replace(line, "");
        line = Boxed().Replace(line, "$2");
        line = Step().Replace(line, "$1. ");
        line = Button().Replace(line, "$1");
        return Span().Replace(line, "$1");
    }

    [GeneratedRegex(@"^(\d{1,3})([.)])(?=[ \t]+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();

    /// <summary>Pandoc escapes signs such as £, which Markdown does not know as signs.</summary>
    [GeneratedRegex(@"\\(?=[^\x00-\x7F])", RegexOptions.CultureInvariant)]
    private static partial Regex NeedlessEscape();

    /// <summary><c>$CTA</c>, <c>$C</c>, <c>$A</c> and their like around a call-out.</summary>
    [GeneratedRegex(@"^\s*\$(?:CTA|LegislativeList|EndLegislativeList|[A-Z!])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CallOut();

    /// <summary><c>^text^</c>, <c>%text%</c>, <c>@text@</c> fill their line.</summary>
    [GeneratedRegex(@"^\s*([\^%@])([^\^%@].*?)\1\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Boxed();

    [GeneratedRegex(@"^\s*s(\d+)\.\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"\{button[^}]*\}(.*?)\{/button\}", RegexOptions.CultureInvariant)]
    private static partial Regex Button();

    [GeneratedRegex(@"\[([^\[\]]+)\]\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
