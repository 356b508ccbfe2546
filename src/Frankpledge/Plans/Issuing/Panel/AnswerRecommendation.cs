using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Issuing.Panel;

/// <summary>Answers a recommendation of the panel, with the reason. The answer is public once the response is published.</summary>
public sealed class AnswerRecommendation(AppDb db)
{
    /// <param name="record">The number of the record that the person saw open.</param>
    /// <param name="number">The number of the recommendation.</param>
    public Task<RecommendationAnswer> RunAsync(Guid areaId, int record, int number, AnswerToGive input, Change change, CancellationToken cancel = default) =>
        db.AloneAsync(async () =>
    {
        var made = (await db.IssueRecordAsync(areaId, record, cancel)).Answer(number, input, change);
        db.Add(made);
        await db.SaveAsync(change, cancel);
        return made;
    }, cancel);
}
