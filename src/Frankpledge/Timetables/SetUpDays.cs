using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Timetables;

/// <summary>Version 0280 of the tables gave older timetables the day in London's winter time on which the trail says that they were set up. One that was set
/// up around midnight in summer gets its local day.</summary>
internal static class SetUpDays
{
    public static async Task RunAsync(AppDb db, CancellationToken cancel)
    {
        var found = await db.Database.SqlQueryRaw<Row>("""
            SELECT t.id AS "Id", t.set_up_on AS "SetUpOn", MIN(e.at) AS "At" FROM plan_timetables t
            JOIN audit_entries e ON e.area_id = t.area_id AND e.kinds LIKE '%|plan_timetables|%' AND e.first_rows LIKE '%' || CAST(t.id AS text) || '%'
            GROUP BY t.id, t.set_up_on
            """).ToListAsync(cancel);
        foreach (var row in found.Where(row => row.SetUpOn is not null && CivilTime.DayOf(row.At) != row.SetUpOn))
        {
            await db.Database.ExecuteSqlAsync($"UPDATE plan_timetables SET set_up_on = {CivilTime.DayOf(row.At)} WHERE id = {row.Id}", cancel);
        }
    }

    private sealed record Row(Guid Id, DateOnly? SetUpOn, DateTimeOffset At);
}
