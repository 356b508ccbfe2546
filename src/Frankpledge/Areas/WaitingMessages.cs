using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Areas;

/// <summary>Readers' messages that nobody has dealt with.</summary>
public sealed class WaitingMessages(AppDb db)
{
    public async Task<IReadOnlyList<Stuck>> OfAsync(AreaFacts area, DateOnly today, CancellationToken cancel)
    {
        var waiting = await db.ReaderMessages.AsNoTracking().Where(message => message.AreaId == area.Id && message.SettledAt == null)
            .OrderBy(message => message.SentAt).ToListAsync(cancel);
        var answers = waiting.Count(message => message.ReplyTo != null);
        return waiting.Count == 0 ? [] :
        [
            new(Sentence.Count(waiting.Count, "{0} message of a reader waits", "{0} messages of readers wait"),
                answers == 0 ? (Sentence)"Nobody asked for an answer. The words are kept until somebody has dealt with them."
                    : $"Readers who asked for an answer: {answers}. The words and their addresses are kept until somebody has dealt with them.",
                BodyKind.LocalPolicingBody, RolesOfBodies.AnswerReaders, "/manage/messages")
            {
                Since = CivilTime.DayOf(waiting[0].SentAt), IsPrivate = true,
            },
        ];
    }
}
