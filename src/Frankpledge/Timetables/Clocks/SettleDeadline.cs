using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables.Clocks;

/// <param name="Key">The key of a computed deadline, such as <c>precept/2027/Notify</c>.</param>
/// <param name="On">The day on which it was met; at most today.</param>
/// <param name="Note">May be empty.</param>
public sealed record DeadlineToSettle(Guid AreaId, string Key, DateOnly On, string Note, DateOnly Today);

/// <summary>Records that a computed deadline was met. What became of a promise is recorded in Plans.</summary>
public sealed class SettleDeadline(AppDb db, ComputedDeadlines known)
{
    public async Task RunAsync(DeadlineToSettle input, Change change, CancellationToken cancel = default)
    {
        var area = await db.AreaFactsAsync(input.AreaId, cancel);
        if (await known.FindAsync(area, input.Key, input.Today, cancel) is not { IsRecordedByDay: true } found)
        {
            throw new RefusedException("DeadlineUnknown", "There is no deadline of this name whose day could be recorded here.");
        }

        RefusedException.ThrowIfAny(found.WhyNotHere(area));

        if (input.On > input.Today)
        {
            throw new RefusedException("SettledLater", $"{InWords.Day(input.On)} is still to come. Record it when it is done.");
        }

        if (input.Note.Trim().Length > Clock.LongestNote)
        {
            throw new RefusedException("NoteTooLong", $"Keep the note to {Clock.LongestNote} characters.");
        }

        if (await db.SettledDeadlines.AnyAsync(settled => settled.AreaId == input.AreaId && settled.Key == input.Key, cancel))
        {
            throw new RefusedException("AlreadySettled", "This is already recorded as done.");
        }

        db.SettledDeadlines.Add(new() { Id = Guid.CreateVersion7(), AreaId = input.AreaId, Key = input.Key, SettledOn = input.On, Note = input.Note.Trim() });
        await db.SaveAsync(change, cancel);
    }
}
