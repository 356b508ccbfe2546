using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>What was recorded before each issue of a plan, and every override, as JSON.</summary>
internal static class IssueApi
{
    public static void Map(WebApplication app) => app.MapGet("/{area}/issue.json", JsonAsync)
        .GivesJson<IReadOnlyList<IssueData>>(PublicText.Get("ApiIssueJson")).Given();

    private static async Task<IResult> JsonAsync(string area, AppDb db, PublicPlans plans, TimeProvider clock, CancellationToken cancel) =>
        await plans.FindAsync(area) is { } found
        ? Results.Text(JsonSerializer.Serialize(await IssueData.OfAreaAsync(db, found.Plans, found.Area.Facts(), clock.Today(), cancel), Verb.Json),
            "application/json", Encoding.UTF8)
        : Results.NotFound();
}

/// <summary>One issue of a plan or variation; <c>issued_on</c>, <c>plan</c> and <c>edition</c> are null while the record is open.
/// Fields are added to, never renamed.</summary>
internal sealed record IssueData(int Number, DateOnly? IssuedOn, IReadOnlyList<IssueFactData> Facts, IReadOnlyList<IssueOverrideData> Overrides)
{
    public string? Plan { get; private init; }

    public int? Edition { get; private init; }

    /// <summary>The day on which the edition was taken from the public; null while it stands.</summary>
    public DateOnly? EditionWithdrawnOn { get; private init; }

    /// <summary>The day on which the edition was published here, and the day of the launch: three dates with that of issue; null where there is none.</summary>
    public DateOnly? PublishedOn { get; private init; }

    public DateOnly? LaunchedOn { get; private init; }

    /// <summary>The public page of the response to the panel; null while none is published with its recommendations one by one.</summary>
    public string? PanelResponse { get; private init; }

    /// <summary>What the rules remark and what does not stop the issue, on its day or, while the record is open, today.</summary>
    public IReadOnlyList<IssueRemarkData> Remarks { get; private init; } = [];

    /// <summary>What the text does not bear out of what is recorded.</summary>
    public IReadOnlyList<IssueRemarkData> Doubts { get; init; } = [];

    /// <summary>Every record of an area.</summary>
    public static async Task<IReadOnlyList<IssueData>> OfAreaAsync(AppDb db, PlansOnADay plans, AreaFacts area, DateOnly today, CancellationToken cancel)
    {
        var found = new List<IssueData>();
        foreach (var record in await db.IssueRecordsOfAsync(area.Id, cancel))
        {
            found.Add(Of(record, plans, area, today) with { Doubts = IssueRemarkData.Of(await db.DoubtsOnAsync(area, record, today, cancel)) });
        }

        return found;
    }

    private static IssueData Of(IssueRecord record, PlansOnADay plans, AreaFacts area, DateOnly today) => new(
        record.Number, record.IssuedOn,
        [.. record.Facts.OrderBy(fact => fact.HappenedOn).ThenBy(fact => fact.Kind).Select(fact => Data(fact, area, record))],
        [.. record.Overrides.OrderBy(made => made.RecordedAt)
            .Select(made => new IssueOverrideData(made.Rule, made.Code, made.Refusal, made.Reason, made.Officer, made.DecidedOn))])
    {
        Remarks = IssueRemarkData.Of(IssueReading.RemarksOn(record, area, today)),
        Plan = plans.Issued(record)?.Plan.Slug, Edition = plans.Issued(record)?.Edition.Number,
        PanelResponse = Frankpledge.Plans.Issuing.Panel.PanelResponse.Of(record) is null ? null : $"/{area.Slug}/issue/{record.Number}/panel-response",
        PublishedOn = plans.Issued(record)?.Edition.ConfirmedAt.LocalDay(),
        LaunchedOn = record.Facts.Where(fact => fact is { Counts: true, Kind: IssueFactKind.Launched }).Max(fact => (DateOnly?)fact.HappenedOn),
        EditionWithdrawnOn = plans.Issued(record)?.Edition.WithdrawnAt?.LocalDay(),
    };

    private static IssueFactData Data(IssueFact fact, AreaFacts area, IssueRecord record)
    {
        var model = area.ModelOn(fact.HappenedOn);
        var rule = fact.Kind.Rule(model);
        return new(fact.Id, fact.Kind, rule, fact.HappenedOn, fact.Person, fact.Document, fact.Detail, fact.RecordedAt, fact.WithdrawnOn, fact.WithdrawnWhy,
            RuleReach.Of(rule, model, area.Nation)) 
        {
            ReplacedBy = record.TookThePlaceOf(fact)?.Id, How = fact.How, Edition = fact.EditionNumber, EditionSha256 = fact.EditionSha256,
        };
    }
}

/// <summary>A fact; <c>applies</c> says what its rule is to the body of its day: a fact of a rule that is not the law there counts for nothing.</summary>
internal sealed record IssueFactData(
    Guid Id, IssueFactKind Kind, string Rule, DateOnly On, string Person, string Document, string Detail, DateTimeOffset RecordedAt, DateOnly? WithdrawnOn,
    string? WithdrawnWhy, Reach Applies)
{
    /// <summary>The later fact of the same kind that counts in its place; null where it counts itself or was withdrawn.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>How an exchange was held; null where it is none.</summary>
    public Exchange? How { get; init; }

    /// <summary>The number of the frozen edition that it is about, and the fingerprint of its text; null where it names none.</summary>
    public int? Edition { get; init; }

    public string? EditionSha256 { get; init; }
}

internal sealed record IssueOverrideData(string Rule, string Code, string Refusal, string Reason, string Officer, DateOnly On);

internal sealed record IssueRemarkData(string? Rule, string Code, Sentence Sentence)
{
    public static IReadOnlyList<IssueRemarkData> Of(IEnumerable<Reason> reasons) =>
        [.. reasons.Select(reason => new IssueRemarkData(reason.Rule, reason.Code, reason.Sentence))];
}
