using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>The words of a statement in one edition, with what they were found to say.</summary>
public sealed class Wording
{
    private IReadOnlyList<string> section = [];
    private IReadOnlyList<string> refs = [];
    private IReadOnlyList<FoundActor> actors = [];
    private IReadOnlyList<FoundTarget> targets = [];
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
    public required IReadOnlyList<FoundActor> Actors { get => actors; init => actors = value; }
    public required IReadOnlyList<FoundTarget> Targets { get => targets; init => targets = value; }
    public required IReadOnlyList<string> Refs { get => refs; init => refs = value; }
    public required string Language { get; init; }
    public required int Line { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }

    /// <summary>Puts the note in the place of a passage, in the words and in all that was read from them.</summary>
    /// <returns>Whether it stood here.</returns>
    internal bool Redact(Passage passage)
    {
        var held = passage.IsIn(text) || passage.IsIn(stem) || section.Concat(refs).Concat(actors.Select(actor => actor.Name)).Any(passage.IsIn);
        if (held)
        {
            (text, stem, section) = (passage.Without(text), stem is null ? null : passage.Without(stem), [.. section.Select(passage.Without)]);
            (refs, actors) = ([.. refs.Select(passage.Without)], [.. actors.Select(actor => actor with { Name = passage.Without(actor.Name) })]);
        }

        foreach (var target in targets.Where(target => passage.IsIn(target.Measure) || passage.IsIn(target.Unit) || passage.IsIn(target.Deadline)).ToList())
        {
            held = true;
            targets = [.. targets.Select(one => one == target ? one with { Measure = passage.Without(one.Measure), Unit = one.Unit is null ? null : passage.Without(one.Unit), Deadline = one.Deadline is null ? null : passage.Without(one.Deadline) } : one)];
        }

        return held;
    }
}
