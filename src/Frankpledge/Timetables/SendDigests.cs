using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Timetables;

/// <summary>Sends each person the digest they asked for: what is late or due soon for their body, and what was published since the last one.
/// One that has nothing to say is not sent.</summary>
public sealed class SendDigests(AppDb db, DeadlinesHere deadlines, StatementThreads threads, Outbox outbox)
{
    /// <summary>How far ahead a digest looks.</summary>
    public const int Ahead = 14;

    /// <summary>Digests come in the morning, UK time.</summary>
    public static readonly TimeOnly From = new(7, 0);

    /// <returns>How many are sent.</returns>
    public Task<int> RunAsync(AreaFacts area, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var today = CivilTime.DayOf(change.At);
        if (!outbox.IsOpen || CivilTime.TimeOf(change.At) < From)
        {
            return 0;
        }

        var wanted = (await db.MailWishesAsync(area.Id, today, cancel)).Where(wish => IsDue(wish, today)).ToList();
        if (wanted.Count == 0)
        {
            return 0;
        }

        var due = (await deadlines.OfAsync(area, today, cancel)).Where(deadline => deadline.DaysLeft(today) <= Ahead).ToList();
        var changed = await ChangedAsync(area, wanted.Min(wish => wish.DigestSince!.Value), today, cancel);
        var sent = 0;
        foreach (var wish in wanted)
        {
            MailLine[] lines =
            [
                .. due.Where(deadline => deadline.IsSeenBy(wish.Body)).Select(deadline => DueLine.Of(area, deadline, today)),
                .. changed.Where(line => line.Day >= wish.DigestSince),
            ];
            sent += lines.Length > 0
                && outbox.Put(wish.Reader, area.Id, wish.BodyId, MailKind.Digest, new MailContent(area.Name, $"/{area.Slug}/manage", lines), change.At) ? 1 : 0;
        }

        await db.SaveAsync(change with { Why = $"Sent {sent} digests" }, cancel);
        return sent;
    }, cancel);

    /// <summary>A day's digest comes the day after it was chosen; a week's on the next Monday, or as soon after it as a node is up.</summary>
    private static bool IsDue(MailWish wish, DateOnly today) => wish.DigestSince is { } since && wish.Digest switch
    {
        DigestChoice.Daily => since < today,
        DigestChoice.Weekly => since < today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
        _ => false,
    };

    /// <summary>What was published from a day on, today not counted: the next digest tells of today. All of it is public, so everybody may read it.</summary>
    private async Task<IReadOnlyList<MailLine>> ChangedAsync(AreaFacts area, DateOnly from, DateOnly today, CancellationToken cancel)
    {
        var editions = (await db.PublishedAsync(area.Id, from, today, cancel))
            .Select(news => new MailLine(news.IsWithdrawal ? "Withdrawn" : "Edition", news.PlanTitle, news.On, $"/{area.Slug}/plans/{news.PlanSlug}/editions"));
        var lines = (await threads.OfAsync(area.Id, today, cancel: cancel)).Where(line => line.Stands)
            .Select(line => new MailLine("Thread", line.Text, line.RecordedOn, null));
        return [.. editions.Concat(lines).Where(line => line.Day >= from && line.Day < today).OrderBy(line => line.Day)];
    }
}
