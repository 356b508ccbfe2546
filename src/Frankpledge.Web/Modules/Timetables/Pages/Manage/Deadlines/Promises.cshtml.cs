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
internal sealed class PromisesModel(AppDb db, AreaHere here, TimeProvider clock, IStringLocalizer<DeadlineWords> words) : PageModel
{
    public PoliceArea Area { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public DeadlineDesk Desk => new(User, Area);

    /// <summary>The promises are the office's: the panel reads.</summary>
    public bool Records => Desk.Keeps && Desk.Body == BodyKind.LocalPolicingBody;

    public IReadOnlyList<PromiseShown> Dated { get; private set; } = [];

    public IReadOnlyList<DatedPromise> Unread { get; private set; } = [];

    public string Lead => Dated.Count + Unread.Count == 0 ? words["PromisesNone"]
        : words["PromisesSummary", Dated.Count(one => one.IsOpen && one.IsLate(Today)), Dated.Count(one => one.IsOpen && !one.IsLate(Today)), Dated.Count(one => one.Settled is not null), Dated.Count(one => one.Settled is null && one.IsLongPast)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var all = await db.DatedPromisesAsync(Area.Id, cancel);
        var settled = await db.SettledDeadlines.AsNoTracking().Where(one => one.AreaId == Area.Id).ToDictionaryAsync(one => one.Key, cancel);
        Dated = [.. all.Where(promise => promise.Day is not null).Select(promise => new PromiseShown(promise, settled.GetValueOrDefault(PromiseDeadlines.Key(promise)))).OrderBy(one => !one.IsOpen).ThenBy(one => one.Promise.Day)];
        Unread = [.. all.Where(promise => promise.Day is null)];
    }
}

/// <summary>A promise whose day was read, and the record that it was settled, if there is one.</summary>
internal sealed record PromiseShown(DatedPromise Promise, SettledDeadline? Settled)
{
    public string Key => PromiseDeadlines.Key(Promise);

    public bool IsLongPast => PromiseDeadlines.IsLongPast(Promise);

    /// <summary>Neither settled nor from long before the plan came here.</summary>
    public bool IsOpen => Settled is null && !IsLongPast;

    public bool IsLate(DateOnly today) => Promise.Day < today;
}
