using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Promises;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Changes;

/// <summary>A reason that stands, with the edition whose change it explains.</summary>
public sealed record StandingReason(string Reference, int Edition, ChangeReason Said);

/// <summary>A row of the change table: what became of one or several lines of a plan between two editions, and why.</summary>
/// <param name="IsPromise">Whether a statement of it promises something, in either edition: it is a promise, an expectation, a measure or a target.</param>
/// <param name="Reasons">In order of the editions that changed it.</param>
/// <param name="IsBackwards">The later edition was compared with the earlier one: what reads as dropped was added, and nobody owes a reason for it.</param>
public sealed record ChangeRow(AlignedChange Change, bool IsPromise, IReadOnlyList<StandingReason> Reasons, bool IsBackwards)
{
    /// <summary>What a person said of a split or a merge last; null where nobody has, and for every other change.</summary>
    public ChangeJoin? Join { get; init; }

    /// <summary>Statements that a person said are not the same, though it was found that they are one.</summary>
    public bool IsApart => Join is { IsSame: false };

    /// <summary>A split or a merge that was found and that nobody has confirmed.</summary>
    public bool IsUnconfirmed => Change.Kind is AlignmentKind.Split or AlignmentKind.Merged && ChangeJoin.KeyOf(Change) is not null && Join is null;

    /// <summary>The office owes the public a reason for it: what somebody is to do or to reach was dropped, or has other words.</summary>
    public bool IsOwed => IsPromise && IsChanged && !IsBackwards;

    /// <summary>A statement was dropped, or has other words; one that was added or moved is not, and neither is a heading.</summary>
    public bool IsChanged => Reference is not null && (Change.Kind == AlignmentKind.Dropped || Change.IsReworded);

    public bool IsUnreasoned => IsOwed && Reasons.Count == 0;

    /// <summary>The statement whose reason is recorded: of several that became one, the first that is gone.</summary>
    public string? Reference => Change.Before.Select(line => line.Reference).OfType<string>()
        .OrderBy(reference => Change.After.Any(line => line.Reference == reference)).FirstOrDefault();
}

/// <summary>Reads it. The public page, the file, the desk and the verb all ask here.</summary>
public static class ChangeTable
{
    /// <summary>The edition against which a reader compares one: what was issued with what was issued before it, for the drafts between were its own; every
    /// other, and the first that was issued, with the last before it. Of those that were not withdrawn; null for the first.</summary>
    /// <param name="editions">Of the same plan.</param>
    public static Edition? ComparedWith(Edition edition, IEnumerable<Edition> editions)
    {
        var before = editions.Where(one => one.Number < edition.Number && !one.IsWithdrawn).OrderByDescending(one => one.Number).ToList();
        return (edition.IsIssue ? before.Find(one => one.IsIssue) : null) ?? before.FirstOrDefault();
    }

    extension(AppDb db)
    {
        /// <summary>What changed from one edition of a plan to another, in the order of the later text; both may be any that stand.</summary>
        public async Task<IReadOnlyList<ChangeRow>> ChangesBetweenAsync(Edition before, Edition after, CancellationToken cancel = default)
        {
            var changes = (await JoinsSaid.BetweenAsync(db, before, after, cancel))
                .Of(Alignment.Of(await db.LinesOfAsync(before.Id, cancel), await db.LinesOfAsync(after.Id, cancel))).ToList();
            var promises = await db.PromisingAsync([before.Id, after.Id], cancel);
            var reasons = (await db.StandingReasonsAsync(before.PlanId, cancel)).Where(one => IsBetween(one.Edition)).ToLookup(one => one.Reference);
            return
            [
                .. from said in changes
                   let change = said.Change
                   select new ChangeRow(change,
                       change.Before.Concat(change.After).Any(line => line.Reference is { } reference && promises.Contains(reference)),
                       [.. change.Before.Select(line => line.Reference).OfType<string>().SelectMany(reference => reasons[reference])
                           .OrderBy(one => one.Edition)], before.Number > after.Number) { Join = said.Join },
            ];

            bool IsBetween(int edition) => edition > Math.Min(before.Number, after.Number) && edition <= Math.Max(before.Number, after.Number);
        }

        /// <summary>What an edition dropped and changed of the one that it is compared with: what may be explained. Empty for the first.</summary>
        public async Task<IReadOnlyList<ChangeRow>> ChangesOfAsync(Edition edition, CancellationToken cancel = default) =>
            await db.ComparedWithAsync(edition, cancel) is { } before
                ? [.. (await db.ChangesBetweenAsync(before, edition, cancel)).Where(row => row.IsChanged)] : [];

        /// <summary>Every split and merge that was found of an edition, with a person's last word on it; those without one first.</summary>
        public async Task<IReadOnlyList<(AlignedChange Change, ChangeJoin? Said)>> JoinsOfAsync(Edition edition, CancellationToken cancel = default)
        {
            if (await db.ComparedWithAsync(edition, cancel) is not { } before)
            {
                return [];
            }

            var joins = await JoinsSaid.BetweenAsync(db, before, edition, cancel);
            return [.. joins.Grouped(Alignment.Of(await db.LinesOfAsync(before.Id, cancel),
                await db.LinesOfAsync(edition.Id, cancel))).Where(change => ChangeJoin.KeyOf(change) is not null)
                .Select(change => (change, joins.Find(change)))
                .OrderBy(one => one.Item2 is not null)];
        }

        /// <summary>The reasons that stand for what the editions of a plan changed, by edition; of a withdrawn one none.</summary>
        public async Task<IReadOnlyList<StandingReason>> StandingReasonsAsync(Guid planId, CancellationToken cancel = default)
        {
            var rows = await (
                from reason in db.ChangeReasons.AsNoTracking()
                join statement in db.Statements on reason.StatementId equals statement.Id
                join edition in db.Editions on reason.EditionId equals edition.Id
                where edition.PlanId == planId && edition.WithdrawnAt == null
                orderby edition.Number, reason.Number descending
                select new { reason, statement.Letter, statement.Number, Edition = edition.Number }).ToListAsync(cancel);
            return [.. rows.DistinctBy(row => (row.reason.StatementId, row.Edition))
                .Select(row => new StandingReason($"{new StatementReference(row.Letter, row.Number)}", row.Edition, row.reason))];
        }

        /// <summary>The references of the statements that promise something in any of the editions.</summary>
        internal async Task<HashSet<string>> PromisingAsync(IReadOnlyList<Guid> editions, CancellationToken cancel) =>
            [.. (await (
                from wording in db.Wordings
                join statement in db.Statements on wording.StatementId equals statement.Id
                where editions.Contains(wording.EditionId)
                select new { statement.Letter, statement.Number, wording.Kinds }).ToListAsync(cancel))
                .Where(one => one.Kinds.Any(PromisesInForceReading.Promising.Contains)).Select(one => $"{new StatementReference(one.Letter, one.Number)}")];

        /// <summary>The edition against which a reader compares one (<see cref="ComparedWith"/>).</summary>
        public async Task<Edition?> ComparedWithAsync(Edition edition, CancellationToken cancel = default) =>
            ComparedWith(edition, await db.Editions.AsNoTracking().Where(one => one.PlanId == edition.PlanId).ToListAsync(cancel));
    }
}
