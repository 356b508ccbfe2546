namespace Frankpledge.Documents.Writing;

/// <summary>A piece of a document that is written, in reading order. Its texts are what a reader reads, without any marks of a format.</summary>
public abstract record WrittenBlock
{
    /// <summary>BCP 47, where it is not the document's.</summary>
    public string? Language { get; init; }

    /// <summary>By which it is found in a page's address, unique in the document; null where nothing leads to it.</summary>
    public string? Anchor { get; init; }

    /// <summary>Its texts in reading order: every format gives these, and no others.</summary>
    public abstract IEnumerable<string> Texts { get; }
}

/// <summary>A heading.</summary>
/// <param name="Level">1 (outermost, below the title) to 6.</param>
public sealed record WrittenHeading(int Level, string Text) : WrittenBlock
{
    public override IEnumerable<string> Texts => [Text];
}

/// <summary>What a paragraph is to its reader.</summary>
public enum ParagraphRole
{
    Text,

    /// <summary>Set larger, below the title.</summary>
    Lead,

    /// <summary>Introduces the list that follows.</summary>
    Stem,

    /// <summary>Belongs to what stands before it: a footnote, a remark.</summary>
    Note,

    /// <summary>What nobody may miss: that it is a draft, that it was withdrawn.</summary>
    Warning,
}

/// <summary>A paragraph.</summary>
public sealed record WrittenParagraph(string Text, ParagraphRole Role = ParagraphRole.Text) : WrittenBlock
{
    public override IEnumerable<string> Texts => [Text];
}

/// <summary>An item of a list. Items of one depth that follow each other are one list; one of the other sort begins another.</summary>
/// <param name="Depth">0 (outermost) to 8.</param>
/// <param name="IsNumbered">Whether the format numbers it; a bullet otherwise.</param>
public sealed record WrittenItem(string Text, int Depth = 0, bool IsNumbered = false) : WrittenBlock
{
    public override IEnumerable<string> Texts => [Text];
}

/// <summary>Words with the reference by which everybody finds them again.</summary>
/// <param name="Reference">For example <c>C14</c>.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
public sealed record WrittenStatement(string Reference, string Text, bool IsItem = false) : WrittenBlock
{
    public override IEnumerable<string> Texts => [Reference, Text];
}

/// <summary>A table. Rows may differ in length.</summary>
/// <param name="HeaderRows">How many rows from the top head the columns; the first column heads the other rows.</param>
/// <param name="Caption">Stands above it; also what people hear who do not see it. Null where it has none.</param>
public sealed record WrittenTable(IReadOnlyList<IReadOnlyList<string>> Rows, int HeaderRows, string? Caption = null) : WrittenBlock
{
    public override IEnumerable<string> Texts => (Caption is null ? [] : new[] { Caption }).Concat(Rows.SelectMany(row => row));

    internal int Columns => Rows.Max(row => (int?)row.Count) ?? 0;
}

/// <summary>A picture.</summary>
/// <param name="Bytes">The picture, in PNG or JPEG.</param>
/// <param name="Alternative">What it tells, for people who do not see it; no word of the text.</param>
/// <param name="Millimetres">How high it is printed.</param>
public sealed record WrittenPicture(byte[] Bytes, string Alternative, int Millimetres) : WrittenBlock
{
    public bool IsJpeg => Bytes is [0xFF, 0xD8, ..];

    /// <summary>How many times as wide as high.</summary>
    public double Ratio => PictureSize.Of(Bytes) is ({ } wide, > 0 and var high) ? (double)wide / high : 1;

    public override IEnumerable<string> Texts => [];
}
