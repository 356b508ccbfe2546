using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Says who is to do what at a passage by when. One thing at a time: what was open there is done or taken back first.</summary>
public sealed class AssignPassage(AppDb db)
{
    public Task<DraftAssignment> RunAsync(DraftAsked asked, int number, TaskToAssign wanted, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        RefusedException.ThrowIfAny(DraftAssignment.WhyNot(wanted, CivilTime.DayOf(change.At)));
        var draft = await db.DraftInHandAsync(asked, cancel);
        var passage = await db.PassageInHandAsync(draft, number, cancel);
        RefusedException.ThrowIfAny(passage.WhyNotStanding());
        if (await db.DraftAssignments.AnyAsync(one => one.PassageId == passage.Id && one.SettledAt == null, cancel))
        {
            throw new RefusedException("AssignedAlready", "Something is to be done here already. Say that it is done, or take it back first.");
        }

        var assignment = DraftAssignment.Of(passage, wanted, change);
        db.DraftAssignments.Add(assignment);
        await db.SaveAsync(change, cancel);
        return assignment;
    }, cancel);
}

/// <summary>Says that what was to be done at a passage is done, or takes it back.</summary>
public sealed class SettleAssignment(AppDb db)
{
    public Task RunAsync(DraftAsked asked, int number, bool isTakenBack, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        var passage = await db.PassageInHandAsync(draft, number, cancel);
        var open = await db.DraftAssignments.SingleOrDefaultAsync(one => one.PassageId == passage.Id && one.SettledAt == null, cancel)
            ?? throw new RefusedException("NothingAssigned", "Nothing is to be done here any more.");
        open.Settle(isTakenBack, change);
        await db.SaveAsync(change, cancel);
        return true;
    }, cancel);
}
