using System.Text;
using DocumentFormat.OpenXml;

namespace Frankpledge.Documents.Docx;

/// <summary>What was found in a paragraph: its text as displayed, its look, and what hangs on it.</summary>
internal sealed class DocxParagraph
{
    private readonly Dictionary<Look, int> _looks = [];

    /// <summary>Text with tabs kept and line ends inside the paragraph as <see cref="SoftLines.End"/>.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Text that is struck out: shown, but no longer said.</summary>
    public StringBuilder Struck { get; } = new();

    /// <summary>Text boxes anchored here, each an element that holds paragraphs.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <summary>Footnotes (positive) and endnotes (negative) referred to, as ids.</summary>
    public List<(bool End, long Id)> Notes { get; } = [];

    /// <summary>True when any of it stands inside a table of contents.</summary>
    public bool InContents { get; set; }

    /// <summary>The size of most letters; bold or italic only when all letters are.</summary>
    public Look? Look => _looks.Count == 0
        ? null
        : new Look(_looks.MaxBy(pair => pair.Value).Key.Size, _looks.Keys.All(look => look.Bold), _looks.Keys.All(look => look.Italic));

    /// <summary>By what typed marks know this paragraph, where it begins with a raised mark as notes do; otherwise null.</summary>
    public string? NoteKey { get; private set; }

    public static string KeyOf(bool end, long id) => $"{(end ? "endnote" : "footnote")} {id}";

    /// <summary>A mark that the source ties to its note.</summary>
    public void AddNote(bool end, long id)
    {
        Notes.Add((end, id));
        NoteSigns.Append(Text, KeyOf(end, id));
    }

    /// <summary>A raised mark that somebody typed.</summary>
    public void AddMark(string raised)
    {
        if (NoteSigns.IsBlank(Text))
        {
            NoteKey = NoteSigns.Labels(raised).Select(NoteSigns.Typed).FirstOrDefault();
        }

        foreach (var label in NoteSigns.Labels(raised))
        {
            NoteSigns.Append(Text, NoteSigns.Typed(label));
        }
    }

    public void Append(string text, Look look)
    {
        Text.Append(text);
        if (text.Count(char.IsLetterOrDigit) is > 0 and var letters)
        {
            _looks[look] = _looks.GetValueOrDefault(look) + letters;
        }
    }
}
