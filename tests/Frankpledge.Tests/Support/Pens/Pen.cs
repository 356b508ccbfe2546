using System.Text;

namespace Frankpledge.Tests.Support.Pens;

/// <summary>Writes the same document in one format of several: what is written in each, the readers must read alike.</summary>
internal abstract class Pen
{
    protected StringBuilder Body { get; } = new();

    /// <summary>A file name with the ending of the format.</summary>
    public abstract string Name { get; }

    /// <param name="text">In the marks of the format; see <see cref="Plain"/>.</param>
    public abstract Pen Heading(int level, string text);

    public abstract Pen Paragraph(string text);

    /// <param name="depth">0 for the outermost list.</param>
    public abstract Pen Item(int depth, string text, string? label = null);

    public abstract Pen Table(IEnumerable<IReadOnlyList<string>> rows);

    /// <summary>A line of a contents list.</summary>
    public virtual Pen Contents(string text, int page) => Paragraph(Plain($"{text} ........ {page}"));

    /// <summary>A note's mark in a sentence; its text stands at the end.</summary>
    public abstract string Note(int number, string text);

    public abstract string Link(string text, string address);

    public abstract string Bold(string text);

    /// <summary>Words that hold no mark of the format.</summary>
    public abstract string Plain(string text);

    public abstract byte[] Bytes();

    /// <summary>A pen for each format that needs no other program.</summary>
    public static IReadOnlyList<Func<Pen>> All { get; } = [() => new TextPen(), () => new MarkdownPen(), () => new HtmlPen(), () => new DocxPen()];
}
