namespace Frankpledge.Documents;

/// <summary>How much one document may cost to read. Whatever goes beyond is refused with a sentence; nothing is cut off silently.</summary>
public sealed record ReadingLimits
{
    /// <summary>Limits for a plan that a person uploads.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Largest file, in bytes, inclusive.</summary>
    public long Bytes { get; init; } = 50_000_000;

    /// <summary>Most bytes of XML that a DOCX may expand to, inclusive.</summary>
    public long ExpandedBytes { get; init; } = 100_000_000;

    /// <summary>Most parts inside a DOCX, inclusive.</summary>
    public int Parts { get; init; } = 5_000;

    /// <summary>Deepest nesting of elements in XML or HTML, inclusive.</summary>
    public int Nesting { get; init; } = 200;

    /// <summary>Most pages of a PDF, inclusive.</summary>
    public int Pages { get; init; } = 1_000;

    /// <summary>Most characters of text that are kept, inclusive.</summary>
    public long Characters { get; init; } = 10_000_000;

    /// <summary>Longest time for the whole reading.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most memory, in bytes, of each child process that reads a PDF.</summary>
    public long ChildMemory { get; init; } = 1_500_000_000;

    /// <summary>Name or path of LibreOffice, which reads rich text, OpenDocument and old Word files where it is installed.</summary>
    public string OfficeProgram { get; init; } = "soffice";
}
