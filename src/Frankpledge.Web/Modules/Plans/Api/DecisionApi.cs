using System.Text;
using System.Text.Json;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The decision to issue a plan with its paper, as JSON; nothing while it is not decided.</summary>
internal static class DecisionApi
{
    public static void Map(WebApplication app) => app.MapGet("/{area}/issue/{number:int}/decision.json", JsonAsync)
        .GivesJson<DecisionData>(PublicText.Get("ApiDecisionJson")).Given();

    private static async Task<IResult> JsonAsync(string area, int number, AppDb db, PublicPlans plans, CancellationToken cancel) =>
        await plans.FindAsync(area) is { } found
            && (await db.IssueRecordsOfAsync(found.Area.Id, cancel)).FirstOrDefault(one => one.Number == number && one.Decided is not null) is { } record
            ? Results.Text(JsonSerializer.Serialize(DecisionData.Of(record), Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();
}

/// <summary>A decision to issue and its paper. Fields are added to, never renamed.</summary>
/// <param name="Document">The paper: its name, and where it is; null where none is recorded.</param>
/// <param name="Missing">The sections of a decision that the paper has not.</param>
internal sealed record DecisionData(int Record, DateOnly? DecidedOn, string? Person, string? Capacity, DateOnly? EqualityFinishedOn,
    DateOnly? EqualitySeenOn, string? Document, IReadOnlyList<ParagraphData> Paragraphs, IReadOnlyList<string> Missing)
{
    /// <summary>The fingerprint of the paper's text; null where it was not kept.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The papers that another one replaced, the first that was recorded first.</summary>
    public IReadOnlyList<ReplacedPaperData> Replaced { get; init; } = [];

    public static DecisionData Of(IssueRecord record) => new(record.Number, record.Decided?.HappenedOn, record.Decided?.Person, record.Decided?.Detail,
        Last(record, IssueFactKind.EqualityFinished), Last(record, IssueFactKind.EqualitySeen), record.Paper?.Document,
        [.. (record.Paper?.Paragraphs ?? []).OrderBy(one => one.Number)
            .Select(one => new ParagraphData(one.Number, Choices.InWords(one.Part), one.Heading, one.Text))],
        [.. (record.Paper?.MissingParts ?? []).Select(Choices.InWords)])
    {
        Sha256 = record.Paper?.Sha256,
        Replaced = [.. record.ReplacedPapers.Select(one => new ReplacedPaperData(one.Paper.Document, one.Paper.Sha256, one.Paper.RecordedBy,
            one.Paper.RecordedAt,
            one.By.RecordedBy, one.By.RecordedAt))],
    };

    /// <summary>Where one fact says both, it counts for either.</summary>
    private static DateOnly? Last(IssueRecord record, IssueFactKind kind) => record.Facts
        .Where(fact => fact.Counts && (fact.Kind == kind || fact.Kind == IssueFactKind.EqualityAnalysed)).Max(fact => (DateOnly?)fact.HappenedOn);
}

/// <summary>A decision paper that another one replaced.</summary>
internal sealed record ReplacedPaperData(string Document, string? Sha256, string RecordedBy, DateTimeOffset RecordedAt, string ReplacedBy,
    DateTimeOffset ReplacedAt);

/// <param name="Part"><c>facts and advice</c>, <c>financial</c>, <c>legal</c>, <c>equality</c>, <c>background papers</c> or <c>access</c>.</param>
internal sealed record ParagraphData(int Number, string Part, string Heading, string Text);
