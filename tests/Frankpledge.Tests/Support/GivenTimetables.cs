using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Timetables;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>The timetable after the election of 2 May 2024.</summary>
    public static Task<StoredTimetable> ATimetable(TestSite site, PoliceArea area, string poll = "2024-05-02") =>
        site.UseAsync<SetUpTimetable, StoredTimetable>(use => use.RunAsync(new TimetableToSetUp(area.Id, Day(poll)), AChange(site)));

    public static Task<AreaFacts> FactsOf(TestSite site, StoredTimetable table) => site.ReadAsync(db => db.AreaFactsAsync(table.AreaId));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Noon of a day, for a site's clock.</summary>
    public static DateTimeOffset Noon(string day) => new(Day(day), new TimeOnly(12, 0), TimeSpan.Zero);

    public static Task<StoredTimetable> Now(TestSite site, Guid timetable) =>
        site.ReadAsync(db => db.Timetables.AsNoTracking().Include(table => table.Baselines).SingleAsync(table => table.Id == timetable));

    public static async Task Done(TestSite site, Guid timetable, string code, string? day)
    {
        var seen = new SeenTimetable(timetable, (await Now(site, timetable)).Version);
        await site.UseAsync<RecordStage, bool>(async use =>
        {
            await use.RunAsync(seen, code, day is null ? null : Day(day), AChange(site));
            return true;
        });
    }

    public static async Task Moved(TestSite site, Guid timetable, params (string Code, string Day)[] days)
    {
        var seen = new SeenTimetable(timetable, (await Now(site, timetable)).Version);
        await site.UseAsync<MoveStage, bool>(async use =>
        {
            await use.RunAsync(seen, days.ToDictionary(day => day.Code, day => Day(day.Day)), AChange(site));
            return true;
        });
    }

    public static async Task<StoredBaseline> ABaseline(TestSite site, Guid timetable, string? reason = null)
    {
        var seen = new SeenTimetable(timetable, (await Now(site, timetable)).Version);
        return await site.UseAsync<Rebaseline, StoredBaseline>(use => use.RunAsync(seen, reason, AChange(site)));
    }

    /// <summary>The refusal that a step must end with.</summary>
    public static async Task<string> CodeOfRefusal(Func<Task> step) => (await Should.ThrowAsync<RefusedException>(step)).Reasons[0].Code;
}
