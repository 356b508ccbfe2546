namespace Frankpledge.Web.Modules.Plans.Apart;

/// <summary>What reading one plan may cost.</summary>
internal sealed record ReadingCost
{
    public static ReadingCost Default { get; } = new();

    /// <summary>For a Word file of a working draft, for which a person waits at the page.</summary>
    public static ReadingCost OfMarked { get; } = new() { Time = TimeSpan.FromSeconds(20), Memory = 500_000_000, Answer = 100_000_000 };

    /// <summary>On the clock, from the start of the process to its answer. Less than after which another reader takes an import for forsaken.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Most bytes of objects, inclusive; beyond it the reading is refused.</summary>
    public long Memory { get; init; } = 1_000_000_000;

    /// <summary>Longest answer in bytes.</summary>
    public long Answer { get; init; } = 400_000_000;
}
