using System.Text;

namespace Frankpledge.Tests.Support.Pens;

/// <summary>Plain text: paragraphs with blank lines between them, lists with bullets, headings without marks.</summary>
internal sealed class TextPen : Pen
{
    private readonly StringBuilder notes = new();

    private bool inList;

    public override string Name => "plan.txt";

    public override Pen Heading(int level, string text) => Block(level == 1 ? text.ToUpperInvariant() : text);

    public override Pen Paragraph(string text) => Block(text);

    public override Pen Item(int depth, string text, string? label = null)
    {
        Body.Append(inList ? "\n" : "\n\n").Append(' ', depth * 2).Append(label ?? "•").Append(' ').Append(text);
        inList = true;
        return this;
    }

    public override Pen Table(IEnumerable<IReadOnlyList<string>> rows) => Block(string.Join('\n', rows.Select(row => string.Join('\t', row))));

    public override string Note(int number, string text)
    {
        notes.Append('\n').Append(number).Append(' ').Append(text);
        return $"[{number}]";
    }

    public override string Link(string text, string address) => $"{text} ({address})";

    public override string Bold(string text) => text;

    public override string Plain(string text) => text;

    public override byte[] Bytes() => Encoding.UTF8.GetBytes(Body.ToString().TrimStart('\n') + "\n\n" + notes);

    private TextPen Block(string text)
    {
        Body.Append("\n\n").Append(text);
        inList = false;
        return this;
    }
}
