using Frankpledge.Tests.Documents;

namespace Frankpledge.Tests.Support.Pens;

/// <summary>Pages of 50 lines each: one size of letters for text, larger and bold ones for headings.</summary>
internal sealed class PdfPen : Pen
{
    private const int LinesOnPage = 50;
    private const int LettersOnLine = 90;

    private readonly PdfFixture pages = new();

    private int line = LinesOnPage;

    public override string Name => "plan.pdf";

    public override Pen Heading(int level, string text) => Line(50, text, 20 - (2 * level), bold: true);

    public override Pen Paragraph(string text)
    {
        foreach (var piece in Wrapped(text))
        {
            Line(50, piece);
        }

        line++;
        return this;
    }

    public override Pen Item(int depth, string text, string? label = null)
    {
        Line(50 + (15 * Math.Min(depth, 20)), label ?? "•");
        line--;
        foreach (var piece in Wrapped(text))
        {
            Line(62 + (15 * Math.Min(depth, 20)), piece);
        }

        return this;
    }

    public override Pen Table(IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows)
        {
            Line(50, row[0]);
            foreach (var (at, cell) in row.Skip(1).Index())
            {
                line--;
                Line(250 + (60 * at), cell);
            }
        }

        return this;
    }

    public override string Note(int number, string text) => "";

    public override string Link(string text, string address) => text;

    public override string Bold(string text) => text;

    public override string Plain(string text) => text;

    public override byte[] Bytes() => pages.Bytes();

    private static IEnumerable<string> Wrapped(string text)
    {
        while (text.Length > LettersOnLine && text.LastIndexOf(' ', LettersOnLine) is > 0 and var space)
        {
            yield return text[..space];
            text = text[(space + 1)..];
        }

        yield return text;
    }

    private PdfPen Line(double left, string text, double size = 10, bool bold = false)
    {
        if (line >= LinesOnPage)
        {
            pages.Page();
            line = 0;
        }

        pages.Text(left, 50 + (14 * line++), text, size, bold);
        return this;
    }
}
