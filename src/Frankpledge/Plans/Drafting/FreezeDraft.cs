using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <param name="After">The number of the plan's last edition as the person saw it; 0 for a new plan; null where nothing was shown.</param>
/// <param name="Act">The number of the draft's last act as the person saw it; null where nothing was shown.</param>
public sealed record DraftToFreeze(EditionStage Stage, DateOnly? IssuedOn, int? After = null, int? Act = null)
{
    /// <summary>Words that stand where words were removed before, of which the office says that they are not those.</summary>
    public IReadOnlyList<string> OtherWords { get; init; } = [];
}

/// <summary>
/// Makes the working draft an edition, public and unchangeable from then on, by the same door as a document that was reviewed (<see cref="ConfirmImport"/>) and
/// refused for the same reasons. The draft goes on from that edition.
/// </summary>
public sealed class FreezeDraft(AppDb db, ConfirmImport confirm)
{
    /// <summary>Words of the draft that stand where words were removed before: what the office is asked about before they are removed again.</summary>
    public Task<IReadOnlyList<RemovedAgain>> RemovedAgainAsync(WorkingText text, CancellationToken cancel = default) =>
        RemovedAgain.OfAsync(db, text.Draft.AreaId, text.Draft.PlanId, async () => (await db.DraftTextAsync(text.Draft, Guid.Empty,
            await db.EditionBeforeAsync(text.Draft.PlanId, cancel: cancel), text.Standing, cancel, read: false)).Units, cancel);

    /// <summary>Freezes it and takes that back before anybody could see it: what it would become, or why it would be refused.</summary>
    public async Task<Edition> TryAsync(DraftAsked asked, DraftToFreeze input, Change change, CancellationToken cancel = default)
    {
        try
        {
            await db.AloneAsync<Edition>(async () => throw new Tried((await FreezeAsync(asked, input, change, cancel)).Item1), cancel);
        }
        catch (Tried tried)
        {
            db.ChangeTracker.Clear();
            return tried.Edition;
        }

        throw new InvalidOperationException("A trial was kept.");
    }

    public async Task<Edition> RunAsync(DraftAsked asked, DraftToFreeze input, Change change, CancellationToken cancel = default)
    {
        var (edition, hasForgotten) = await db.AloneAsync(() => FreezeAsync(asked, input, change, cancel), cancel);
        if (hasForgotten)
        {
            await db.ForgetLogAsync(cancel);
        }

        return edition;
    }

    private async Task<(Edition, bool)> FreezeAsync(DraftAsked asked, DraftToFreeze input, Change change, CancellationToken cancel)
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        if (input.Act is { } seen && seen != draft.LastAct)
        {
            throw new RefusedException("DraftMeanwhile", "Somebody changed the working draft since you looked at it. Look at what it says now, then freeze it.");
        }

        var standing = await db.DraftPassages.Where(one => one.DraftId == draft.Id && one.DroppedWhy == null).OrderBy(one => one.Place).ToListAsync(cancel);
        var before = await db.EditionBeforeAsync(draft.PlanId, cancel: cancel);
        var importId = Guid.CreateVersion7();
        var text = await db.DraftTextAsync(draft, importId, before, standing, cancel);
        RefusedException.ThrowIfAny(text.Candidates.Count == 0 ? [new("NothingToFreeze",
            "The working draft has no statement yet, so there is nothing to freeze.")]
            : input.Stage.IsIssue ? draft.WhyNotIssuedOn(input.IssuedOn) : []);
        db.PlanImports.Add(PlanImport.OfDraft(importId, draft, text, change));
        db.Candidates.AddRange(text.Candidates);
        await db.SaveAsync(change, cancel);
        var joins = DraftJoins.Of(await db.DraftPassages.Where(one => one.DraftId == draft.Id).ToListAsync(cancel),
            before.Statements.Select(one => one.Id).ToHashSet());
        var done = await confirm.ConfirmAsync(importId,
            new(draft.Title, draft.Slug, input.Stage, input.IssuedOn, input.After) { OtherWords = input.OtherWords }, change, cancel);
        foreach (var (passage, wording) in text.Passages.Zip(done.Edition.Wordings.OrderBy(one => one.Order)))
        {
            passage.Became(wording.StatementId);
        }

        await KeepJoinsAsync(draft, done.Edition, joins, change, cancel);
        draft.Became(done.Edition);
        await db.SaveAsync(change, cancel);
        return done;
    }

    /// <summary>What editors made one, or several, is said of the edition as if a person had confirmed it: one has.</summary>
    private async Task KeepJoinsAsync(WorkingDraft draft, Edition edition, IReadOnlyList<DraftJoin> joins, Change change, CancellationToken cancel)
    {
        if (joins.Count == 0)
        {
            return;
        }

        var references = await db.Statements.AsNoTracking().Where(one => one.PlanId == draft.PlanId)
            .ToDictionaryAsync(one => one.Id, one => $"{new StatementReference(one.Letter, one.Number)}", cancel);
        string Names(IReadOnlyList<DraftPassage> passages) => string.Join(' ', passages.Select(one => references[one.StatementId!.Value]));
        db.ChangeJoins.AddRange(joins.Select(join => join.Before.Count > 1 ? (One: join.After, Several: join.Before) : (One: join.Before, Several: join.After))
            .Select(join => new ChangeJoin
            {
                Id = Guid.CreateVersion7(), AreaId = draft.AreaId, EditionId = edition.Id, One = Names(join.One), Several = Names(join.Several), IsSame = true,
                Number = 1, RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
            }));
    }

    private sealed class Tried(Edition edition) : Exception
    {
        public Edition Edition => edition;
    }
}
