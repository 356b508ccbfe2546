using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>One act of an editor on a working draft: whatever it changes is kept as it was, in the history of each passage, and can be undone.</summary>
public sealed class DraftAct(AppDb db)
{
    /// <returns>The number of the act; that of the last where nothing changed.</returns>
    internal Task<int> RunAsync(DraftAsked asked, DraftDeed deed, Func<InHand, Task> act, Change change, CancellationToken cancel) =>
        db.AloneAsync(async () =>
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        var hand = new InHand(db, draft, change, cancel);
        await act(hand);
        await hand.KeepAsync(deed);
        return draft.LastAct;
    }, cancel);

    /// <summary>What an act has in hand.</summary>
    internal sealed class InHand(AppDb db, WorkingDraft draft, Change change, CancellationToken cancel)
    {
        private const long Wide = 1L << 38;
        private const long Sparing = 512;
        private readonly Dictionary<DraftPassage, PassageState?> before = [];
        private List<DraftPassage>? all;

        public WorkingDraft Draft => draft;

        public Change Change => change;

        /// <summary>Why, and whose suggestion, as the history says it.</summary>
        public string? Why { get; set; }

        public string? SuggestedBy { get; set; }

        /// <summary>Whether it saves while somebody writes.</summary>
        public bool IsOpen { get; set; }

        /// <exception cref="RefusedException">The draft has none (<c>PassageUnknown</c>).</exception>
        public async Task<DraftPassage> TakeAsync(int number) =>
            Take(await db.PassageInHandAsync(draft, number, cancel));

        public DraftPassage Take(DraftPassage passage)
        {
            before.TryAdd(passage, passage.State);
            return passage;
        }

        /// <summary>Those that stand, in order.</summary>
        public async Task<List<DraftPassage>> StandingAsync() => [.. (await AllAsync()).Where(one => !one.IsDropped).OrderBy(one => one.Place)];

        public async Task<List<DraftPassage>> AllAsync() =>
            all ??= await db.DraftPassages.Where(one => one.DraftId == draft.Id).ToListAsync(cancel);

        public void Add(DraftPassage fresh)
        {
            db.DraftPassages.Add(fresh);
            before.Add(fresh, null);
            all?.Add(fresh);
        }

        /// <summary>Places behind a passage, in order; the first of all where <paramref name="after"/> is null. Where there is no room, all move up.</summary>
        public async Task<IReadOnlyList<long>> PlacesAfterAsync(DraftPassage? after, int count = 1)
        {
            // What is dropped keeps its place, so that it is put back where it was.
            var low = after?.Place ?? 0;
            var high = (await AllAsync()).Where(one => one.Place > low).Min(one => (long?)one.Place) ?? low + ((count + 1) * DraftPassage.Gap);
            if (high - low > count)
            {
                // Whoever writes one passage behind the other takes a small part of the room each time; where little is left, half of it.
                var step = (high - low) / ((high - low > Wide ? Sparing : 1) * (count + 1));
                return [.. Enumerable.Range(1, count).Select(at => low + (step * at))];
            }

            foreach (var (at, passage) in (await AllAsync()).OrderBy(one => one.Place).Index())
            {
                Take(passage).StandAt((at + 1) * DraftPassage.Gap);
            }

            return await PlacesAfterAsync(after, count);
        }

        /// <summary>The last line of the history of a passage, where somebody goes on with it.</summary>
        private async Task<DraftSave?> GoesOnAsync(DraftPassage passage, PassageState? was, DraftDeed deed)
        {
            var last = was is null || deed != DraftDeed.Worded ? null : await db.DraftSaves.Where(one => one.PassageId == passage.Id)
                .OrderByDescending(one => one.Act).FirstOrDefaultAsync(cancel);
            return last?.GoesOn(was, deed, SuggestedBy, change) == true ? last : null;
        }

        /// <summary>Writes the history and saves. Nothing is written where nothing changed.</summary>
        internal async Task KeepAsync(DraftDeed deed)
        {
            var changed = before.Where(one => one.Value is null || JsonText.Write(one.Value) != JsonText.Write(one.Key.State)).ToList();
            if (changed.Count == 0)
            {
                return;
            }

            var (act, said) = (draft.NextAct(change), new DraftSave.Said(string.IsNullOrWhiteSpace(Why) ? null : Why.Trim(), SuggestedBy, IsOpen));
            foreach (var (passage, was) in changed)
            {
                passage.Saved(change);
                if (await GoesOnAsync(passage, was, deed) is not { } line)
                {
                    db.DraftSaves.Add(DraftSave.Of(passage, was, act, deed, said, change));
                }
                else if (JsonText.Write(line.Before) == JsonText.Write(passage.State))
                {
                    // All that was written in this sitting is as it was.
                    db.DraftSaves.Remove(line);
                }
                else
                {
                    line.GoOn(passage, act, said, change);
                }
            }

            await db.SaveAsync(change, cancel);
        }
    }
}
