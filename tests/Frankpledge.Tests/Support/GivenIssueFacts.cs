using Frankpledge.Plans.Issuing;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>Every fact that the law asks before a plan is issued in March 2025, in the order in which it happened.</summary>
    public static IReadOnlyList<IssueFactToRecord> FactsBeforeIssue { get; } =
    [
        Fact(IssueFactKind.TookOffice, "2024-05-09"),
        Fact(IssueFactKind.DeclarationDelivered, "2024-05-09"),
        Fact(IssueFactKind.DraftFrozen, "2024-10-01"),
        Fact(IssueFactKind.ChiefConstableConsulted, "2024-10-08"),
        Fact(IssueFactKind.PublicHeard, "2024-10-18"),
        Fact(IssueFactKind.VictimsHeard, "2024-10-18"),
        Fact(IssueFactKind.ContentsMapped, "2024-11-01", "a b c d e ea f"),
        Fact(IssueFactKind.EqualityAnalysed, "2024-11-01"),
        Fact(IssueFactKind.SentToPanel, "2025-01-06"),
        Fact(IssueFactKind.PanelReported, "2025-01-20", "report and recommendations"),
        Fact(IssueFactKind.RegardHad, "2025-02-03"),
        Fact(IssueFactKind.RecommendationsAnswered, "2025-02-10", "3"),
        Fact(IssueFactKind.ResponsePublished, "2025-02-12"),
        Fact(IssueFactKind.NothingChanged, "2025-02-12"),
        Fact(IssueFactKind.ThreatsRegarded, "2025-02-12"),
        Fact(IssueFactKind.Issuer, "2025-03-20", "Commissioner"),
    ];

    /// <summary>Records them all; a test leaves out what it is about.</summary>
    public static async Task EveryIssueFact(TestSite site, Guid areaId, params IssueFactKind[] without)
    {
        foreach (var fact in FactsBeforeIssue.Where(fact => !without.Contains(fact.Kind)))
        {
            await ARecordedFact(site, areaId, fact);
        }
    }

    /// <summary>Records a fact of the next plan or variation.</summary>
    public static async Task<IssueFact> ARecordedFact(TestSite site, Guid areaId, IssueFactToRecord fact)
    {
        var record = await site.ReadAsync(async db => IssueRecord.OpenNumber(await db.IssueRecordsOfAsync(areaId)));
        return await site.UseAsync<RecordIssueFact, IssueFact>(use => use.RunAsync(areaId, record, fact, AChange(site)));
    }

    private static IssueFactToRecord Fact(IssueFactKind kind, string on, string? detail = null) =>
        new(kind, Day(on), "A. Person, Head of Policy", $"Paper on {kind}", detail);
}
