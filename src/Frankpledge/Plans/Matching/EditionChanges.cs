using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matching;

/// <summary>A label that changed.</summary>
public enum ChangedLabel
{
    Kinds,
    Actors,
    Targets,
    Section,
}

/// <summary>A statement in both versions, or in one of them.</summary>
/// <param name="Before">Null where it is new.</param>
/// <param name="After">Null where it is dropped.</param>
/// <param name="Labels">What of its labels changed.</param>
public sealed record EditionChange(KnownStatement? Before, Candidate? After, IReadOnlyList<ChangedLabel> Labels)
{
    /// <summary>True when it is in both and its words differ.</summary>
    public bool IsReworded => Before is not null && After is not null && (IsIntroducedOtherwise || Rewording.Is(Before.Text, After.Text));

    /// <summary>Its words before; with what introduces them where that changed.</summary>
    public string WordsBefore => IsIntroducedOtherwise ? WordsSeenReading.WordsOf(Before!.Stem, Before.Text) : Before?.Text ?? "";

    public string WordsAfter => IsIntroducedOtherwise ? WordsSeenReading.WordsOf(After!.Stem, After.Text) : After?.Text ?? "";

    private bool IsIntroducedOtherwise => Before is not null && After is not null && Rewording.Is(Before.Stem ?? "", After.Stem ?? "");
}

/// <summary>
/// What a new version changes against the edition before. Every statement stands in one list: it is the same in words and labels, its words
/// changed (and perhaps its labels), only its labels changed, it is added, or it is dropped.
/// </summary>
/// <param name="Before">The number of the edition before.</param>
public sealed record EditionChanges(
    int Before, IReadOnlyList<EditionChange> Same, IReadOnlyList<EditionChange> Wording, IReadOnlyList<EditionChange> Labels,
    IReadOnlyList<EditionChange> Added, IReadOnlyList<EditionChange> Dropped)
{
    /// <summary>The tables that are not the same.</summary>
    public IReadOnlyList<TableChange> Tables { get; init; } = [];

    /// <param name="before">The number of the edition before.</param>
    /// <param name="kept">The candidates that are statements, in order.</param>
    /// <param name="known">The statements of the edition before.</param>
    public static EditionChanges Of(int before, IEnumerable<Candidate> kept, IReadOnlyList<KnownStatement> known)
    {
        var left = known.ToDictionary(statement => statement.Id);
        var both = new List<EditionChange>();
        foreach (var candidate in kept)
        {
            var old = candidate.MatchedStatementId is { } id && left.Remove(id, out var found) ? found : null;
            both.Add(new(old, candidate, old?.Labels is { } labels ? [.. Changed(labels, candidate)] : []));
        }

        return new(
            before, [.. both.Where(change => change.Before is not null && !change.IsReworded && change.Labels.Count == 0)],
            [.. both.Where(change => change.IsReworded)],
            [.. both.Where(change => change.Before is not null && !change.IsReworded && change.Labels.Count > 0)],
            [.. both.Where(change => change.Before is null)],
            [.. known.Where(statement => left.ContainsKey(statement.Id)).Select(statement => new EditionChange(statement, null, []))]);
    }

    private static IEnumerable<ChangedLabel> Changed(CandidateLabels before, Candidate after)
    {
        (ChangedLabel Label, bool IsSame)[] labels =
        [
            (ChangedLabel.Kinds, before.Kinds.Order().SequenceEqual(after.Kinds.Order())), (ChangedLabel.Actors, before.Actors.SequenceEqual(after.Actors)),
            (ChangedLabel.Targets, before.Targets.Count == after.Targets.Count
                && before.Targets.Zip(after.Targets, (one, other) => one.SaysTheSameAs(other)).All(same => same)),
            (ChangedLabel.Section, before.Section.SequenceEqual(after.Section)),
        ];
        return labels.Where(label => !label.IsSame).Select(label => label.Label);
    }
}

/// <summary>Loads and compares.</summary>
public static class EditionChangesReading
{
    extension(AppDb db)
    {
        /// <summary>What an import changes against the edition before it; null for a new plan.</summary>
        public async Task<EditionChanges?> ChangesOfImportAsync(Guid importId, CancellationToken cancel = default)
        {
            var import = await db.PlanImports.Where(i => i.Id == importId).Select(i => new { i.PlanId, i.EditionId }).SingleAsync(cancel);
            var number = await db.Editions.Where(e => e.Id == import.EditionId).Select(e => (int?)e.Number).SingleOrDefaultAsync(cancel);
            var before = await db.EditionBeforeAsync(import.PlanId, number, cancel);
            var kept = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement).OrderBy(c => c.Order)
                .ToListAsync(cancel);
            return before.Number is not { } beforeThis ? null : EditionChanges.Of(beforeThis, kept, before.Statements) with
            {
                Tables = TableChanges.Of(await db.TablesOfAsync(import.PlanId!.Value, beforeThis, cancel),
                    EditionText.TablesOf(await db.SourceAsync(importId, cancel))),
            };
        }
    }
}
