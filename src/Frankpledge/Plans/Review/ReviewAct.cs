using System.Linq.Expressions;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>A candidate as the reviewer saw it: a newer version means that someone else was faster.</summary>
public sealed record SeenCandidate(Guid Id, int Version);

/// <summary>What the verbs of the review share: hold the import, act on candidates and blocks of the source, keep the step so that it can be undone.</summary>
public sealed class ReviewAct(AppDb db)
{
    /// <summary>An order between that one and the next.</summary>
    internal async Task<long> RoomAfterAsync(Guid importId, long order, CancellationToken cancel) => (await RoomAfterAsync(importId, order, 1, cancel))[0];

    /// <summary>As many orders between that one and the next.</summary>
    internal async Task<IReadOnlyList<long>> RoomAfterAsync(Guid importId, long order, int count, CancellationToken cancel)
    {
        var next = await db.Candidates.Where(c => c.ImportId == importId && c.Order > order).MinAsync(c => (long?)c.Order, cancel);
        var step = (next - order) / (count + 1) ?? Candidate.Gap;
        return step > 0
            ? [.. Enumerable.Range(1, count).Select(place => order + (place * step))]
            : throw new RefusedException("NoRoomLeft",
                "So many statements were put in at this place that there is no room for another. Undo a split, or move one of its neighbours.");
    }

    /// <summary>Runs <paramref name="act"/> on the candidates that were seen; it returns them as they became, with any that are new.</summary>
    /// <exception cref="RefusedException">The import is no longer in review, or somebody else changed a candidate since it was shown.</exception>
    internal Task RunAsync(
        Guid importId, IReadOnlyList<SeenCandidate> seen, string what, Func<IReadOnlyList<Candidate>, IReadOnlyList<Candidate>> act, Change change,
        CancellationToken cancel) => RunAsync(importId, what, async hand =>
    {
        var versions = seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);
        var candidates = await hand.TakeAsync(c => versions.Keys.Contains(c.Id));
        if (candidates.Count != seen.Count || candidates.Any(c => c.Version != versions[c.Id]))
        {
            throw ChangedMeanwhile();
        }

        hand.Add(act(candidates).Where(c => !versions.ContainsKey(c.Id)));
    }, change, cancel);

    /// <summary>Runs <paramref name="act"/> on what it takes in hand, while nobody else acts on the import.</summary>
    /// <exception cref="RefusedException">The import is no longer in review, or <paramref name="act"/> refuses.</exception>
    internal Task RunAsync(Guid importId, string what, Func<InHand, Task> act, Change change, CancellationToken cancel) => db.TogetherAsync(async () =>
    {
        await db.HoldInReviewAsync(importId, cancel);
        var hand = new InHand(db, importId, cancel);
        await act(hand);
        db.ReviewSteps.Add(hand.Step(what, change));
        await db.SaveAsync(change with { Why = what }, cancel);
        return true;
    }, cancel);

    internal static RefusedException ChangedMeanwhile() =>
        new("ChangedMeanwhile", "Someone else changed this statement meanwhile. Look at it as it is now, then decide again.");

    /// <summary>What an act has in hand: it is kept as it was, to be put back.</summary>
    internal sealed class InHand(AppDb db, Guid importId, CancellationToken cancel)
    {
        private readonly List<(Candidate Now, Candidate? Before)> candidates = [];
        private readonly List<(MendedBlock Now, MendedBlock? Before)> blocks = [];

        /// <summary>In the document's order.</summary>
        public async Task<List<Candidate>> TakeAsync(Expression<Func<Candidate, bool>> which)
        {
            var found = await db.Candidates.Where(c => c.ImportId == importId).Where(which).OrderBy(c => c.Order).ToListAsync(cancel);
            candidates.AddRange(found.Select(c => (c, (Candidate?)c.Copy())));
            return found;
        }

        public void Add(IEnumerable<Candidate> fresh)
        {
            foreach (var candidate in fresh)
            {
                db.Candidates.Add(candidate);
                candidates.Add((candidate, null));
            }
        }

        /// <summary>What was made of a block so far, or nothing yet.</summary>
        public async Task<MendedBlock> BlockAsync(int block)
        {
            var found = await db.MendedBlocks.SingleOrDefaultAsync(one => one.ImportId == importId && one.Block == block, cancel);
            var mended = found ?? MendedBlock.Of(importId, block);
            blocks.Add((mended, found?.Copy()));
            if (found is null)
            {
                db.MendedBlocks.Add(mended);
            }

            return mended;
        }

        public Task<MendedSource> SourceAsync() => db.SourceAsync(importId, cancel);

        /// <summary>Leaves out of the step what was only looked at.</summary>
        public void KeepChanged() => candidates.RemoveAll(one => one.Before is { } before && one.Now.SaysTheSameAs(before));

        internal ReviewStep Step(string what, Change change) => new()
        {
            Id = Guid.CreateVersion7(), ImportId = importId, At = change.At.ToUniversalTime(), Who = change.Who, WhoId = change.WhoId, What = what,
            Before = [.. candidates.Select(one => one.Before).OfType<Candidate>()], After = [.. candidates.Select(one => one.Now.Copy())],
            BlocksBefore = [.. blocks.Select(one => one.Before).OfType<MendedBlock>()], BlocksAfter = [.. blocks.Select(one => one.Now.Copy())],
        };
    }
}
