using System.Globalization;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>The statements of the plan to which short addresses lead, and how much of their threads is there: holes first.</summary>
[Authorize(Policies.Recorder)]
internal sealed class IndexModel(AreaHere here, CoverageHere coverage, PublicPlans plans, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public ThreadLinks Links { get; private set; } = null!;

    /// <summary>All statements, or only what the body itself promises.</summary>
    public bool All { get; private set; }

    /// <summary>Null while no plan stands.</summary>
    public Coverage? Coverage { get; private set; }

    /// <summary>What the public reads at the top of a plan that is a draft or over; null of the plan in force.</summary>
    public string? NotInForce { get; private set; }

    /// <summary>How many statements the plan has, and which of them stand here.</summary>
    public string Counted { get; private set; } = "";

    public IReadOnlyList<CoverageRow> Rows { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public string LinkOf(StatementInForce statement) => Links.Of(statement.PlanSlug, statement.Reference);

    public string PageAt(int number) => $"?{(All ? "show=all&" : "")}page={number}";

    public async Task OnGetAsync(string? show, string? page, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new(area.Slug);
        All = show == "all";
        Coverage = await coverage.OfAsync(area.Id, null, all: true, clock.Today(), cancel);
        NotInForce = (await plans.FindAsync(area.Slug))?.Notice?.Sentence;
        var rows = Coverage?.Rows.Where(row => All || row.Statement.IsOwnPromise).ToList() ?? [];
        Counted = CoverageTable.Counted(All ? "All" : "Own", Coverage?.InPlan ?? 0, rows.Count);
        Pages = Math.Max(1, (rows.Count + Most - 1) / Most);
        Number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        Rows = [.. rows.Skip((Number - 1) * Most).Take(Most)];
    }
}
