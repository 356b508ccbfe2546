using System.Net;
using System.Text.RegularExpressions;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

/// <summary>Identifiers of another area, put into every form and address of one's own, touch nothing there.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed partial class OtherAreaTests
{
    [Fact]
    public async Task No_address_of_one_area_opens_what_belongs_to_another()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await TwinAsync(site, "kent"), await TwinAsync(site, "essex"));
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent.Area, Role.Administrator, email: "in@kent.example"));

        foreach (var path in essex.Paths.Where(path => Id().IsMatch(path)))
        {
            var borrowed = path.Replace("/essex/", "/kent/", StringComparison.Ordinal);
            (await visitor.OpenAsync(borrowed)).Status.ShouldBe(HttpStatusCode.NotFound, borrowed);
        }
    }

    private static async Task<Twin> TwinAsync(TestSite site, string slug)
    {
        var area = await site.AreaAsync(slug);
        var person = await site.PersonAsync(area, Role.Policy);
        var import = await Given.AnImportInReview(site, area);
        var clock = await Given.AClock(site, area, BodyKind.LocalPolicingBody, ClockKind.InformationRequest);
        var table = await Given.ATimetable(site, area);
        var plan = await Given.APlan(site, area);
        var candidates = await site.ReadAsync(db => db.Candidates.Where(c => c.ImportId == import).OrderBy(c => c.Order).Select(c => c.Id).ToListAsync());
        var ids = new[] { area.Id, area.LocalPolicingBody(site.Today).Id, area.Panel(site.Today).Id, person.Id, person.Roles[0].Id, import, clock.Id, table.Id,
            plan.Id, plan.PlanId }.Concat(candidates);
        return new Twin(area, [.. ids.Select(id => id.ToString())],
        [
            $"/{slug}/manage", $"/{slug}/manage/people", $"/{slug}/manage/people/add?body={area.LocalPolicingBody(site.Today).Id}",
            $"/{slug}/manage/people/end-role/{person.Roles[0].Id}",
            $"/{slug}/manage/people/new-link/{person.Id}", $"/{slug}/manage/settings", $"/{slug}/manage/calendar", $"/{slug}/manage/timetable",
            $"/{slug}/manage/timetable?step=launch",
            $"/{slug}/manage/deadlines/clocks/start", $"/{slug}/manage/deadlines/clocks/{clock.Id}", $"/{slug}/manage/deadlines/record?key=precept/2027/Notify",
            $"/{slug}/manage/plans", $"/{slug}/manage/plans/upload", $"/{slug}/manage/plans/imports/{import}", $"/{slug}/manage/plans/imports/{import}/review",
            $"/{slug}/manage/plans/imports/{import}/matches", $"/{slug}/manage/plans/imports/{import}/confirm",
        ]);
    }

    /// <summary>What the trail tells of an area: every entry that belongs to it or names one of its rows.</summary>
    private static async Task<int> TrailAsync(TestSite site, Twin twin)
    {
        var entries = await site.ReadAsync(db => db.AuditEntries.AsNoTracking().ToListAsync());
        return entries.Count(entry => entry.AreaId == twin.Area.Id || entry.Rows.Any(row => twin.Ids.Contains(row.Id)
            || (row.After ?? row.Before)!.Values.Any(value => value is not null && twin.Ids.Contains(value))));
    }

    private sealed record Twin(PoliceArea Area, IReadOnlyList<string> Ids, IReadOnlyList<string> Paths);

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Id();
}
