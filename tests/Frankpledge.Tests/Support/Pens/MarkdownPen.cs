using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Tests.Support.Pens;

/// <summary>Markdown as people type it: marks for headings, dashes for items, pipes for tables.</summary>
internal sealed partial class MarkdownPen : Pen
{
    private readonly StringBuilder notes = new();

    private bool inList;

    public override string Name => "plan.md";

    public override Pen Heading(int level, string text) => Block($"{new string('#', Math.Min(level, 6))} {text}");

    public override Pen Paragraph(string text) => Block(text);

    public override Pen Item(int depth, string text, string? label = null)
    {
        Body.Append(inList ? "\n" : "\n\n").Append(' ', depth * 4).Append(label ?? "-").Append(' ').Append(text);
        inList = true;
        return this;
    }

    public override Pen Table(IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", rows.First().Count))}");
        return Block(string.Join('\n', lines));
    }

    public override string Note(int number, string text)
    {
        notes.Append("\n\n[^").Append(number).Append("]: ").Append(text);
        return $"[^{number}]";
    }

    public override string Link(string text, string address) => $"[{text}]({address})";

    public override string Bold(string text) => $"**{text}**";

    public override string Plain(string text) => Marks().Replace(Numbers().Replace(text, "$1\\$2"), "\\$0");

    public override byte[] Bytes() => Encoding.UTF8.GetBytes(Body.ToString().TrimStart('\n') + notes + "\n");

    private MarkdownPen Block(string text)
    {
        Body.Append("\n\n").Append(text);
        inList = false;
        return this;
    }

    [GeneratedRegex(@"[*_`<>\[\]~^]|^[#+-]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(\d+)([.)])")]
    private static partial Regex Numbers();
}
