using System.Globalization;
using System.Text;

namespace Frankpledge.Documents.Writing;

/// <summary>The blocks of a document as elements of HTML.</summary>
/// <param name="anchors">Of headings, where they are not their own.</param>
internal sealed class HtmlWrittenBlocks(StringBuilder html, IReadOnlyDictionary<WrittenBlock, string> anchors)
{
    /// <summary>The lists that are open, outermost first: their closing tags.</summary>
    private readonly Stack<string> open = new();

    public void Write(IReadOnlyList<WrittenBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Open(block);
            Write(block);
        }

        Close(0);
    }

    /// <summary>Opens and closes lists, so that the block stands where it belongs.</summary>
    private void Open(WrittenBlock block)
    {
        var (depth, list) = block switch
        {
            WrittenItem item => (Math.Clamp(item.Depth, 0, 8) + 1, item.IsNumbered ? "ol" : "ul"),
            WrittenStatement { IsItem: true } => (1, "ul class=\"statements\""),
            _ => (0, ""),
        };
        Close(depth);
        var closing = $"</{list.Split(' ')[0]}>";
        if (depth > 0 && open.Count == depth && open.Peek() != closing)
        {
            Close(depth - 1);
        }

        while (open.Count < depth)
        {
            html.Append('<').Append(list).Append(">\n");
            open.Push(closing);
        }
    }

    private void Close(int depth)
    {
        while (open.Count > depth)
        {
            html.Append(open.Pop()).Append('\n');
        }
    }

    private void Write(WrittenBlock block)
    {
        switch (block)
        {
            case WrittenHeading heading:
                Element($"h{(Math.Clamp(heading.Level, 1, 5) + 1).ToString(CultureInfo.InvariantCulture)}", block, heading.Text);
                break;
            case WrittenParagraph { Role: ParagraphRole.Text } paragraph:
                Element("p", block, paragraph.Text);
                break;
            case WrittenParagraph paragraph:
                Element("p", block, paragraph.Text, paragraph.Role.ToString().ToLowerInvariant());
                break;
            case WrittenItem item:
                Element("li", block, item.Text);
                break;
            case WrittenStatement { IsItem: true } item:
                Tag("li", item).Append("<b>").Append(HtmlWriter.Text(item.Reference)).Append("</b> ").Append(HtmlWriter.Text(item.Text)).Append("</li>\n");
                break;
            case WrittenStatement statement:
                Tag("p", statement, "statement").Append("<b>").Append(HtmlWriter.Text(statement.Reference)).Append("</b> ")
                    .Append(HtmlWriter.Text(statement.Text)).Append("</p>\n");
                break;
            case WrittenTable table:
                Table(table);
                break;
            case WrittenPicture picture:
                Picture(picture, "picture");
                break;
        }
    }

    internal void Picture(WrittenPicture picture, string name) => html.Append(CultureInfo.InvariantCulture,
            $"<p class=\"{name}\"><img width=\"{(int)(picture.Millimetres * 4 * picture.Ratio)}\" height=\"{picture.Millimetres * 4}\" alt=\"")
        .Append(HtmlWriter.Text(picture.Alternative)).Append(picture.IsJpeg ? "\" src=\"data:image/jpeg;base64," : "\" src=\"data:image/png;base64,")
        .Append(Convert.ToBase64String(picture.Bytes)).Append("\"></p>\n");

    private void Table(WrittenTable table)
    {
        Tag("table", table);
        if (table.Caption is { } caption)
        {
            html.Append("<caption>").Append(HtmlWriter.Text(caption)).Append("</caption>");
        }

        html.Append('\n');
        Rows("thead", table, 0, table.HeaderRows, "col");
        Rows("tbody", table, table.HeaderRows, table.Rows.Count, "row");
        html.Append("</table>\n");
    }

    private void Rows(string group, WrittenTable table, int from, int to, string scope)
    {
        if (from == to)
        {
            return;
        }

        html.Append('<').Append(group).Append(">\n");
        foreach (var row in table.Rows.Skip(from).Take(to - from))
        {
            html.Append("<tr>");
            foreach (var (column, cell) in row.Index())
            {
                var isHeader = scope == "col" || column == 0;
                var span = column == row.Count - 1 && row.Count < table.Columns ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{table.Columns - column}\"") : "";
                html.Append(isHeader ? $"<th scope=\"{scope}\"{span}>" : $"<td{span}>").Append(HtmlWriter.Text(cell)).Append(isHeader ? "</th>" : "</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</").Append(group).Append(">\n");
    }

    private void Element(string name, WrittenBlock block, string text, string? kind = null) =>
        Tag(name, block, kind).Append(HtmlWriter.Text(text)).Append("</").Append(name).Append(">\n");

    private StringBuilder Tag(string name, WrittenBlock block, string? kind = null)
    {
        html.Append('<').Append(name);
        Attribute("id", anchors.GetValueOrDefault(block) ?? block.Anchor);
        Attribute("lang", block.Language);
        Attribute("class", kind);
        return html.Append('>');
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            html.Append(' ').Append(name).Append("=\"").Append(HtmlWriter.Text(value)).Append('"');
        }
    }
}
