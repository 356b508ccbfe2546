using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A page on which something is recorded beside a plan.</summary>
internal abstract class PlanRecordModel(AreaHere here, AppDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    internal PlanLinks Links { get; private set; } = null!;

    /// <summary>The address of the page.</summary>
    public abstract string Here { get; }

    protected AppDb Db => db;

    /// <summary>Which field of the form a refusal is about.</summary>
    protected abstract IReadOnlyDictionary<string, string> Fields { get; }

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel) => await FindAsync(plan, cancel) is null ? NotFound() : Page();

    public string? Field(string name, string? stored = null) => Request.HasFormContentType ? Request.Form[name].FirstOrDefault() : stored;

    protected DateOnly? Day(string name) => TypedDate.In(Request, name).Read() is { Year: >= 2000 and <= 2099 } day ? day : null;

    /// <summary>Reads what the page shows.</summary>
    /// <returns>Whether the area has such a plan.</returns>
    protected abstract Task<bool> OpenAsync(PoliceArea area, string plan, CancellationToken cancel);

    protected async Task<IActionResult> ActAsync(string plan, string done, Func<PoliceArea, Task> act, CancellationToken cancel)
    {
        if (await FindAsync(plan, cancel) is not { } area)
        {
            return NotFound();
        }

        try
        {
            await act(area);
            return Redirect($"{Here}{(Here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private async Task<PoliceArea?> FindAsync(string plan, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        return await OpenAsync(area, plan, cancel) ? area : null;
    }
}
