using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Issuing.Decision;

/// <summary>Records the paper on which it is decided to issue the next plan or variation; a paper that was recorded before stays and counts no more.</summary>
public sealed class RecordDecisionPaper(AppDb db)
{
    /// <param name="record">The number of the record that the person saw open.</param>
    public Task<DecisionPaper> RunAsync(Guid areaId, int record, PaperToRecord input, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var made = (await db.IssueRecordAsync(areaId, record, cancel)).Take(input, change);
        db.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}

/// <param name="Document">Its name, and where it is.</param>
/// <param name="Text">The whole paper, with its numbers and headings.</param>
public sealed record PaperToRecord(string Document, string Text);
