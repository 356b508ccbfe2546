using System.Diagnostics.CodeAnalysis;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Checks;

/// <summary>What a line of a text is.</summary>
public enum LineKind
{
    Heading,
    Sentence,
    Item,

    /// <summary>A row of a table, its cells parted by tabs.</summary>
    Row,
    Note,
}

/// <summary>A heading, sentence, item, row or note of a text, as the checks read it.</summary>
public sealed class CheckedLine
{
    public required LineKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>The headings above it, the highest first; of a heading with its own words.</summary>
    public required IReadOnlyList<string> Section { get; init; }

    /// <summary>C14; null for what is no statement of an edition.</summary>
    public string? Reference { get; init; }

    /// <summary>The statement's own id, for what hangs on it; null outside an edition.</summary>
    public Guid? StatementId { get; init; }

    /// <summary>1-based line of the plain reading; null where the text has none.</summary>
    public int? Line { get; init; }

    public int? Page { get; init; }

    /// <summary>The line above a list, for its items.</summary>
    public string? Stem { get; init; }

    /// <summary>Empty where nobody and nothing labelled it: outside the plan, and in forewords.</summary>
    public IReadOnlyList<StatementKind> Kinds { get; init; } = [];

    public IReadOnlyList<Actor> Actors { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public string Language { get; init; } = "en";

    public bool IsProse => Kind is LineKind.Sentence or LineKind.Item or LineKind.Note;

    /// <summary>The heading directly above it; empty where there is none.</summary>
    public string Under => Section.Count == 0 ? "" : Section[^1];

    /// <summary>Its words, with what each of them is.</summary>
    [field: MaybeNull]
    internal Reading.Words Words => field ??= Tokenizer.Read(Text);

    public bool Is(StatementKind kind) => Kinds.Contains(kind);

    /// <summary>The first words, for a sentence that points at it.</summary>
    public string Opening => Text.Length <= LongestOpening ? Text : $"{Text[..EndOfWord]} ...";

    private const int LongestOpening = 90;

    private int EndOfWord => Text.LastIndexOf(' ', LongestOpening) is var space and > 0 ? space : LongestOpening;
}
