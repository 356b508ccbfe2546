using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>The links of the area that are to be looked at again, because one end has changed since somebody saw both.</summary>
[Authorize(Policies.Recorder)]
internal sealed class LinksModel(AreaHere here, AppDb db, LinksHere links, TimeProvider clock) : PageModel
{
    private Dictionary<Guid, StatementNamed> names = [];

    public ThreadLinks Links { get; private set; } = null!;

    public IReadOnlyList<LinkFound> Suspect { get; private set; } = [];

    /// <summary>Those that were carried over and of which nobody has said what they do; what is to be looked at anyway is not among them.</summary>
    public IReadOnlyList<LinkFound> Unsaid { get; private set; } = [];

    /// <summary>Whether there is any link of which something could be said.</summary>
    public bool IsLinked { get; private set; }

    public StatementNamed NameOf(LinkFound found) => names[found.Link.StatementId];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new(area.Slug);
        var all = await links.OfAsync(area.Id, clock.Today(), cancel: cancel);
        var waiting = all.Where(found => found.Doubts.Count > 0 || found.IsUnsaid).ToList();
        IsLinked = all.Count > 0;
        names = await db.StatementNamesAsync(area.Id, [.. waiting.Select(found => found.Link.StatementId).Distinct()], clock.Today(), cancel);
        var named = waiting.Where(found => names.ContainsKey(found.Link.StatementId)).OrderBy(found => NameOf(found).Reference, StringComparer.Ordinal)
            .ThenBy(found => found.Link.Id).ToList();
        (Suspect, Unsaid) = (named.FindAll(found => found.Doubts.Count > 0), named.FindAll(found => found.Doubts.Count == 0));
    }
}
