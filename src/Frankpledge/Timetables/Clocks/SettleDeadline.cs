using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables.Clocks;

/// <param name="Key">The key of a computed deadline, such as <c>precept/2027/Notify</c>.</param>
/// <param name="On">The day on which it was met; at most today.</param>
/// <param name="Note">May be empty.</param>
public sealed record DeadlineToSettle(Guid AreaId, string Key, DateOnly On, string Note, DateOnly Today);

/// <summary>Records that a computed deadline was met, on a day that can be: what is recorded hides what is due.
/// What became of a promise is recorded in Plans.</summary>
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
        RefusedException.ThrowIfAny(WhyNot(input, found));

        if (await db.SettledDeadlines.AnyAsync(settled => settled.AreaId == input.AreaId && settled.Key == input.Key, cancel))
        {
            throw new RefusedException("AlreadySettled", "This is already recorded as done.");
        }

        if (input.Key.StartsWith(PreceptDeadlines.Start, StringComparison.Ordinal))
        {
            var round = input.Key[..(input.Key.LastIndexOf('/') + 1)];
            RefusedException.ThrowIfAny(PreceptOrder.WhyNot(found, input.On, await db.SettledDeadlines
                .Where(settled => settled.AreaId == input.AreaId && settled.Key.StartsWith(round))
                .ToDictionaryAsync(settled => settled.Key, settled => settled.SettledOn, cancel)));
        }

        db.SettledDeadlines.Add(new() { Id = Guid.CreateVersion7(), AreaId = input.AreaId, Key = input.Key, SettledOn = input.On, Note = input.Note.Trim() });
        await db.SaveAsync(change, cancel);
    }

    /// <summary>What is wrong with the day and the note as they are given.</summary>
    public static IReadOnlyList<Reason> WhyNot(DeadlineToSettle input, ComputedDeadline found) =>
    [
        .. input.On > input.Today
            ? [new Reason("SettledLater", $"{InWords.Day(input.On)} is still to come. Record it when it is done.")] : Array.Empty<Reason>(),
        .. input.On < found.NotBefore
            ? [new Reason("SettledTooEarly",
                $"{InWords.Day(input.On)} is before this could be done: at the earliest on {InWords.Day(found.NotBefore!.Value)}.")]
            : Array.Empty<Reason>(),
        .. input.Note.Trim().Length > Clock.LongestNote
            ? [new Reason("NoteTooLong", $"Keep the note to {Clock.LongestNote} characters.")] : Array.Empty<Reason>(),
    ];
}
