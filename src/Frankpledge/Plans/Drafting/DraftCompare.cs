using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Promises;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Why somebody dropped or reworded a statement in the draft, as its history says it.</summary>
public sealed record DraftReason(string Why, string By, DateTimeOffset At);

/// <summary>A row of what a draft changes. The reasons that the public reads are recorded when it is an edition; these are what the office said while it
/// wrote.</summary>
public sealed record DraftChange(ChangeRow Row, IReadOnlyList<DraftReason> Reasons)
{
    /// <summary>A reason will be owed for it (<see cref="ChangeRow.IsOwed"/>), and nobody has said one yet.</summary>
    public bool IsUnreasoned => Row.IsOwed && Reasons.Count == 0;
}

/// <summary>What a working draft changes against an edition of its plan, in the order of the draft.</summary>
/// <param name="Tables">The tables that are not the same.</param>
public sealed record DraftChanges(Edition From, IReadOnlyList<DraftChange> Rows, IReadOnlyList<TableChange> Tables);

/// <summary>Compares a working draft with an edition, as two editions are compared.</summary>
public sealed class DraftCompare(AppDb db)
{
    /// <summary>Its headings and statements as <see cref="Alignment"/> compares them.</summary>
    public async Task<IReadOnlyList<PlanLine>> LinesAsync(WorkingText text, CancellationToken cancel = default) => Lines(text, await ReadAsync(text, cancel));

    /// <param name="edition">The number of the edition; null for the last that stands.</param>
    /// <returns>Null where the plan has no such edition that stands.</returns>
    public async Task<DraftChanges?> OfAsync(WorkingText text, int? edition, CancellationToken cancel = default)
    {
        var from = await db.Editions.AsNoTracking().Where(one => one.PlanId == text.Draft.PlanId && one.WithdrawnAt == null
            && (edition == null || one.Number == edition)).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancel);
        if (from is null)
        {
            return null;
        }

