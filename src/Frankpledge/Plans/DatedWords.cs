using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>By when a statement is to be kept, read from its targets and words when its edition is confirmed.</summary>
internal static class DatedWords
{
    /// <summary>What somebody undertakes or is to reach; facts and narrative promise nothing.</summary>
    private static readonly StatementKind[] Promising =
        [StatementKind.Commitment, StatementKind.Expectation, StatementKind.PartnerExpectation, StatementKind.Measure, StatementKind.Target];

    public static bool IsPromise(IEnumerable<StatementKind> kinds) => kinds.Any(Promising.Contains);

    /// <summary>A full date in what the body undertakes, where no target says by when; null where it lies before the plan and tells what was.</summary>
    public static Deadline? Of(string text, IReadOnlyList<StatementKind> kinds, IEnumerable<Target> targets, DateOnly planDay) =>
        kinds.Contains(StatementKind.Commitment) && targets.All(target => target.Deadline is null)
        && Deadline.WordsIn(text) is { } words && Deadline.Read(words, null) is var read && read.Day >= planDay ? read : null;
}
