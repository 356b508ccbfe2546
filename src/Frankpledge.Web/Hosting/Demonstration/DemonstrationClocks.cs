using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting.Demonstration;

/// <summary>A few invented clocks, started and settled by the use cases: some of each body, one shared, one late, two that ended.</summary>
internal sealed class DemonstrationClocks(AppDb db, StartClock start, SettleClock settle, CancelClock cancelClock)
{
    public async Task RunAsync(string slug, Change change, CancellationToken cancel)
    {
        var area = await db.AreaFactsAsync(slug, cancel);
        var today = change.At.LocalDay();
        Task<Frankpledge.Timetables.Clocks.Clock> StartAsync(BodyKind by, ClockKind kind, string label, int daysAgo) =>
            start.RunAsync(new ClockToStart(area, by, kind, label, today.AddDays(-daysAgo), null, today), change, cancel);

        await StartAsync(BodyKind.LocalPolicingBody, ClockKind.StaffAppointment, "Proposed chief finance officer (invented)", 8);
        await StartAsync(BodyKind.LocalPolicingBody, ClockKind.InspectionReport, "Inspection of custody suites (invented)", 40);
        await StartAsync(BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/018, on stop and search (invented)", 10);
        await StartAsync(BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/011, on estates (invented)", 33);
        await StartAsync(BodyKind.Panel, ClockKind.InformationRequest, "Request P26/003, on panel allowances (invented)", 5);
        var done = await StartAsync(BodyKind.LocalPolicingBody, ClockKind.InspectionReport, "Inspection of child protection (invented)", 90);
        var withdrawn = await StartAsync(BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Request 26/009, on vehicles (invented)", 20);
        await settle.RunAsync(
            new ClockToEnd(area, BodyKind.LocalPolicingBody, done.Id, today.AddDays(-38),
                "Comments published with an action for each of four recommendations (invented).", today), change, cancel);
        await cancelClock
            .RunAsync(new ClockToEnd(area, BodyKind.LocalPolicingBody, withdrawn.Id, today, "The request was withdrawn (invented).", today), change, cancel);
    }
}
