using Frankpledge.Common;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>Every source that was considered, those without an answer first, and a form that says why the one in hand changed nothing.</summary>
[Authorize(Policies.Recorder)]
internal sealed class SourcesModel(AreaHere here, SourcesHere sources, TimeProvider clock, IStringLocalizer<ThreadWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["NothingWhyMissing"] = nameof(Why), ["NothingWhyTooLong"] = nameof(Why) };

    private Guid area;

    /// <summary>The key of the source in hand; null where none is.</summary>
    [BindProperty(SupportsGet = true, Name = "source")]
    public Guid? Key { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Saved { get; set; }

    /// <summary>The number of the record that the person saw standing.</summary>
    [BindProperty]
    public int After { get; set; }

    /// <summary>The version of the source that the person has before the eyes.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    public ThreadLinks Links { get; private set; } = null!;

    public IReadOnlyList<SourceConsidered> Sources { get; private set; } = [];

    public SourceConsidered? InHand { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        (Why, After, Seen) = (InHand?.Nothing?.Why, InHand?.Last?.Number ?? 0, InHand?.End.Version ?? default);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] RecordNothingChanged record, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || InHand is not { } source)
        {
            return NotFound();
        }

        try
        {
            await record.RunAsync(area, new(source.Of, source.End.Key, Seen), After, Why, clock.ChangeBy(User, words["WhyNothing"]), cancel);
            return Redirect($"{Links.Sources}?done=nothing");
        }
        catch (RefusedException refused)
        {
            (After, Seen) = (source.Last?.Number ?? 0, source.End.Version);
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    /// <returns>False where a source is asked for that the area has not.</returns>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var found = await here.GetAsync();
        (area, Links) = (found.Id, new(found.Slug));
        Sources = [.. (await sources.OfAsync(area, clock.Today(), cancel)).Where(source => source.Outcome != SourceOutcome.Withdrawn)];
        InHand = Sources.FirstOrDefault(source => source.End.Key == Key);
        return Key is null || InHand is not null;
    }
}
