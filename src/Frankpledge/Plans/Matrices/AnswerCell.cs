using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Matrices;

/// <summary>Records what a person says of a cell of a matrix, or corrects what was said. The public reads it at once.</summary>
public sealed class AnswerCell(AppDb db, MatrixHere matrices)
{
    public Task<MatrixAnswer> RunAsync(Guid areaId, string planSlug, CellToAnswer input, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var kind = MatrixKind.Of(input.Matrix);
        var matrix = await matrices.OfAsync(new(areaId, planSlug, input.Matrix, null, CivilTime.DayOf(change.At)) { IsWork = true }, cancel)
            ?? throw new RefusedException("PlanUnknown", $"This area has no plan at the address {planSlug} of which an edition stands.");
        if (matrix.Cell(input.Row, input.Column) is null)
        {
            throw new RefusedException("CellUnknown",
                $"This matrix has no such cell. Rows: {string.Join("; ", matrix.Rows.Select(row => row.Key.Key))}. Columns: {string.Join("; ", matrix.Columns.Select(column => column.Key))}.");
        }

        RefusedException.ThrowIfAny(MatrixAnswer.WhyNot(input, kind, matrix.Standing));
        var last = await db.MatrixAnswers.Where(one => one.PlanId == matrix.PlanId && one.Matrix == input.Matrix && one.RowKey == input.Row
            && one.ColumnKey == input.Column)
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancel);
        if (input.After is { } seen && seen != (last?.Number ?? 0))
        {
            throw new RefusedException("CellMeanwhile", last is { Counts: true } other
                ? $"{other.RecordedBy} has answered this meanwhile: {(other.Words.Length > 0 ? other.Words : other.Statements)} Look at it, then decide again."
                : (Sentence)"What stood in this cell was changed meanwhile. Look at it, then decide again.");
        }

        var answer = new MatrixAnswer
        {
            Id = Guid.CreateVersion7(), AreaId = areaId, PlanId = matrix.PlanId, Matrix = input.Matrix, RowKey = input.Row, ColumnKey = input.Column,
            Number = (last?.Number ?? 0) + 1, CannotBe = input.CannotBe, Statements = string.Join(' ', MatrixAnswer.ReferencesIn(input.Statements)),
            Words = (input.Words ?? "").Trim(), RecordedBy = change.Who, RecordedAt = change.At.ToUniversalTime(),
        };
        db.MatrixAnswers.Add(answer);
        await db.SaveAsync(change, cancel);
        return answer;
    }, cancel);
}
