using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage;

/// <summary>What is due and what waits, for whom. Each body sees its own; imports are the office's own papers.</summary>
[Authorize(Policies.Staff)]
internal sealed class TodayModel(AreaHere here, PlansToday plans, DueList dueList, TimeProvider clock, IStringLocalizer<TimetableWords> say) : PageModel
{
    private const int Week = 7;
    private const int Month = 31;

    [BindProperty(Name = "show", SupportsGet = true)]
    public DueFilter Show { get; set; }

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    /// <summary>The area's name, as the note after set-up says it.</summary>
    public string AreaName { get; private set; } = "";

    public DateOnly Today { get; } = clock.Today();

    public string Heading => say["TodayTitle", InWords.Day(Today)];

    /// <summary>The area's part of an address.</summary>
    public string Area { get; private set; } = "";

    public string Address => $"/{Area}/manage";

    internal PlansToday Plans => plans;

    internal IReadOnlyList<DueLine> Due { get; private set; } = [];

    /// <summary>What does not go on, and for whom it waits.</summary>
    internal IReadOnlyList<StuckLine> Stuck { get; private set; } = [];

    /// <summary>What is shown, in parts: late, this week, within a month, later.</summary>
    internal IEnumerable<(string Title, IReadOnlyList<DueLine> Lines)> Parts => Due.Where(line => line.IsIn(Show))
        .GroupBy(line => line.DaysLeft switch { < 0 => "DueLate", < Week => "DueWeek", < Month => "DueMonth", _ => "DueLater" })
        .Select(part => (part.Key, (IReadOnlyList<DueLine>)[.. part]));

    public string Lead =>
        string.Join(' ', new[] { LateInWords, WeekInWords, WaitingInWords }.Where(words => words.Length > 0)) is { Length: > 0 } lead
            ? lead : say["TodayNothing"].Value;

    /// <summary>What is to be done after set-up; empty when all is done, when it was hidden, and for whoever is no administrator of the office.</summary>
    public IReadOnlyList<FirstStepState> First { get; private set; } = [];

    /// <summary>Where a first step is done.</summary>
    public string AddressOf(FirstStep step) => step switch
    {
        FirstStep.SecondFactor => "/account/authenticator",
        FirstStep.People => $"{Address}/people",
        FirstStep.Timetable => $"{Address}/timetable",
        FirstStep.Upload => $"{Address}/plans/upload",
        FirstStep.Publish => $"{Address}/plans",
        _ => $"{Address}/settings/{step.ToString().ToLowerInvariant()}",
    };

    [May(Policies.AreaAdministrator)]
    public async Task<IActionResult> OnPostHideAsync([FromServices] HideFirstSteps hide, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        try
        {
            await hide.RunAsync(new(area.Id, true, Today), clock.ChangeBy(User, say["FirstHidden"]), cancel);
            return Redirect($"/{area.Slug}/manage");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
            await OnGetAsync(HttpContext.RequestServices.GetRequiredService<AppDb>(), cancel);
            return Page();
        }
    }

    public async Task OnGetAsync([FromServices] AppDb db, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        (Area, AreaName) = (area.Slug, area.Name);
        if (!area.IsDemonstration && !area.FirstStepsHidden && User.AdministersIn(area).Contains(BodyKind.LocalPolicingBody))
        {
            var steps = await db.FirstStepsAsync(area.Facts(), Today, cancel);
            First = steps.All(step => step.IsDone) ? [] : steps;
        }

        await plans.ReadAsync(area, User, cancel);
        Due = await dueList.OfAsync(User, cancel);
        var roles = RoleClaim.Of(User).Where(held => held.Area == area.Slug).ToList();
        Stuck =
        [
            .. from stuck in await HttpContext.RequestServices.GetRequiredService<StuckHere>().OfAsync(area.Facts(), Today, cancel)
               where !stuck.IsListedApart && roles.Exists(held => stuck.Concerns(held.Kind, held.Role))
               select new StuckLine(stuck, roles.Exists(held => held.Kind == stuck.Body && stuck.WaitsFor.Contains(held.Role)),
                   InWords.List([.. stuck.WaitsFor.Select(StuckLine.NameOf)]).ToString()),
        ];
    }

    /// <summary>"today", "tomorrow", "4 days", "10 days late".</summary>
    internal string InDays(DueLine line) => line.DaysLeft switch
    {
        0 => say["DaysToday"].Value,
        1 => say["DaysTomorrow"].Value,
        < 0 => say["DaysLate", InWords.Number(-line.DaysLeft, "day")].Value,
        var left => InWords.Number(left, "day").ToString(),
    };

    /// <summary>The year stands where it is not this one.</summary>
    internal string Day(DateOnly day) => say[day.Year == Today.Year ? "DueDay" : "DueDayOfYear", day];

    internal string Day(DueLine line) => Day(line.Deadline.DueOn);

    /// <summary>"since today", "for 27 days".</summary>
    internal string Waits(DateOnly since) =>
        since >= Today ? say["StuckSinceToday"].Value : say["StuckFor", InWords.Number(Today.DayNumber - since.DayNumber, "day")].Value;

    private string LateInWords => Due.Count(line => line.DaysLeft < 0) switch { 0 => "", 1 => say["LeadLateOne"], var late => say["LeadLate", late] };

    private string WeekInWords => (Due.Count(line => line.DaysLeft is >= 0 and < Week), Due.Count(line => line.DaysLeft >= 0)) switch
    {
        (0, 0) => "",
        (0, _) => say["LeadNoneThisWeek", InWords.Day(Due.First(line => line.DaysLeft >= 0).Deadline.DueOn)],
        (1, _) => say["LeadWeekOne"],
        var (week, _) => say["LeadWeek", week],
    };

    private string WaitingInWords => plans.WaitForPeople switch { 0 => "", 1 => say["LeadWaitingOne"], var waiting => say["LeadWaiting", waiting] };
}
