using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What the panel recommended on the draft, one by one, and how each is answered before the response is published (R36).</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class RecommendationsModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words)
    : IssueDeskModel(here, db, clock, words)
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["RecommendationNumberWrong"] = "number", ["RecommendationRecorded"] = "number", ["RecommendationTextMissing"] = "text",
        ["RecommendationDocumentMissing"] = "source", ["RecommendationPageWrong"] = "page", ["AnswerMissing"] = "given", ["AnswerReasonMissing"] = "reason",
        ["AnswerPersonMissing"] = "person", ["AnswerToCome"] = "day", ["AnswerBeforeReport"] = "day",
        ["AnswerBeforeLast"] = "day", ["AnswerDayMissing"] = "day", ["WithdrawalReasonMissing"] = "why",
    };

    protected override IReadOnlyList<IssueFactKind> Recorded => [IssueFactKind.PanelReported];

    /// <summary>Null while nothing is recorded.</summary>
    public IssueRecord? Record { get; private set; }

    public bool IsOpen => Record?.IsOpen != false;

    /// <summary>All of them, those that were withdrawn too.</summary>
    public IReadOnlyList<PanelRecommendation> All => [.. (Record?.Recommendations ?? []).OrderBy(one => one.Number).ThenBy(one => one.RecordedAt)];

    /// <summary>The recommendation that is answered.</summary>
    public PanelRecommendation? InHand { get; private set; }

    public string? Given => Field("given");
    public string? Reason => Field("reason");
    public string? Person => Field("person");
    public string? Text => Field("text");

    public string? Source => Field("source") ?? Record?.RecommendationsToAnswer.Select(one => one.Document).LastOrDefault();

    public string? SourcePage => Field("page");

    public string NextNumber => Field("number") ?? $"{(Record?.RecommendationsToAnswer.Select(one => one.Number).DefaultIfEmpty().Max() ?? 0) + 1}";

    public string Gate => $"/{Area.Slug}/manage/before-issue?record={Number}";

    public override string Here => $"/{Area.Slug}/manage/before-issue/recommendations?record={Number}";

    public string PublicPage => $"/{Area.Slug}/issue/{Number}/panel-response";

    public Task<IActionResult> OnPostRecommendAsync(string? text, string? source, [FromServices] RecordRecommendation use, CancellationToken cancel) =>
        ActAsync("recommended", () => use.RunAsync(Area.Id, Number, new(Whole("number") ?? 0, text ?? "", source ?? "",
            string.IsNullOrWhiteSpace(SourcePage) ? null : Whole("page") ?? 0), Clock.ChangeBy(User, Words["ActRecommend", NextNumber]), cancel), cancel);

    public Task<IActionResult> OnPostAnswerAsync(string? reason, string? person, [FromServices] AnswerRecommendation use, CancellationToken cancel) =>
        ActAsync("answered", () =>
        {
            var given = new AnswerToGive(GivenNames.Find<Answer>(Given), reason ?? "", person ?? "", Day ?? Clock.Today());
            if (Day is null)
            {
                throw new RefusedException([.. IssueRecord.WhyNotAnswer(given, Clock.Today()), new("AnswerDayMissing",
                    $"{(TypedDate.In(Request, "day") is { IsEmpty: false, Problem: { } wrong } ? wrong : Words["DayWrong"].Value)}")]);
            }

            return use.RunAsync(Area.Id, Number, Whole("answer") ?? 0, given, Clock.ChangeBy(User, Words["ActAnswer", Field("answer") ?? ""]), cancel);
        }, cancel);

    public Task<IActionResult> OnPostWithdrawAsync(string? why, [FromServices] WithdrawRecommendation use, CancellationToken cancel) =>
        ActAsync("withdrawn", () => use.RunAsync(Area.Id, Number, Whole("gone") ?? 0, why ?? "",
            Clock.ChangeBy(User, Words["ActWithdrawRecommendation", Field("gone") ?? ""]), cancel), cancel);

    private DateOnly? Day => TypedDate.In(Request, "day").Read() is { Year: >= 2013 and <= 2099 } day ? day : null;

    protected override Task OpenAsync(IssueRecord? record, CancellationToken cancel)
    {
        Record = record;
        InHand = IsOpen ? record?.RecommendationsToAnswer.FirstOrDefault(one => one.Number == Whole("answer")) : null;
        return Task.CompletedTask;
    }
}
