using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matrices;

/// <summary>Takes back what was said of a cell: it is open again, and the trail keeps what was said.</summary>
public sealed class TakeBackCell(AppDb db)
{
    public Task<MatrixAnswer> RunAsync(Guid areaId, Guid answerId, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var answer = await db.MatrixAnswers.SingleOrDefaultAsync(one => one.Id == answerId && one.AreaId == areaId, cancel)
            ?? throw new RefusedException("CellAnswerUnknown", "There is no such answer in a matrix here.");
        answer.TakeBack(change);
        await db.SaveAsync(change, cancel);
        return answer;
    }, cancel);
}
