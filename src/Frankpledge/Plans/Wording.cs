using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>The words of a statement in one edition, with what they were found to say.</summary>
public sealed class Wording
{
    private IReadOnlyList<string> section = [];
    private string? stem;
    private string text = "";

    public required Guid Id { get; init; }
    public required Guid EditionId { get; init; }
    public required Guid StatementId { get; init; }
    public required int Order { get; init; }
    public required IReadOnlyList<string> Section { get => section; init => section = value; }
    public required StatementRole Role { get; init; }
    public string? Stem { get => stem; init => stem = value; }

    /// <summary>True when it begins a paragraph of the source.</summary>
    public required bool OpensParagraph { get; init; }
    public required string Text { get => text; init => text = value; }
    public required IReadOnlyList<StatementKind> Kinds { get; init; }
    public required IReadOnlyList<FoundActor> Actors { get; init; }
    public required IReadOnlyList<FoundTarget> Targets { get; init; }
    public required IReadOnlyList<string> Refs { get; init; }
    public required string Language { get; init; }
    public required int Line { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }

    /// <summary>Puts <paramref name="note"/> in the place of a passage.</summary>
    /// <returns>Whether it stood here.</returns>
    internal bool Redact(string passage, string note)
    {
        string Without(string words) => words.Replace(passage, note, StringComparison.Ordinal);
        if (!text.Contains(passage, StringComparison.Ordinal) && stem?.Contains(passage, StringComparison.Ordinal) != true && !section.Any(heading => heading.Contains(passage, StringComparison.Ordinal)))
        {
            return false;
        }

        (text, stem, section) = (Without(text), stem is null ? null : Without(stem), [.. section.Select(Without)]);
        return true;
    }
}
