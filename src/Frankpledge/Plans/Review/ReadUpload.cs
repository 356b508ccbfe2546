using System.Diagnostics;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Learning;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>Reads an uploaded document into candidates for review. One that cannot be read ends as failed, with the sentence that says why.</summary>
public sealed class ReadUpload(AppDb db, ReadPlan read)
{
    /// <returns>False when it has been read already, or another reader is at it.</returns>
    public async Task<bool> RunAsync(Guid importId, Change change, CancellationToken cancel = default)
    {
        var import = await db.PlanImports.SingleAsync(i => i.Id == importId, cancel);
        if (import.WhyNotTake(change.At).Count > 0 || !await TakeAsync(import, change, cancel))
        {
            return false;
        }

        var clock = Stopwatch.StartNew();
        try
        {
            RefusedException.ThrowIfAny(WhyNot(import));
            await OpenAsync(import, clock, cancel);
        }
        catch (RefusedException refused)
        {
            import.Fail(refused.Message, clock.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException)
        {
            import.PutBack();
            await TrySaveAsync(change with { Why = $"Put {import.FileName} back, because the reader was stopped" }, CancellationToken.None);
            throw;
        }

        // A person may have stopped the import meanwhile; then there is nothing to save.
        await TrySaveAsync(change with { Why = $"Read {import.FileName}" }, cancel);
        return true;
    }

    /// <summary>The row's version lets only one of several readers have it.</summary>
    private async Task<bool> TakeAsync(PlanImport import, Change change, CancellationToken cancel)
    {
        import.Take(change.At);
        return await TrySaveAsync(change with { Why = $"Reading {import.FileName}" }, cancel);
    }

    /// <returns>False when somebody else has changed the import since it was read here.</returns>
    private async Task<bool> TrySaveAsync(Change change, CancellationToken cancel)
    {
        try
        {
            await db.SaveAsync(change, cancel);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static IReadOnlyList<Reason> WhyNot(PlanImport import) => import.Attempts > PlanImport.MostAttempts
        ? [new("ReaderDied",
            $"Reading {import.FileName} was broken off {PlanImport.MostAttempts} times. Save the document in another format, for example as .docx, and upload that.")]
        : [];

    private async Task OpenAsync(PlanImport import, Stopwatch clock, CancellationToken cancel)
    {
        var file = new PlanToRead(import.FileName, import.Content, new PlanRange(import.FromHeading, import.ToHeading));
        var plan = await read(file, percent => db.PlanImports.Where(i => i.Id == import.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Progress, percent), cancel), cancel);
        RefusedException.ThrowIfAny(await NotesInDocument.WhyNotAsync(db, import.AreaId, import.FileName, plan.Document.Blocks, cancel));
        var review = FoundCandidates.Of(import.Id, plan, await db.ReviewBeforeAsync(import.PlanId, cancel), await db.LessonsToUseAsync(import.AreaId, cancel));
        import.Open(plan, clock.Elapsed.TotalSeconds);
        db.Candidates.AddRange(review.Candidates);
        db.MendedBlocks.AddRange(review.Mended);
    }
}
