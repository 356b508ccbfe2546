using System.Globalization;
using Frankpledge.Areas;
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
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What the panel recommended on the draft, one by one, and how each is answered before the response is published (R36).</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class RecommendationsModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["RecommendationNumberWrong"] = "number", ["RecommendationRecorded"] = "number", ["RecommendationTextMissing"] = "text",
        ["RecommendationDocumentMissing"] = "source", ["RecommendationPageWrong"] = "page", ["AnswerMissing"] = "given", ["AnswerReasonMissing"] = "reason",
        ["AnswerPersonMissing"] = "person", ["AnswerToCome"] = "day", ["AnswerDayMissing"] = "day", ["WithdrawalReasonMissing"] = "why",
    };

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    /// <summary>Null while nothing is recorded.</summary>
    public IssueRecord? Record { get; private set; }

    public int Number { get; private set; }

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

    public string Here => $"/{Area.Slug}/manage/before-issue/recommendations?record={Number}";

    public string PublicPage => $"/{Area.Slug}/issue/{Number}/panel-response";

    public Task OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public Task<IActionResult> OnPostRecommendAsync(string? text, string? source, [FromServices] RecordRecommendation use, CancellationToken cancel) =>
        ActAsync("recommended", () => use.RunAsync(Area.Id, Number, new(Whole("number") ?? 0, text ?? "", source ?? "",
            string.IsNullOrWhiteSpace(SourcePage) ? null : Whole("page") ?? 0), clock.ChangeBy(User, words["ActRecommend", NextNumber]), cancel), cancel);

    public Task<IActionResult> OnPostAnswerAsync(string? reason, string? person, [FromServices] AnswerRecommendation use, CancellationToken cancel) =>
        ActAsync("answered", () =>
        {
            var given = new AnswerToGive(GivenNames.Find<Answer>(Given), reason ?? "", person ?? "", Day ?? clock.Today());
            if (Day is null)
            {
                throw new RefusedException([.. IssueRecord.WhyNotAnswer(given, clock.Today()), new("AnswerDayMissing",
                    $"{(TypedDate.In(Request, "day") is { IsEmpty: false, Problem: { } wrong } ? wrong : words["DayWrong"].Value)}")]);
            }

            return use.RunAsync(Area.Id, Number, Whole("answer") ?? 0, given, clock.ChangeBy(User, words["ActAnswer", Field("answer") ?? ""]), cancel);
        }, cancel);

    public Task<IActionResult> OnPostWithdrawAsync(string? why, [FromServices] WithdrawRecommendation use, CancellationToken cancel) =>
        ActAsync("withdrawn", () => use.RunAsync(Area.Id, Number, Whole("gone") ?? 0, why ?? "",
            clock.ChangeBy(User, words["ActWithdrawRecommendation", Field("gone") ?? ""]), cancel), cancel);

    private async Task<IActionResult> ActAsync(string done, Func<Task> act, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        try
        {
            await act();
            return Redirect($"{Here}&done={done}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private DateOnly? Day => TypedDate.In(Request, "day").Read() is { Year: >= 2013 and <= 2099 } day ? day : null;

    private string? Field(string name) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() : null;

    private int? Whole(string name) => int.TryParse(Field(name) ?? Request.Query[name].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture,
        out var number) ? number : null;

    private async Task OpenAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var records = await db.IssueRecordsOfAsync(Area.Id, cancel);
        Number = Whole("record") is { } asked && records.Any(one => one.Number == asked) ? asked : IssueRecord.OpenNumber(records);
        Record = records.SingleOrDefault(one => one.Number == Number);
        InHand = IsOpen ? Record?.RecommendationsToAnswer.FirstOrDefault(one => one.Number == Whole("answer")) : null;
    }
}
