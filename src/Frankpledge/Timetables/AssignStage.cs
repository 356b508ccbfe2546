using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Timetables;

/// <summary>Names who carries a step; an empty name gives it back to its usual owner.</summary>
public sealed class AssignStage(AppDb db)
{
    public async Task RunAsync(SeenTimetable seen, string code, string? owner, Change change, CancellationToken cancel = default)
    {
        var table = await db.TakeAsync(seen, cancel);
        table.Assign(code, owner);
        await db.SaveAsync(change, cancel);
    }
}
