using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matrices;

/// <summary>Takes back what was said of a cell: it is open again, and the trail keeps what was said.</summary>
public sealed class TakeBackCell(AppDb db)
{
    /// <param name="plan">The plan at whose address it stands: an answer of another is none there.</param>
    /// <param name="matrix">The matrix at whose address it stands; null where only the plan is named.</param>
    public Task<MatrixAnswer> RunAsync(Guid areaId, string plan, string? matrix, Guid answerId, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var answer = await db.MatrixAnswers.SingleOrDefaultAsync(one => one.Id == answerId && one.AreaId == areaId
            && (matrix == null || one.Matrix == matrix) && db.Set<Plan>().Any(of => of.Id == one.PlanId && of.Slug == plan), cancel)
            ?? throw new RefusedException("CellAnswerUnknown", "There is no such answer in a matrix here.");
        answer.TakeBack(change);
        await db.SaveAsync(change, cancel);
        return answer;
    }, cancel);
}
