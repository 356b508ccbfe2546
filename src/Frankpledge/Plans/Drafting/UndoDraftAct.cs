using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Undoes the last act of whoever asks, unless somebody went on from there. The act and its undoing both stay in the history.</summary>
public sealed class UndoDraftAct(AppDb db, DraftAct act)
{
    /// <param name="seen">The number of the act that the person means to undo; null for the last, whatever it is.</param>
    public Task<int> RunAsync(DraftAsked asked, int? seen, Change change, CancellationToken cancel = default) =>
        act.RunAsync(asked, DraftDeed.Undone, async hand =>
    {
        var mine = await db.LastActOfAsync(hand.Draft.Id, change, cancel);
        RefusedException.ThrowIfAny(mine.Count == 0 ? [new("NothingToUndo", "You have done nothing here that is not undone.")]
            : seen is { } meant && mine[0].Act != meant
            ? [new("OtherActMeanwhile", "Your last act is another than the one that you saw. Look at it, then undo it.")] : []);
        foreach (var save in mine)
        {
            var passage = hand.Take(await db.DraftPassages.SingleAsync(one => one.Id == save.PassageId, cancel));
            if (JsonText.Write(passage.State) != JsonText.Write(save.After))
            {
                throw new RefusedException("ChangedSince",
                    $"{passage.SavedBy} went on from what you did to passage {passage.Number}, so it is not undone. Change it by hand.");
            }

            if (save.Before is { } before)
            {
                passage.Become(before);
                if ((await hand.AllAsync()).Find(one => one != passage && one.Place == passage.Place) is { } meanwhile)
                {
                    // Somebody wrote there since: it stands behind that, and never at one place with it.
                    passage.StandAt((await hand.PlacesAfterAsync(meanwhile))[0]);
                }
            }
            else
            {
                passage.Drop("Whoever added it undid that.");
            }
        }

        mine.ForEach(save => save.UndoIn(hand.Draft.LastAct + 1));
    }, change, cancel);
}

/// <summary>Finds it.</summary>
public static class LastDraftAct
{
    extension(AppDb db)
    {
        /// <summary>What the last act of somebody made of each passage; none where all is undone.</summary>
        public async Task<List<DraftSave>> LastActOfAsync(Guid draftId, Change by, CancellationToken cancel = default)
        {
            var acts = db.DraftSaves.Where(one => one.DraftId == draftId && one.UndoneIn == null && one.Deed != DraftDeed.Undone
                && (by.WhoId == null ? one.WhoId == null && one.Who == by.Who : one.WhoId == by.WhoId));
            var last = await acts.MaxAsync(one => (int?)one.Act, cancel);
            return last is null ? [] : await acts.Where(one => one.Act == last).ToListAsync(cancel);
        }
    }
}
