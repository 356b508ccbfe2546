using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Threads.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>Joins a statement to an entry that is recorded already, for another statement or for none.</summary>
[Authorize(Policies.Recorder)]
internal sealed class LinkToModel(AreaHere here, AppDb db, LinksHere links, TimeProvider clock, IStringLocalizer<ThreadWords> words)
    : StatementDesk(here, db, clock)
{
    private const int Most = 20;

    private readonly AppDb records = db;
    private readonly TimeProvider time = clock;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>The version of the end that the person chose by its words.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    /// <summary>The edition in whose words the person has the statement before the eyes.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    [BindProperty]
    public LinkForm Link { get; set; } = new();

    /// <summary>What stands, is not linked yet and has the words asked for; the newest first, and not all.</summary>
    public IReadOnlyList<ThreadEnd> Ends { get; private set; } = [];

    public int More { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromServices] EntryEnd entries, string plan, string reference, CancellationToken cancel)
    {
        if (!await FindAsync(entries, plan, reference, cancel))
        {
            return NotFound();
        }

        Seen = Statement.Spoken ?? default;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] EntryEnd entries, [FromServices] LinkStatement make, string plan, string reference,
        CancellationToken cancel)
    {
        if (!await FindAsync(entries, plan, reference, cancel))
        {
            return NotFound();
        }

        if (Key is not { } version)
        {
            ModelState.AddModelError(nameof(Key), words["LinkToMissing"]);
            return Page();
        }

        try
        {
            var key = await records.FirstOfAsync(Area.Id, version, cancel);
            await make.RunAsync(Area.Id, Statement.Id, EntryEnd.Named, key, Link.Read() with { Saw = new(Seen, version) },
                time.ChangeBy(User, words["WhyLinked", Statement.Reference]), cancel);
            return Redirect(Links.Done(Statement.PlanSlug, Statement.Reference, "linked"));
        }
        catch (RefusedException refused)
        {
            Seen = Statement.Spoken ?? default;
            ModelState.Add(refused.Reasons, LinkForm.Fields);
            return Page();
        }
    }

    private async Task<bool> FindAsync(EntryEnd entries, string plan, string reference, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, cancel))
        {
            return false;
        }

        var linked = (await links.OfAsync(Area.Id, Today, Statement.Id, cancel)).Select(found => (found.Link.EndOf, found.Link.EndKey)).ToHashSet();
        var found = (await entries.EndsAsync(Area.Id, null, cancel))
            .Where(end => end.State == ThreadEndState.Stands && !linked.Contains((EntryEnd.Named, end.Key))
                && (string.IsNullOrWhiteSpace(Query) || $"{end.Title} {end.Wording}".Contains(Query.Trim(), StringComparison.CurrentCultureIgnoreCase)))
            .OrderByDescending(end => end.Line.RecordedOn).ThenByDescending(end => end.Key).ToList();
        (Ends, More) = ([.. found.Take(Most)], Math.Max(0, found.Count - Most));
        return true;
    }
}
