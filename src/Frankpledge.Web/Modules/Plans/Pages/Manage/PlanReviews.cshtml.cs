using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The review log of a plan that was issued, and its variations (R43, R44).</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class PlanReviewsModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words) : PlanRecordModel(here, db)
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["ReviewDayMissing"] = "day", ["ReviewToCome"] = "day", ["ReviewBeforeIssue"] = "day", ["ReviewCauseMissing"] = "cause",
            ["ReviewOutcomeMissing"] = "outcome", ["ReviewWithoutChange"] = "cause",
        ["ReviewPersonMissing"] = "person", ["ReviewDocumentMissing"] = "document", ["ReviewWordsTooLong"] = "words", ["WithdrawalReasonMissing"] = "why",
    };

    public PlanInUse Use { get; private set; } = null!;

    public string Root => $"/{Links.Area}/plans/{Use.Plan.Slug}";

    public override string Here => Links.Reviews(Use.Plan.Slug);

    public Task<IActionResult> OnPostRecordAsync(string plan, [FromServices] RecordPlanReview use, CancellationToken cancel) => ActAsync(plan, "recorded",
        area =>
        Day("day") is not { } day ? throw new RefusedException("ReviewDayMissing", $"{words["DayAsked"].Value}")
            : use.RunAsync(area.Id, plan, new(day, GivenNames.Find<ReviewCause>(Field("cause")), GivenNames.Find<ReviewOutcome>(Field("outcome")), Field("person"),
                Field("document"), Field("words")), clock.ChangeBy(User, words["ActReview", Use.Plan.Title]), cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(string plan, Guid id, string? why, [FromServices] WithdrawPlanReview use, CancellationToken cancel) =>
        ActAsync(plan, "withdrawn", area => use.RunAsync(area.Id, plan, id, why, clock.ChangeBy(User, words["ActReviewBack", Use.Plan.Title]), cancel), cancel);

    protected override async Task<bool> OpenAsync(PoliceArea area, string plan, CancellationToken cancel) =>
        await Db.PlanInUseAsync(area.Facts(), plan, clock.Today(), cancel) is { } use && (Use = use) is not null;
}
