using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Statute.Register;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines.Clocks;

/// <summary>Starts a clock, from a calculator or from nothing.</summary>
[Authorize(Policies.DeadlineKeeper)]
internal sealed class StartModel(AreaHere here, StartClock start, TimeProvider clock, IStringLocalizer<DeadlineWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["ClockLabelMissing"] = nameof(Label), ["ClockStartsLater"] = nameof(Started), ["ClockTooOld"] = nameof(Started), ["NotThisBodysClock"] = nameof(Kind),
        ["NoPauseHere"] = nameof(Poll), ["PauseWithoutEnd"] = nameof(Declared), ["PauseBackwards"] = nameof(Declared),
    };

    [BindProperty]
    public ClockKind? Kind { get; set; }

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public TypedDate? Started { get; set; }

    [BindProperty]
    public TypedDate? Poll { get; set; }

    [BindProperty]
    public TypedDate? Declared { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public DeadlineDesk Desk => new(User, Area);

    /// <summary>What this body may start, of the kinds that are law here.</summary>
    public IReadOnlyList<ClockKind> Kinds =>
        [.. Enum.GetValues<ClockKind>()
            .Where(kind => kind.MayBeStartedBy(Desk.Body) && kind.WhyNotHere(Desk.Body, Area.Nation, Area.Facts().ModelOn(clock.Today())).Count == 0)];

    /// <summary>Whether an election may pause a clock here: the rule speaks, and some clock here is of the kind.</summary>
    public bool MayPause => RuleReach.Speaks("R11", Area.Facts().ModelOn(clock.Today()), Area.Nation) && Kinds.Any(kind => kind.MayPause());

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Area = await here.GetAsync();
        await next();
    }

    public void OnGet(ClockKind? kind, DateOnly? started)
    {
        ModelState.Clear();
        Kind = kind;
        Started = started is { } day ? TypedDate.Of(day) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Kind is null)
        {
            ModelState.Remove(nameof(Kind));
            ModelState.AddModelError(nameof(Kind), words["KindMissing"]);
        }

        var started = Read(nameof(Started), Started, isNeeded: true);
        var (poll, declared) = (Read(nameof(Poll), Poll), Read(nameof(Declared), Declared));
        if (poll is null != declared is null && ModelState.IsValid)
        {
            ModelState.AddModelError(poll is null ? nameof(Poll) : nameof(Declared), words["PollAndDeclared"]);
        }

        // Where no kind is chosen, what is asked of one kind only is not asked.
        DateRange? pause = poll is { } from && Kind is not null ? new DateRange(from, declared) : null;
        var input = new ClockToStart(Area.Facts(), Desk.Body, Kind ?? Kinds[0], Label ?? "", started ?? clock.Today(), pause, clock.Today());
        if (!ModelState.IsValid)
        {
            ModelState.AddFurther(StartClock.WhyNot(input), Fields);
            return Page();
        }

        try
        {
            var made = await start.RunAsync(input, clock.ChangeBy(User, words["WhyStarted"]), cancel);
            return Redirect(Desk.ClockUrl(made.Id));
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private DateOnly? Read(string name, TypedDate? typed, bool isNeeded = false)
    {
        if (typed is null or { IsEmpty: true })
        {
            if (isNeeded)
            {
                ModelState.AddModelError(name, words["StartedMissing"]);
            }

            return null;
        }

        var day = typed.Read();
        if (day is null)
        {
            ModelState.AddModelError(name, typed.Problem!);
        }

        return day;
    }
}
