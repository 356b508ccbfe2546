using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Gate;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What the law asks before the next plan or variation is issued: what is recorded, what stops it, and what the statutory officer overrode.</summary>
[Authorize(Policies.IssueKeeper)]
internal sealed class BeforeIssueModel(AreaHere here, AppDb db, PublishWarnings publish, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    private const int FirstYear = 2013;

    private const int LastYear = 2099;

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    /// <summary>The open record; null while nothing is recorded.</summary>
    public IssueRecord? Record { get; private set; }

    /// <summary>The open ones.</summary>
    public IReadOnlyList<IssueRecord> Records { get; private set; } = [];

    /// <summary>The number of <see cref="Record"/>, or the one that it will have: a form acts on this record and no other.</summary>
    public int Number { get; private set; }

    /// <summary>The title of the plan for which it is kept since its confirmation was undone; null where it counts for whatever is issued next.</summary>
    public string? KeptFor { get; private set; }

    /// <summary>The number of a record that may be begun beside it; null where none may.</summary>
    public int? Another { get; private set; }

    /// <summary>What was recorded for the plan or variation after that one, before a confirmation was undone.</summary>
    public IReadOnlyList<IssueFact> After { get; private set; } = [];

    /// <summary>The day of issue that is looked at.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What the law asks, in its order.</summary>
    public IReadOnlyList<IssueDuty> Duties { get; private set; } = [];

    public IReadOnlyList<IssueDuty> NotMet => [.. Duties.Where(duty => duty.Stands == DutyStanding.NotMet)];

    public IReadOnlyList<IssueDuty> Done => [.. Duties.Where(duty => duty.Stands != DutyStanding.NotMet)];

    /// <summary>What may be overridden, and what may not.</summary>
    public IReadOnlyList<Reason> Reasons => [.. Duties.SelectMany(duty => duty.Stops)];

    /// <summary>The last day that the law leaves for the plan of the last election; null where one was issued since (R20).</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The kind of fact that the form begins with.</summary>
    public IssueFactKind? Kind { get; private set; }

    /// <summary>What stops nothing and is to be read before the issue.</summary>
    public IReadOnlyList<Reason> Warnings { get; private set; } = [];

    /// <summary>What hangs on statements and is to be looked at again, whatever the law asks.</summary>
    public IReadOnlyList<Reason> OfLinks { get; private set; } = [];

    /// <summary>Why nothing is checked for the body here, or null.</summary>
    public string? NotJudged { get; private set; }

    /// <summary>The facts that the law asks of the body here (R13).</summary>
    public IEnumerable<IssueFactKind> Kinds =>
        Enum.GetValues<IssueFactKind>().Where(kind => !kind.IsAfterIssue() && kind.WhyNotHere(Area.Nation, Area.Facts().ModelOn(On)).Count == 0);

    /// <summary>Those of them that ask for a detail, which the form explains; what is not asked here is not explained.</summary>
    public IReadOnlyList<IssueFactKind> Detailed => [.. Kinds.Where(kind => kind.DetailAsked() is not null || kind == IssueFactKind.ThreatsRegarded)];

    public IReadOnlyList<DraftEdition> Editions { get; private set; } = [];

    public bool MayOverride { get; private set; }

    public string Here => $"/{Area.Slug}/manage/before-issue";

    /// <summary>The days that the timetable has for steps, by the kind of fact that each would be.</summary>
    public IReadOnlyDictionary<IssueFactKind, DateOnly> Elsewhere { get; private set; } = new Dictionary<IssueFactKind, DateOnly>();

    /// <summary>The day with which the form begins: it was typed at the timetable.</summary>
    public TypedDate? DayOfKind => Kind is { } kind && Elsewhere.TryGetValue(kind, out var day) ? TypedDate.Of(day) : null;

    /// <summary>The days recorded before issue that the timetable takes.</summary>
    private IReadOnlyDictionary<IssueFactKind, DateOnly?> taken = new Dictionary<IssueFactKind, DateOnly?>();

    /// <summary>Where the timetable and this record give a step other days: both, and which counts.</summary>
    public IReadOnlyList<string> Differing => [.. from kind in Elsewhere.Keys
        let counts = Record?.Facts.Where(fact => fact.Counts && fact.Kind == kind).MaxBy(fact => (fact.HappenedOn, fact.RecordedAt))
        where counts is not null && counts.HappenedOn != Elsewhere[kind]
        select words[taken.GetValueOrDefault(kind) == counts.HappenedOn ? "StepDiffers" : "StepDiffersApart", words[$"Fact_{kind}"].Value, InWords.Day(Elsewhere[kind]), InWords.Day(counts.HappenedOn)].Value];

    /// <summary>That the timetable has a day for a duty that is not met.</summary>
    public string? KnownOf(IssueDuty duty) =>
        duty.Asks is { } kind && Elsewhere.TryGetValue(kind, out var day) ? words["StepElsewhere", InWords.Day(day)].Value : null;

    /// <summary>Where a duty that is not met is seen to.</summary>
    public (string To, string Text)? ActOn(IssueDuty duty) => duty.Asks is not { } kind || !Kinds.Contains(kind) ? null
        : kind == IssueFactKind.RecommendationsAnswered ? ($"{Here}/recommendations?record={Number}", words["ToRecommendations"].Value)
        : ConsultationLog.Kinds.Contains(kind) ? ($"{Here}/chief-constable?record={Number}&kind={kind}", words["ToLog"].Value)
        : ($"{Here}?record={Number}&on={On:yyyy-MM-dd}&kind={kind}#record", words["RecordIt"].Value);

    public Task OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public Task<IActionResult> OnPostRecordAsync([FromForm(Name = "record")] int number, string? kind, string? person, string? document, string? detail,
        [FromServices] RecordIssueFact record, CancellationToken cancel) =>
        ChangeAsync("recorded", area =>
        {
            var what = GivenNames.Find<IssueFactKind>(kind) ?? throw new RefusedException("FactKindMissing", $"{words["KindWrong"].Value}");
            var input = new IssueFactToRecord(what, Day("day") ?? clock.Today(), person ?? "", document ?? "", detail) { Edition = Request.Form["edition"] };
            if (Day("day") is null)
            {
                throw new RefusedException([DayMissing(what), .. IssueRecord.WhyNotRecord(input, clock.Today())]);
            }

            return record.RunAsync(area.Id, number, input, clock.ChangeBy(User, words["ActRecord", words[$"Fact_{what}"].Value]), cancel);
        }, cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid fact, string? why, [FromServices] WithdrawIssueFact withdraw, CancellationToken cancel) =>
        ChangeAsync("withdrawn", area => withdraw.RunAsync(area.Id, fact, why ?? "", clock.ChangeBy(User, words["ActWithdraw"]), cancel), cancel);

    public Task<IActionResult> OnPostOverrideAsync([FromForm(Name = "record")] int number, string? refusal, string? reason,
        [FromServices] OverrideIssueRule set, CancellationToken cancel) =>
        ChangeAsync("overridden", area =>
        {
            if (string.IsNullOrEmpty(refusal))
            {
                throw new RefusedException("RefusalNotChosen", $"{words["RefusalNotChosen"].Value}");
            }

            var (rule, code, shown) = (refusal ?? "").Split('/') is [var of, var name, var marks] ? (of, name, marks) : ("", "", "");
            var change = clock.ChangeBy(User, words["ActOverride", rule]);
            var wanted = new OverrideToRecord(rule, code, reason ?? "", change.Who, shown.Split(','));
            return set.RunAsync(area.Id, number, wanted, Day("on") ?? clock.Today(), change, cancel);
        }, cancel);

    private async Task<IActionResult> ChangeAsync(string done, Func<PoliceArea, Task> change, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        try
        {
            await change(area);
            var looked = Day("on") is { } on && on != clock.Today() ? $"on={on:yyyy-MM-dd}&" : "";
            var first = IssueRecord.OpenNumber(await db.IssueRecordsOfAsync(area.Id, cancel));
            return Redirect($"/{area.Slug}/manage/before-issue?{looked}{(Asked is { } number && number != first ? $"record={number}&" : "")}done={done}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            await OpenAsync(cancel);
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
            return Page();
        }
    }

    private Reason DayMissing(IssueFactKind what) => new("FactDayMissing",
        $"{(TypedDate.In(Request, "day") is { IsEmpty: false } typed ? typed.Problem ?? words["YearsFromTo", FirstYear, LastYear].Value : words["DayWrong"].Value)}", what.Rule());

    private async Task OpenAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        On = Day("on") ?? clock.Today();
        if (Day("on") is null && TypedDate.In(Request, "on") is { IsEmpty: false } typed)
        {
            ModelState.AddModelError("on", typed.Problem ?? words["YearsFromTo", FirstYear, LastYear]);
        }

        var facts = Area.Facts();
        MayOverride = RoleClaim.Of(User).Any(held => held.Area == Area.Slug && held is { Kind: BodyKind.LocalPolicingBody, Role: Role.ChiefExecutive });
        NotJudged = IssueReading.WhyNotJudged(facts, On)?.ToString();
        var records = await db.IssueRecordsOfAsync(Area.Id, cancel);
        Records = [.. records.Where(record => record.IsOpen)];
        Another = records.Any(record => record.IsOpen) && IssueRecord.MayBegin(records) ? IssueRecord.NextNumber(records) : null;
        Number = Asked is { } asked && (asked == Another || records.Any(record => record.IsOpen && record.Number == asked)) ? asked
            : IssueRecord.OpenNumber(records);
        Record = records.SingleOrDefault(record => record.Number == Number);
        After = [.. records.Where(record => record.IsOpen && record.Number != Number).OrderBy(record => record.Number).SelectMany(record => record.Facts)];
        KeptFor = Record?.OfPlanId is { } of ? await db.Plans.Where(plan => plan.Id == of).Select(plan => plan.Title).SingleAsync(cancel) : null;
        Duties = (await db.GateAsync(facts, null, Number, On, cancel)).Duties;
        Editions = await DraftEdition.OfAsync(db, Area.Id, cancel);
        LastDay = await db.PlanOwedAsync(facts, On, cancel);
        var steps = (await HttpContext.RequestServices.GetRequiredService<StepDays>()(Area.Id, On, cancel))
            .Where(step => GivenNames.Find<IssueFactKind>(step.Fact) is not null).ToDictionary(step => GivenNames.Find<IssueFactKind>(step.Fact)!.Value);
        Elsewhere = steps.ToDictionary(step => step.Key, step => step.Value.On);
        taken = steps.ToDictionary(step => step.Key, step => step.Value.Counts);
        Kind = GivenNames.Find<IssueFactKind>(Request.Query["kind"].FirstOrDefault());
        Warnings = await db.CheckIssueAsync(facts, On, Number, cancel);
        OfLinks = await publish.OfAsync(Area.Id, clock.Today(), null, cancel);
    }

    /// <summary>The record that an address or a form names.</summary>
    private int? Asked => int.TryParse(
        Request.Query["record"].FirstOrDefault() ?? (Request.HasFormContentType ? Request.Form["record"].FirstOrDefault() : null), NumberStyles.None,
        CultureInfo.InvariantCulture, out var number) ? number : null;

    private DateOnly? Day(string name) => TypedDate.In(Request, name).Read() is { Year: >= FirstYear and <= LastYear } day ? day : null;
}
