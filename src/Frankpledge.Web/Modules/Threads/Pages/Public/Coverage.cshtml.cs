using System.Globalization;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Public;

/// <summary>Which statements of a plan can answer why they are there, what they cost, how we would know, what happened and who asked: holes first.</summary>
[Kept("plan", "show", "page")]
public sealed class CoverageModel(PublicPlans plans, CoverageHere coverage, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    private string? plan;

    public string Area { get; private set; } = "";

    /// <summary>Null while no plan stands, or none of the one asked for.</summary>
    public Coverage? Coverage { get; private set; }

    /// <summary>All statements but narrative, or only what promises or expects something.</summary>
    public bool All { get; private set; }

    public IReadOnlyList<CoverageRow> Rows { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    /// <summary>How many statements the plan has, and which of them stand here.</summary>
    public string Counted => CoverageTable.Counted(All ? "All" : "Promising", Coverage!.InPlan, Coverage.Rows.Count);

    /// <summary>The matrices of the plan: address and title.</summary>
    public IReadOnlyList<(string Address, string Title)> Matrices { get; private set; } = [];

    public string LinkOf(StatementInForce statement) => $"/{Area}/plans/{statement.PlanSlug}/{statement.Reference}";

    public string File(string format) => Asked($"/{Area}/coverage.{format}", All, null);

    public string PageAt(int number, bool all) => Asked($"/{Area}/coverage", all, number);

    public async Task<IActionResult> OnGetAsync(string area, string? plan, string? show, string? page, CancellationToken cancel)
    {
        if (await plans.FindAsync(area, plan) is not { } found)
        {
            return NotFound();
        }

        // What leads on from here, and what is taken away, names the plan: the short address means another one some day.
        (Area, All, this.plan) = (found.Area.Slug, show == "all", found.Slug);
        Matrices = [.. MatrixLinks.Of(found.Area.Facts(), this.plan, clock.Today())];
        Coverage = await coverage.OfAsync(found.Area.Id, this.plan, All, clock.Today(), cancel);
        var count = Coverage?.Rows.Count ?? 0;
        Pages = Math.Max(1, (count + Most - 1) / Most);
        Number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        Rows = [.. (Coverage?.Rows ?? []).Skip((Number - 1) * Most).Take(Most)];
        ViewData.Set(found.Layout(ThreadWords.Get("CoverageTitle"), this.Address(PageAt(Number, All))));
        return Page();
    }

    private string Asked(string path, bool all, int? number)
    {
        string?[] asked = [plan is null ? null : $"plan={Uri.EscapeDataString(plan)}", all ? "show=all" : null, number > 1 ? $"page={number}" : null];
        return string.Join('&', asked.OfType<string>()) is { Length: > 0 } query ? $"{path}?{query}" : path;
    }
}
