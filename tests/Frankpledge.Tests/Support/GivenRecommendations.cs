using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    public static RecommendationToRecord ARecommendation(int number) => new(number, $"Say what promise {number} costs.", "Report of the panel", number + 1);

    public static AnswerToGive AnAnswer(DateOnly on, Answer answer = Answer.AcceptInPart) =>
        new(answer, "The budget gives half of it.", "A. Person, commissioner", on);

    /// <summary>Records a recommendation of the panel on the next plan or variation.</summary>
    public static async Task<PanelRecommendation> ARecordedRecommendation(TestSite site, Guid areaId, int number)
    {
        var record = await site.ReadAsync(async db => IssueRecord.OpenNumber(await db.IssueRecordsOfAsync(areaId)));
        return await site.UseAsync<RecordRecommendation, PanelRecommendation>(use => use.RunAsync(areaId, record, ARecommendation(number), AChange(site)));
    }

    /// <summary>Answers one.</summary>
    public static async Task<RecommendationAnswer> ARecordedAnswer(TestSite site, Guid areaId, int number, AnswerToGive answer)
    {
        var record = await site.ReadAsync(async db => IssueRecord.OpenNumber(await db.IssueRecordsOfAsync(areaId)));
        return await site.UseAsync<AnswerRecommendation, RecommendationAnswer>(use => use.RunAsync(areaId, record, number, answer, AChange(site)));
    }
}
