using System.Text;

namespace Frankpledge.Documents;

/// <summary>The text of a cell being read, with what it is made of.</summary>
internal sealed class CellText(int row, int column)
{
    private readonly StringBuilder _text = new();
    private readonly List<CellPart> _parts = [];

    public string Text => _text.ToString();

    /// <summary>Empty for a cell of one plain paragraph: its text says all.</summary>
    public IReadOnlyList<CellPart> Parts => _parts is [] or [{ Kind: BlockKind.Paragraph }] ? [] : _parts;

    /// <summary>Adds a piece; its mark stands in the text before it, as on the page.</summary>
    public void Add(BlockKind kind, string text, string? label = null, int depth = 0)
    {
        if (text.Length == 0)
        {
            return;
        }

        _text.Append(_text.Length > 0 ? " " : "").Append(label).Append(label is null ? "" : " ");
        _parts.Add(new CellPart(row, column, kind, _text.Length, text.Length, label, depth));
        _text.Append(text);
    }
}
