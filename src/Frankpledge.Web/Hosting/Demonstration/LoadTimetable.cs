using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Timetables;

namespace Frankpledge.Web.Hosting.Demonstration;

/// <summary>
/// The demonstration's timetable, step by step as it happened: the consultation, the panel and the launch on the days in the papers of
/// January 2025; the other steps on invented days, which the page says.
/// </summary>
internal sealed class LoadTimetable(IServiceProvider services, AppDb db)
{
    private static readonly DateOnly Poll = new(2024, 5, 2);

    private static readonly (string Code, string Day)[] BeforeTheDraft =
    [
        ("needs_assessment", "2024-07-01"), ("plan_on_a_page", "2024-07-12"), ("consultation_opens", "2024-07-14"), ("consultation_closes", "2024-10-18"),
        ("findings", "2024-11-15"),
    ];

    private static readonly (string Code, string Day)[] Afresh =
    [
        ("chief_constable", "2025-01-07"), ("draft", "2025-01-09"), ("sent_to_panel", "2025-01-10"), ("panel", "2025-01-20"), ("panel_report", "2025-02-03"),
        ("response", "2025-02-21"),
        ("changes", "2025-03-07"), ("issue", "2025-03-26"), ("copies", "2025-03-26"), ("publication", "2025-03-26"), ("launch", "2025-03-26"),
    ];

    public async Task RunAsync(Guid areaId, Change change, CancellationToken cancel)
    {
        var table = await Use<SetUpTimetable>().RunAsync(new TimetableToSetUp(areaId, Poll, HasInventedDates: true), On("2024-05-10"), cancel);
        await DoneAsync(table.Id, ("acceptance", "2024-05-09"));
        await Use<Rebaseline>().RunAsync(Seen(table.Id), null, On("2024-06-28"), cancel);
        foreach (var step in BeforeTheDraft)
        {
            await DoneAsync(table.Id, step);
        }

        await Use<MoveStage>().RunAsync(Seen(table.Id), Afresh.ToDictionary(step => step.Code, step => Day(step.Day)), On("2025-01-06"), cancel);
        await Use<Rebaseline>().RunAsync(Seen(table.Id), "The draft needed more work after the consultation", On("2025-01-06"), cancel);
        foreach (var step in Afresh.Append(("agenda", "2025-01-10")))
        {
            await DoneAsync(table.Id, step);
        }

        async Task DoneAsync(Guid id, (string Code, string Day) step) =>
            await Use<RecordStage>().RunAsync(Seen(id), step.Code, Day(step.Day), On(step.Day), cancel);

        Change On(string day) => change with { At = new DateTimeOffset(Day(day), new TimeOnly(12, 0), TimeSpan.Zero) };
    }

    private SeenTimetable Seen(Guid id) => new(id, db.Timetables.Where(table => table.Id == id).Select(table => table.Version).Single());

    private T Use<T>()
        where T : notnull => services.GetRequiredService<T>();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
