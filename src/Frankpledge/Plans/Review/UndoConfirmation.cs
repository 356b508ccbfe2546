using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <param name="Note">What the public reads in place of the edition.</param>
public sealed record ConfirmationToUndo(Guid AreaId, Guid ImportId, string Note);

/// <summary>
/// Takes back what was confirmed by mistake: its edition is withdrawn, and the import is in review again, where it can be mended or stopped. The address of
/// the edition stays and shows the note. A statement that is confirmed again keeps its reference, and what was recorded before the issue counts for it again.
/// </summary>
public sealed class UndoConfirmation(AppDb db)
{
    /// <returns>The edition that was withdrawn.</returns>
    public Task<Edition> RunAsync(ConfirmationToUndo input, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var import = await db.PlanImports.SingleOrDefaultAsync(i => i.Id == input.ImportId && i.AreaId == input.AreaId, cancel)
            ?? throw new RefusedException("ImportUnknown", "This area has no such import.");
        RefusedException.ThrowIfAny(await WhyNotAsync(db, import.State, import.EditionId, cancel));
        var edition = await db.Editions.SingleAsync(e => e.Id == import.EditionId, cancel);
        if (!edition.IsWithdrawn)
        {
            edition.Withdraw(input.Note, change);
            await PublicRecord.KeepAsync(db, await db.Plans.SingleAsync(plan => plan.Id == edition.PlanId, cancel), [edition], cancel);
        }

        if (await db.IssueRecords.SingleOrDefaultAsync(record => record.EditionId == edition.Id, cancel) is { } issue)
        {
            issue.Reopen(edition);
        }

        await KeepReferencesAsync(import.Id, edition.Id, cancel);
        import.Reopen();
        await db.SaveAsync(change, cancel);
        return edition;
    }, cancel);

    /// <summary>Later editions count their statements from this one, so they are undone first.</summary>
    public static async Task<IReadOnlyList<Reason>> WhyNotAsync(AppDb db, ImportState state, Guid? editionId, CancellationToken cancel)
    {
        var later = await (
            from edition in db.Editions
            join after in db.Editions on edition.PlanId equals after.PlanId
            where edition.Id == editionId && after.Number > edition.Number && after.WithdrawnAt == null
            orderby after.Number
            select after.Number).ToListAsync(cancel);
        return PlanImport.WhyNotReopen(state, later);
    }

    /// <summary>The edition was made of these candidates, in this order.</summary>
    private async Task KeepReferencesAsync(Guid importId, Guid editionId, CancellationToken cancel)
    {
        var candidates = await db.Candidates.Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement).OrderBy(c => c.Order)
            .ToListAsync(cancel);
        var statements = await db.Wordings.Where(w => w.EditionId == editionId).OrderBy(w => w.Order).Select(w => w.StatementId).ToListAsync(cancel);
        foreach (var (candidate, statement) in candidates.Zip(statements))
        {
            candidate.Became(statement);
        }
    }
}
