using System.Text;

namespace Frankpledge.Documents.Writing;

/// <summary>Writes the words alone: one line a block, an empty line between them, two before a heading. Items are set in, and the cells of a row parted by
/// tabs; there is no sign that is not in the text.</summary>
public static class PlainTextWriter
{
    public const string MediaType = "text/plain; charset=utf-8";

    public static string Write(WrittenDocument document)
    {
        var text = new StringBuilder(document.Title).Append('\n');
        WrittenBlock? before = null;
        foreach (var block in document.Blocks)
        {
            text.Append(block is WrittenHeading ? "\n\n" : IsListed(block) && IsListed(before) ? "" : "\n");
            text.Append(block switch
            {
                WrittenItem item => $"{new string(' ', 2 * (item.Depth + 1))}{Line(item.Text)}\n",
                WrittenStatement statement => $"{(statement.IsItem ? "  " : "")}{statement.Reference}  {Line(statement.Text)}\n",
                WrittenTable table => string.Concat((table.Caption is null ? [] : new[] { $"{Line(table.Caption)}\n" })
                    .Concat(table.Rows.Select(row => string.Join('\t', row.Select(Line)) + "\n"))),
                _ => string.Concat(block.Texts.Select(one => $"{Line(one)}\n")),
            });
            before = block;
        }

        return text.ToString();
    }

    private static bool IsListed(WrittenBlock? block) => block is WrittenItem or WrittenStatement { IsItem: true };

    private static string Line(string text) => WrittenWords.Of([text]);
}
