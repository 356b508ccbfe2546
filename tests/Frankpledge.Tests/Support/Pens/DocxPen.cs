using System.Globalization;
using System.Net;
using System.Text;
using Frankpledge.Tests.Documents;

namespace Frankpledge.Tests.Support.Pens;

/// <summary>A Word document with heading styles, list numbering and true footnotes.</summary>
internal sealed class DocxPen : Pen
{
    private static readonly string Styles =
        "<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + DocxFixture.Headings
        + string.Concat(Enumerable.Range(1, 6)
            .Select(level =>
                $"<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/><w:pPr><w:outlineLvl w:val=\"{level - 1}\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"{40 - (4 * level)}\"/></w:rPr></w:style>"));

    private static readonly string Lists = "<w:abstractNum w:abstractNumId=\"1\">"
        + string.Concat(Enumerable.Range(0, 9)
            .Select(level =>
                $"<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#x2022;\"/><w:pPr><w:ind w:left=\"{720 * (level + 1)}\" w:hanging=\"360\"/></w:pPr></w:lvl>")) + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

    private readonly StringBuilder notes = new();

    public override string Name => "plan.docx";

    /// <summary>Width and height in twentieths of a point; A4 upright where none is given.</summary>
    public (int Width, int Height)? Paper { get; init; }

    public override Pen Heading(int level, string text) => Block($"<w:pStyle w:val=\"Heading{Math.Min(level, 6)}\"/>", text);

    public override Pen Paragraph(string text) => Block("", text);

    public override Pen Item(int depth, string text, string? label = null)
    {
        // A mark with a number is typed: no list of the document's own may count otherwise.
        var typed = label is { } mark && mark.Any(char.IsLetterOrDigit);
        return Block(typed
            ? $"<w:ind w:left=\"{720 * (depth + 1)}\" w:hanging=\"360\"/>"
            : $"<w:numPr><w:ilvl w:val=\"{Math.Min(depth, 8)}\"/><w:numId w:val=\"1\"/></w:numPr>", typed
            ? $"{Run(Plain(label!))}<w:r><w:tab/></w:r>{Runs(text)}" : text);
    }

    public override Pen Contents(string text, int page) =>
        Block("<w:pStyle w:val=\"TOC1\"/>", $"{Run(Plain(text))}<w:r><w:tab/></w:r>{Run(page.ToString(CultureInfo.InvariantCulture))}");

    public override Pen Table(IEnumerable<IReadOnlyList<string>> rows)
    {
        Body.Append("<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr>");
        foreach (var (at, row) in rows.Index())
        {
            Body.Append(at == 0 ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>");
            foreach (var cell in row)
            {
                Body.Append("<w:tc><w:p>").Append(Runs(cell)).Append("</w:p></w:tc>");
            }

            Body.Append("</w:tr>");
        }

        // Without a paragraph between them two tables are one.
        Body.Append("</w:tbl><w:p/>");
        return this;
    }

    public override string Note(int number, string text)
    {
        notes.Append(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{number}\"><w:p>{Run(text)}</w:p></w:footnote>");
        return $"\0<w:r><w:footnoteReference w:id=\"{number}\"/></w:r>\0";
    }

    public override string Link(string text, string address) => $"\0<w:hyperlink w:anchor=\"{address}\">{Run(text)}</w:hyperlink>\0";

    public override string Bold(string text) => $"\0<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>\0";

    public override string Plain(string text) => WebUtility.HtmlEncode(text);

    public override byte[] Bytes() => DocxFixture.Of(Body + Section(), Styles, Lists, notes.Length > 0 ? [("footnotes", notes.ToString())] : []);

    private string Section() => Paper is not { } paper ? ""
        : $"<w:sectPr><w:pgSz w:w=\"{paper.Width}\" w:h=\"{paper.Height}\"{(paper.Width > paper.Height ? " w:orient=\"landscape\"" : "")}/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\"/></w:sectPr>";

    private DocxPen Block(string properties, string text)
    {
        Body.Append("<w:p><w:pPr>").Append(properties).Append("</w:pPr>").Append(Runs(text)).Append("</w:p>");
        return this;
    }

    /// <summary>Words as runs; what is in marks is a run already.</summary>
    private static string Runs(string text) =>
        string.Concat(text.Split('\0').Where(piece => piece.Length > 0)
            .Select(piece => piece.StartsWith("<w:", StringComparison.Ordinal) ? piece : Run(piece)));

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
