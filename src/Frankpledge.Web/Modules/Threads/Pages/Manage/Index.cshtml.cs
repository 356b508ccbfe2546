using System.Globalization;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>The statements of the plan, and how much of their threads is there: holes first.</summary>
[Authorize(Policies.Recorder)]
internal sealed class IndexModel(AreaHere here, CoverageHere coverage, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public ThreadLinks Links { get; private set; } = null!;

    /// <summary>All statements, or only what the body itself promises.</summary>
    public bool All { get; private set; }

    public int Count { get; private set; }

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
        var found = await coverage.OfAsync(area.Id, null, all: true, clock.Today(), cancel);
        var rows = found?.Rows.Where(row => All || row.Statement.IsOwnPromise).ToList() ?? [];
        (Count, Pages) = (rows.Count, Math.Max(1, (rows.Count + Most - 1) / Most));
        Number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        Rows = [.. rows.Skip((Number - 1) * Most).Take(Most)];
    }
}
