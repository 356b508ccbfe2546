using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Issuing.Panel;

/// <summary>Records one recommendation of the panel on the draft of the next plan or variation.</summary>
public sealed class RecordRecommendation(AppDb db)
{
    /// <param name="record">The number of the record that the person saw open.</param>
    public Task<PanelRecommendation> RunAsync(Guid areaId, int record, RecommendationToRecord input, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var area = await db.AreaFactsAsync(areaId, cancel);
        RefusedException.ThrowIfAny(IssueFactKind.PanelReported.WhyNotHere(area.Nation, area.ModelOn(Statute.Calendar.CivilTime.DayOf(change.At))));
        var made = (await db.IssueRecordAsync(areaId, record, cancel)).Recommend(input, change);
        db.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
