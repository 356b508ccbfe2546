using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Checks;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>The working draft becomes an edition, public and unchangeable. What it changes, and what is still to do, stands before the button.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class FreezeModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    [BindProperty]
    public EditionStage? Stage { get; set; }

    [BindProperty]
    public TypedDate? Issued { get; set; }

    /// <summary>The number of the plan's last edition, and of the draft's last act, that the person saw.</summary>
    [BindProperty]
    public int After { get; set; }

    [BindProperty]
    public int Act { get; set; }

    /// <summary>Words where words were removed before that are others.</summary>
    [BindProperty]
    public List<string> OtherWords { get; set; } = [];

    public EditionChanges? Changes { get; private set; }

    /// <summary>Whether the checks are asked for: they read the whole draft, which takes its time in a long one.</summary>
    [BindProperty(SupportsGet = true, Name = "checks")]
    public bool WithChecks { get; set; }

    /// <summary>What the checks find in the draft, what agrees left out.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; private set; } = [];

    /// <summary>Checks that no rule of law asks for here (<see cref="PlanChecks.NotLawHere"/>).</summary>
    public IReadOnlyList<Check> NotLawHere { get; private set; } = [];

    /// <summary>What was removed from a plan of the area before and stands in the draft again.</summary>
    public IReadOnlyList<RemovedAgain> RemovedAgain { get; private set; } = [];

    /// <summary>What hangs on statements that get other words, and is to be looked at again then.</summary>
    public IReadOnlyList<Reason> OfLinks { get; private set; } = [];

    /// <summary>What the law asks of whoever publishes here.</summary>
    public IReadOnlyList<Reason> Warnings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        (After, Act) = (Text.LastEdition, Text.Draft.LastAct);
        await LookAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string plan, [FromServices] FreezeDraft freeze, CancellationToken cancel)
    {
        if (Stage is null || Issued is { IsEmpty: false } && Issued.Read() is null)
        {
            if (!await FindAsync(plan, cancel))
            {
                return NotFound();
            }

            if (Stage is null)
            {
                ModelState.AddModelError(nameof(Stage), Words["StageMissing"]);
            }

            if (Issued is { IsEmpty: false } && Issued.Read() is null)
            {
                ModelState.AddModelError(nameof(Issued), Words["IssuedWrong"]);
            }

            await LookAsync(cancel);
            return Page();
        }

        var done = await DoAsync(plan, true, "Froze a working draft as an edition", change => freeze.RunAsync(Asked, new(Stage.Value, Issued?.Read(), After, Act) { OtherWords = OtherWords },
            change, cancel), () => $"{Links.Draft(Slug)}?done=frozen", cancel);
        if (done is PageResult)
        {
            await LookAsync(cancel);
        }

        return done;
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        var services = HttpContext.RequestServices;
        Changes = await Drafts.ChangesAsync(Text, cancel);
        RemovedAgain = await services.GetRequiredService<FreezeDraft>().RemovedAgainAsync(Text, cancel);
        Warnings = NationRules.CheckPublish((await Here.GetAsync()).Nation);
        OfLinks = await services.GetRequiredService<PublishWarnings>().OfAsync(Text.Draft.AreaId, Time.Today(), Text.ToCome, cancel);
        if (WithChecks)
        {
            // What is to be read of links stands in a list of its own.
            var told = OfLinks.Select(reason => reason.Sentence.English).ToHashSet();
            (var found, NotLawHere) = PlanChecks.Look(await services.GetRequiredService<TextOfDraft>().ReadAsync(Text, Time.Today(), cancel));
            Findings = [.. found.Where(one => one.Found.Weight != CheckWeight.Agrees && !told.Contains(one.Found.Sentence.English))];
        }
    }
}