        var draft = await ReadAsync(text, cancel);
        var changes = await JoinedAsync(text, from, Alignment.Of(await db.LinesOfAsync(from.Id, cancel), Lines(text, draft)), cancel);
        var promises = await PromisingAsync(text, draft, from.Id, cancel);
        var reasons = await ReasonsAsync(text, from.ConfirmedAt, cancel);
        return new(from, [.. changes.Select(change => new DraftChange(new(change,
            change.Before.Concat(change.After).Any(line => line.Reference is { } reference && promises.Contains(reference)), [], IsBackwards: false),
            [.. change.Before.Select(line => line.Reference).OfType<string>().SelectMany(reference => reasons[reference])]))],
            TableChanges.Of(await db.TablesOfAsync(from.Id, cancel), Tables(text)));
    }

    /// <summary>Its tables, in order.</summary>
    public static IReadOnlyList<PlanTable> Tables(WorkingText text) =>
        TableChanges.In(text.Standing.Where(one => one.Form != PassageForm.Statement).Select(one => (one.Text, one.Rows)));

    /// <summary>What the office said in its working draft of a change that an edition now shows; null where it said nothing. It is told to whoever records the
    /// reason, and is public only when that is done.</summary>
    /// <param name="before">The edition with which it is compared.</param>
    public async Task<DraftReason?> SaidOfAsync(Edition edition, Edition before, string reference, CancellationToken cancel = default)
    {
        var asked = StatementReference.Parse(reference)!.Value;
        return await (
            from save in db.DraftSaves.AsNoTracking()
            join passage in db.DraftPassages on save.PassageId equals passage.Id
            join statement in db.Statements on passage.StatementId equals statement.Id
            where statement.PlanId == edition.PlanId && statement.Letter == asked.Letter && statement.Number == asked.Number && save.UndoneIn == null
                && save.Why != null && (save.Deed == DraftDeed.Worded || save.Deed == DraftDeed.Dropped) && save.At > before.ConfirmedAt
                && save.At <= edition.ConfirmedAt
            orderby save.Act descending
            select new DraftReason(save.Why!, save.Who, save.At)).FirstOrDefaultAsync(cancel);
    }

    private async Task<DraftText> ReadAsync(WorkingText text, CancellationToken cancel) => await db.DraftTextAsync(text.Draft, Guid.Empty,
        await db.EditionBeforeAsync(text.Draft.PlanId, cancel: cancel), text.Standing, cancel, read: false);

    private static IReadOnlyList<PlanLine> Lines(WorkingText text, DraftText draft)
    {
        var lines = draft.Headings.Zip(PlanLines.Above([.. draft.Headings.Select(heading => (heading.Level, heading.Text))]),
            (heading, above) => (heading.Block, Start: -1, Line: new PlanLine(heading.Text, above, IsHeading: true) { Plan = text.Draft.PlanId })).ToList();
        lines.AddRange(draft.Candidates.Zip(draft.Passages, (candidate, passage) => (candidate.Block, candidate.Start,
            new PlanLine(candidate.Text, candidate.Section, IsHeading: false) 
            {
                Plan = text.Draft.PlanId, Key = text.ReferenceOf(passage) ?? $"+{passage.Number}", Stem = candidate.Stem,
            })));
        return [.. lines.OrderBy(one => one.Block).ThenBy(one => one.Start).Select(one => one.Line)];
    }

    /// <summary>With what editors split and joined since, as it will be said of the edition that the draft becomes.</summary>
    private async Task<IReadOnlyList<AlignedChange>> JoinedAsync(WorkingText text, Edition from, IReadOnlyList<AlignedChange> changes, CancellationToken cancel)
    {
        var before = await db.EditionBeforeAsync(text.Draft.PlanId, cancel: cancel);
        if (before.Number != from.Number)
        {
            return changes;
        }

        var there = changes.SelectMany(change => change.After).Where(line => !line.IsHeading).ToDictionary(line => line.Key!);
        var known = changes.SelectMany(change => change.Before).Where(line => line.Reference is not null).ToDictionary(line => line.Reference!);
        foreach (var join in DraftJoins.Of([.. text.Standing, .. text.Dropped], before.Statements.Select(one => one.Id).ToHashSet()))
        {
            changes = Regrouped.Of(changes, [.. join.Before.Select(one => known[text.ReferenceOf(one)!])],
                [.. join.After.Select(one => there[text.ReferenceOf(one) ?? $"+{one.Number}"])]);
        }

        return changes;
    }

    private async Task<HashSet<string>> PromisingAsync(WorkingText text, DraftText draft, Guid edition, CancellationToken cancel)
    {
        return
        [
            .. await db.PromisingAsync([edition], cancel),
            .. draft.Candidates.Zip(draft.Passages).Where(one => one.First.Kinds.Any(PromisesInForceReading.Promising.Contains))
                .Select(one => text.ReferenceOf(one.Second)).OfType<string>(),
        ];
    }

    /// <summary>By reference, the last first.</summary>
    private async Task<ILookup<string, DraftReason>> ReasonsAsync(WorkingText text, DateTimeOffset since, CancellationToken cancel)
    {
        var passages = text.Standing.Concat(text.Dropped).ToDictionary(one => one.Id);
        var saves = await db.DraftSaves.AsNoTracking().Where(one => one.DraftId == text.Draft.Id && one.UndoneIn == null && one.Why != null && one.At >= since)
            .OrderByDescending(one => one.Act).ToListAsync(cancel);
        return saves.Where(one => one.Deed is DraftDeed.Dropped or DraftDeed.Worded && passages[one.PassageId] is var passage
            && (one.Deed == DraftDeed.Worded ? !passage.IsDropped : passage.DroppedWhy == one.Why) && text.ReferenceOf(passage) is not null)
            .ToLookup(one => text.ReferenceOf(passages[one.PassageId])!, one => new DraftReason(one.Why!, one.Who, one.At));
    }
}
