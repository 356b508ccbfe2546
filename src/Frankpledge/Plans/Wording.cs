using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>The words of a statement in one edition, with what they were found to say.</summary>
public sealed class Wording
{
    private IReadOnlyList<string> section = [];
    private IReadOnlyList<string> refs = [];
    private IReadOnlyList<Actor> actors = [];
    private string? dueWords;
    private string? dueReading;
    private DateOnly? dueOn;
    private string? stem;
    private string text = "";
    private string? sourceText;
    private IReadOnlyList<StatementNote> notes = [];

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

    /// <summary>The words of the document as they were read, where a person corrected the wording; null elsewhere.</summary>
    public string? SourceText { get => sourceText; init => sourceText = value; }
    /// <summary>The footnotes and endnotes of the document at which its words point.</summary>
    public IReadOnlyList<StatementNote> Notes { get => notes; init => notes = value; }
    public required IReadOnlyList<StatementKind> Kinds { get; init; }
    public required IReadOnlyList<Actor> Actors { get => actors; init => actors = value; }

    /// <summary>In order of <see cref="StatementTarget.Order"/> once sorted; nothing where none was asked for.</summary>
    public List<StatementTarget> Targets { get; } = [];

    /// <summary>By when, where the sentence itself names a full date and no target does: its words, the day, and how they were read.</summary>
    public string? DueWords { get => dueWords; init => dueWords = value; }
    public DateOnly? DueOn { get => dueOn; init => dueOn = value; }
    public string? DueReading { get => dueReading; init => dueReading = value; }
    public required IReadOnlyList<string> Refs { get => refs; init => refs = value; }
    public required string Language { get; init; }
    public required int Line { get; init; }
    public int? Page { get; init; }
    public int? Paragraph { get; init; }

    /// <summary>Who says what it does.</summary>
    public required LabelledBy LabelledBy { get; init; }

    /// <summary>True when a person gave the kinds to several statements in one act, and looked at none by itself.</summary>
    public bool IsTogether { get; init; }

    /// <summary>The number of the edition in which a person decided, where it is not this one.</summary>
    public int? DecidedIn { get; init; }

    /// <summary>True when a person put it in another section than the one in which the source has it.</summary>
    public bool IsSectionSet { get; init; }

    /// <summary>True when a second person checked what the first decided.</summary>
    public bool IsCheckedTwice { get; init; }

    /// <summary>Puts the note in the place of a passage, in the words and in all that was read from them. Its targets must be loaded.</summary>
    /// <returns>Whether it stood here.</returns>
    internal bool Redact(Passage passage)
    {
        var inLabels = passage.InLabelsOf([text, sourceText, stem, dueWords, .. notes.Select(note => note.Text)]);
        var isGone = passage.NumbersOutOf([text, sourceText, stem]);
        var inTargets = Targets.ConvertAll(target => target.Redact(inLabels, isGone, passage.Note)).Contains(true);
        if (!Holds(passage))
        {
            return inTargets;
        }

        notes = [.. notes.Select(note => note with { Text = passage.Without(note.Text), At = passage.Moved(text, note.At) })];
        (text, sourceText, stem, section) =
            (passage.Without(text), passage.WithoutOrNull(sourceText), passage.WithoutOrNull(stem), [.. section.Select(passage.Without)]);
        (refs, actors) = ([.. refs.Select(inLabels)], [.. actors.Select(actor => actor with { Name = inLabels(actor.Name) })]);
        var due = dueWords is null ? null : inLabels(dueWords);
        (dueWords, dueOn, dueReading) = due == dueWords ? (dueWords, dueOn, passage.WithoutOrNull(dueReading)) : (due, null, passage.Note);
        return true;
    }

    /// <summary>Whether a passage stands in the words or in what was read from them; targets are not asked.</summary>
    internal bool Holds(Passage passage) =>
        passage.IsIn(text) || passage.IsIn(sourceText) || passage.IsIn(stem) || passage.IsIn(dueWords) || passage.IsIn(dueReading)
            || section.Concat(refs).Concat(actors.Select(actor => actor.Name)).Concat(notes.Select(note => note.Text)).Any(passage.IsIn);
}
