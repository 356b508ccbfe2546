using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>The statements of the plan in force, and how much of their threads is there.</summary>
[Authorize(Policies.Recorder)]
internal sealed class IndexModel(AreaHere here, AppDb db, StatementThreads threads, TimeProvider clock) : PageModel
{
    private ILookup<(Guid, ThreadQuestion), ThreadLine> lines = null!;

    public ThreadLinks Links { get; private set; } = null!;

    /// <summary>All statements, or only what the body itself promises.</summary>
    public bool All { get; private set; }

    public IReadOnlyList<StatementInForce> Statements { get; private set; } = [];

    public int CountOf(Guid statement, ThreadQuestion question) => lines[(statement, question)].Count();

    public async Task OnGetAsync(string? show, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new(area.Slug);
        All = show == "all";
        Statements = [.. (await db.StatementsInForceAsync(area.Id, clock.Today(), cancel)).Where(one => All || one.IsOwnPromise)];
        lines = (await threads.OfAsync(area.Id, null, cancel)).Where(line => line.Stands).ToLookup(line => (line.Statement, line.Kind.Question()));
    }
}
