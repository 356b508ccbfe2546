using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Issuing;

/// <summary>Records something that the law asks before the next plan or variation is issued.</summary>
public sealed class RecordIssueFact(AppDb db)
{
    /// <param name="record">The number of the record that the person saw open.</param>
    public Task<IssueFact> RunAsync(Guid areaId, int record, IssueFactToRecord input, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var area = await db.AreaFactsAsync(areaId, cancel);
        RefusedException.ThrowIfAny(input.Kind.WhyNotHere(area.Nation, area.ModelOn(input.On)));
        if (input.Kind == IssueFactKind.CopySent)
        {
            throw new RefusedException("CopyWithoutName", "A copy is recorded with the name of whoever it was sent to: see issue copies.");
        }

        var edition = await db.FrozenEditionAsync(areaId, input.Edition, cancel);
        var fact = (await db.IssueRecordAsync(areaId, record, cancel)).Record(input, change, edition);
        db.Add(fact);
        await db.SaveAsync(change, cancel);
        return fact;
    }, cancel);
}
