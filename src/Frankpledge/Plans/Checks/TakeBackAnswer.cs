using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Checks;

/// <summary>Takes an answer back: the finding is open again, and the trail keeps what was said.</summary>
public sealed class TakeBackAnswer(AppDb db)
{
    public Task<CheckAnswer> RunAsync(Guid areaId, Guid answerId, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var answer = await db.CheckAnswers.SingleOrDefaultAsync(one => one.Id == answerId && one.AreaId == areaId, cancel)
            ?? throw new RefusedException("AnswerUnknown", "There is no such answer here.");
        answer.TakeBack(change);
        await db.SaveAsync(change, cancel);
        return answer;
    }, cancel);
}
