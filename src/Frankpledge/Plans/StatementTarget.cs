using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>A target that a wording states: what is to be reached and by when. Its day is read once, when the edition is confirmed.</summary>
public sealed class StatementTarget
{
    private string measure = "";
    private string? grade;
    private string? unit;
    private string? dueWords;
    private string? dueReading;
    private decimal? number;
    private DateOnly? dueOn;

    public required Guid Id { get; init; }

    /// <summary>The target through all editions that keep it: what a measure points at.</summary>
    public required Guid TargetId { get; init; }
    public required Guid WordingId { get; init; }

    /// <summary>1, 2, 3 ... within the wording.</summary>
    public required int Order { get; init; }
    public required string Measure { get => measure; init => measure = value; }
    public required Comparator Comparator { get; init; }
    public decimal? Number { get => number; init => number = value; }
    public string? Grade { get => grade; init => grade = value; }
    public string? Unit { get => unit; init => unit = value; }

    /// <summary>By when, in the words of the source.</summary>
    public string? DueWords { get => dueWords; init => dueWords = value; }

    /// <summary>The last day on which those words are kept; null where they name none.</summary>
    public DateOnly? DueOn { get => dueOn; init => dueOn = value; }

    /// <summary>How the words were read, or why they name no day: a sentence.</summary>
    public string? DueReading { get => dueReading; init => dueReading = value; }

    public Deadline? Deadline => DueWords is null ? null : new(DueWords, DueOn, DueReading ?? "");

    /// <summary>As the importer and the reviewers said it.</summary>
    public Target Said => new(Measure, Comparator, Number, Grade, Unit, Deadline);

    /// <param name="planEnds">The last day of the planning period, by which "the end of the plan" is read; null where it is not known.</param>
    public static StatementTarget Of(Target target, Guid targetId, Guid wordingId, int order, DateOnly? planEnds)
    {
        var due = target.Deadline is { } deadline ? Reading.Deadline.Read(deadline.Words, planEnds) : null;
        return new()
        {
            Id = Guid.CreateVersion7(), TargetId = targetId, WordingId = wordingId, Order = order, Measure = target.Measure, Comparator = target.Comparator,
            Number = target.Number, Grade = target.Grade, Unit = target.Unit, DueWords = due?.Words, DueOn = due?.Day, DueReading = due?.Reading,
        };
    }

    /// <summary>Puts the note in the place of a passage. A number that was read out of it becomes a value in words, the note; a day that was is none.</summary>
    /// <param name="without">What is left of a label.</param>
    /// <param name="isGone">Whether a number was read out of the passage.</param>
    /// <returns>Whether it stood here.</returns>
    internal bool Redact(Func<string, string> without, Func<decimal, bool> isGone, string note)
    {
        var before = (measure, number, grade, unit, dueWords, dueOn, dueReading);
        (measure, grade, unit) = (without(measure), OrNull(grade), OrNull(unit));
        (number, grade) = number is { } read && isGone(read) ? (null, note) : (number, grade);
        var due = OrNull(dueWords);
        (dueWords, dueOn, dueReading) = due == dueWords ? (dueWords, dueOn, OrNull(dueReading)) : (due, null, note);
        return before != (measure, number, grade, unit, dueWords, dueOn, dueReading);

        string? OrNull(string? label) => label is null ? null : without(label);
    }
}
