using Frankpledge.Timetables.Contract;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Timetable;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;

/// <summary>The path of a plan from the election to its launch. The office plans, records and tries; the panel reads what concerns it.</summary>
[Authorize(Policies.Staff)]
internal sealed class TimetableModel(AreaHere here, AppDb db, Calendars calendars, TimeProvider clock, IStringLocalizer<TimetableWords> say) : PageModel
{
    /// <summary>The step in hand.</summary>
    [BindProperty(Name = "step", SupportsGet = true)]
    public string? StepCode { get; set; }

    /// <summary>Steps tried on other days, as <see cref="TimetableLinks"/> writes them.</summary>
    [BindProperty(Name = "try", SupportsGet = true)]
    public string[] Tried { get; set; } = [];

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Saved { get; set; }

    public IReadOnlyList<StoredTimetable> All { get; private set; } = [];

    public StoredTimetable? Stored { get; private set; }

    public PlanPath Path { get; private set; } = null!;

    /// <summary>Whether the reader plans and records the steps.</summary>
    public bool MayEdit { get; private set; }

    /// <summary>Whether the reader works for the office, which sees every step; the panel sees those that concern it.</summary>
    public bool IsOfOffice { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>The day to look at, when it is not today.</summary>
    public DateOnly? On { get; private set; }

    public string AreaName { get; private set; } = "";

    /// <summary>Why no timetable is worked out for the body here, in a sentence; null where one is.</summary>
    public string? NotHere { get; private set; }

    internal IReadOnlyList<StepLine> Lines { get; private set; } = [];

    internal StepLine? Step => Lines.FirstOrDefault(line => MayEdit && line.Code == StepCode && line.MayChange);

    internal TimetableLinks Links { get; private set; } = null!;

    internal TimetableStory Story { get; } = new(say);

    internal Dictionary<string, DateOnly> Tries { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    [May(Policies.TimetableKeeper)]
    public Task<IActionResult> OnPostSetUpAsync(string? order, [FromServices] SetUpTimetable setUp, CancellationToken cancel) =>
        ChangeAsync("set-up", async area =>
    {
        var input = new TimetableToSetUp(area.Id, Typed("poll").Read() ?? throw Wrong("poll", "PollWrong"),
            Typed("issued") is { IsEmpty: false } issued ? issued.Read() ?? throw Wrong("issued", "IssuedWrong") : null, Order: order);
        await setUp.RunAsync(input, clock.ChangeBy(User, say["ActSetUp", input.Poll]), cancel);
    }, cancel);

    /// <summary>Saves what was tried.</summary>
    [May(Policies.TimetableKeeper)]
    public Task<IActionResult> OnPostMoveAsync(Guid id, int version, [FromServices] MoveStage move, CancellationToken cancel) => ChangeAsync("moved", _ =>
        move.RunAsync(new(id, version), TimetableLinks.ReadTries(Tried),
            clock.ChangeBy(User, say["ActMove", string.Join(", ", TimetableLinks.ReadTries(Tried).Keys.Select(code => StageCodes.Find(code)?.Name ?? code))]),
            cancel), cancel);

    [May(Policies.TimetableKeeper)]
    public Task<IActionResult> OnPostDoneAsync(Guid id, int version, [FromServices] RecordStage record, CancellationToken cancel) =>
        ChangeAsync("recorded", _ =>
        record.RunAsync(new(id, version), StepCode ?? "", Typed("day").Read()
            ?? throw Wrong("day", "DoneWrong"), clock.ChangeBy(User, say["ActDone", NameOfStep]), cancel), cancel);

    [May(Policies.TimetableKeeper)]
    public Task<IActionResult> OnPostNotDoneAsync(Guid id, int version, [FromServices] RecordStage record, CancellationToken cancel) =>
        ChangeAsync("taken-back", _ =>
        record.RunAsync(new(id, version), StepCode ?? "", null, clock.ChangeBy(User, say["ActNotDone", NameOfStep]), cancel), cancel);

    [May(Policies.TimetableKeeper)]
    public Task<IActionResult> OnPostAssignAsync(Guid id, int version, string? owner, [FromServices] AssignStage assign, CancellationToken cancel) =>
        ChangeAsync("assigned", _ =>
        assign.RunAsync(new(id, version), StepCode ?? "", owner, clock.ChangeBy(User, say["ActAssign", NameOfStep]), cancel), cancel);

    [May(Policies.TimetableKeeper)]
    public Task<IActionResult> OnPostBaselineAsync(Guid id, int version, string? reason, [FromServices] Rebaseline rebaseline, CancellationToken cancel) =>
        ChangeAsync("baseline", _ =>
        rebaseline.RunAsync(new(id, version), reason, clock.ChangeBy(User, say["ActBaseline"]), cancel), cancel);

    [May(Policies.TimetableKeeper)]
    public Task<IActionResult> OnPostTakeBackAsync(Guid id, int version, string? why, [FromServices] TakeBackTimetable takeBack, CancellationToken cancel) =>
        ChangeAsync("removed", _ => takeBack.RunAsync(new(id, version), why, clock.ChangeBy(User, say["ActTakeBack"]), cancel), cancel);

    private string NameOfStep => StageCodes.Find(StepCode ?? "")?.Name ?? "";

    private async Task<IActionResult> ChangeAsync(string done, Func<PoliceArea, Task> change, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        try
        {
            await change(area);
            return Redirect($"{new TimetableLinks(area.Slug, Typed("poll").Read()).Same}{(Typed("poll").Read() is null ? "?" : "&")}done={done}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            await OpenAsync(cancel);
            ModelState.Add(refused.Reasons, new Dictionary<string, string>());
            return Page();
        }
    }

    private async Task OpenAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        (Today, AreaName) = (clock.Today(), area.Name);
        MayEdit = (await HttpContext.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(User, Policies.TimetableKeeper)).Succeeded;
        IsOfOffice = RoleClaim.Of(User).Any(held => held.Area == area.Slug && held.Kind == BodyKind.LocalPolicingBody);
        var facts = area.Facts();
        NotHere = PlanTimetable.WhyNot(facts.ModelOn(Today), area.Nation) is [var why, ..] ? why.Sentence.ToString() : null;
        All = [.. (await db.TimetablesOfAsync(area.Id, cancel)).Where(table => PlanTimetable.WhyNot(facts.ModelAfter(table.Poll), area.Nation).Count == 0)];
        Stored = All.FirstOrDefault(table => table.Poll == Typed("poll").Read()) ?? (All.Count > 0 ? All[0] : null);
        Tries = MayEdit ? TimetableLinks.ReadTries(Tried) : [];
        if (MayEdit && DayAsked("to", "ToWrong") is { } to && StepCode is { } code && StageCodes.Find(code) is not null)
        {
            Tries[code] = to;
        }

        On = DayAsked("on", "OnWrong");
        Links = new TimetableLinks(area.Slug, Stored is null || Stored == All[0] ? null : Stored.Poll, On, Tries);
        if (Stored is not null)
        {
            RemoveWhatCannotBeTried();
            Path = PlanPath.For(Stored, facts, On ?? Today, await calendars.ForAsync(Stored.Nation, cancel), Tries);
            Lines = StepLine.Of(Stored, Path, toPanel: !IsOfOffice);
        }
    }

    private void RemoveWhatCannotBeTried()
    {
        foreach (var (code, day) in Tries.ToList())
        {
            if (Stored!.WhyNotPlan(code, day) is [var reason, ..])
            {
                Tries.Remove(code);
                ModelState.AddModelError("", reason.Sentence.ToString());
            }
        }
    }

    /// <summary>A day in the address; one that cannot be read, or is out of all range, is named and left out.</summary>
    private DateOnly? DayAsked(string name, string wrong)
    {
        var typed = Typed(name);
        if (typed.IsEmpty || typed.Read() is { Year: >= 2012 and <= 2100 })
        {
            return typed.Read();
        }

        ModelState.AddModelError(name, typed.Problem ?? say[wrong]);
        return null;
    }

    private TypedDate Typed(string name) => TypedDate.In(Request, name);

    private RefusedException Wrong(string name, string missing) =>
        new("NotADay", $"{(Typed(name) is { IsEmpty: false } typed ? typed.Problem! : say[missing].Value)}");
}
