using Frankpledge.Common;

namespace Frankpledge.Plans;

/// <summary>A passage that the office took out of every published text of a plan: a person's name, a mistake. What it was is not kept here, but for
/// fingerprints.</summary>
public sealed class Redaction
{
    public required Guid Id { get; init; }
    public required Guid PlanId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>What the public reads in its place.</summary>
    public required string Note { get; init; }

    /// <summary>Whether it stood in an edition of the plan; not kept.</summary>
    public bool IsInEdition { get; init; } = true;

    /// <summary>In how many places it stood: texts of the plan and other records; not kept.</summary>
    public int Places { get; init; }

    /// <summary>Where it stood besides; not kept.</summary>
    public RemovedFrom From { get; init; }

    /// <summary>Where it still stands, with what to do there; not kept.</summary>
    public IReadOnlyList<Sentence> Left { get; init; } = [];

    /// <summary>In which other records of the area it stood that people read: threads, promises, facts before issue, clocks; not kept.</summary>
    public IReadOnlyList<RecordWithWords> OtherRecords { get; init; } = [];

    /// <summary>References of the statements that held it, in order.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>By which the words are known again where nothing was left beside the note.</summary>
    public IReadOnlyList<RemovedPrint> Prints { get; init; } = [];
}
