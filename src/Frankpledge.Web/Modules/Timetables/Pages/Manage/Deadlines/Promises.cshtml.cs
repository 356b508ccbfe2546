using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The statements of the plan in force that say by when: those whose day was read, by day, and those whose words name none.</summary>
[Authorize(Policies.Staff)]
internal sealed class PromisesModel(AppDb db, AreaHere here, TimeProvider clock, IAuthorizationService may, IStringLocalizer<DeadlineWords> words) : PageModel
{
    public PoliceArea Area { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public DeadlineDesk Desk => new(User, Area);

    /// <summary>The promises are the office's: the panel reads.</summary>
    public bool Records { get; private set; }

    public IReadOnlyList<PromiseShown> Dated { get; private set; } = [];

    public IReadOnlyList<DatedPromise> Unread { get; private set; } = [];

    public string Lead => Dated.Count + Unread.Count == 0 ? words["PromisesNone"]
        : words[Late.All(one => one.Promise.IsOwn) ? "PromisesSummary" : "PromisesSummaryOwn", Late.Count, Dated.Count(one => one.IsOpen && !one.IsLate(Today)),
            Dated.Count(one => !one.IsOpen && one.Settled?.Outcome == PromiseOutcome.Met),
            Dated.Count(one => !one.IsOpen && one.Settled?.Outcome == PromiseOutcome.GivenUp), Late.Count(one => one.Promise.IsOwn)];

    private List<PromiseShown> Late => [.. Dated.Where(one => one.IsOpen && one.IsLate(Today))];

    /// <summary>The page of the plan's desk on which it is recorded.</summary>
    public string RecordUrl(DatedPromise promise) => $"/{Area.Slug}/manage/promises/{promise.Reference}?plan={promise.PlanSlug}&day={promise.Day:yyyy-MM-dd}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var all = await db.DatedPromisesAsync(Area.Id, Today, cancel);
        var settled = (await db.SettledPromisesAsync(Area.Id, Today, cancel)).ToDictionary(one => (one.Statement, one.Day));
        var earlier = await db.SettledDeadlines.AsNoTracking().Where(one => one.AreaId == Area.Id).ToDictionaryAsync(one => one.Key, cancel);
        Records = (await may.AuthorizeAsync(User, Policies.Recorder)).Succeeded;
        Dated = [.. all.Where(promise => promise.Day is not null)
            .Select(promise =>
                new PromiseShown(promise, settled.GetValueOrDefault((promise.Statement, promise.Day)),
                    earlier.GetValueOrDefault(PromiseDeadlines.Key(promise)))).OrderBy(one => !one.IsOpen).ThenBy(one => one.Promise.Day)];
        Unread = [.. all.Where(promise => promise.Day is null)];
    }
}

/// <summary>A promise whose day was read, and what stands recorded of it, if anything does.</summary>
/// <param name="Earlier">A record of an older version that did not say whether it was met or given up.</param>
internal sealed record PromiseShown(DatedPromise Promise, SettledPromise? Settled, SettledDeadline? Earlier)
{
    /// <summary>What was recorded for words that the plan has changed since settles nothing.</summary>
    public bool IsOpen => Settled is null or { OfEdition: not null };

    public bool IsLate(DateOnly today) => Promise.Day < today;
}
