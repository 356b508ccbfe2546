using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Comparing;

/// <summary>A statement as comparing two plans sees it.</summary>
/// <param name="Reference">Of a statement of an edition; null for a file.</param>
/// <param name="Section">The headings above it, the highest first; empty where it stands under none.</param>
/// <param name="Roles">Who acts, in general words.</param>
/// <param name="Recorded">What the records know of it; null for a file, of which they know nothing.</param>
public sealed record ComparedStatement(string? Reference, string Text, IReadOnlyList<string> Section, IReadOnlyList<StatementKind> Kinds,
    IReadOnlyList<ActorRole> Roles, RecordedOfStatement? Recorded = null)
{
    /// <summary>Whether it promises or expects something.</summary>
    public bool Undertakes => Kinds.Any(PromisesInForceReading.Promising.Contains);
}

/// <param name="Measures">How many measures are linked to it.</param>
/// <param name="Outcome"><see cref="ThreadKind.Met"/> or <see cref="ThreadKind.GivenUp"/>; null where neither is recorded.</param>
public sealed record RecordedOfStatement(int Measures, ThreadKind? Outcome);
