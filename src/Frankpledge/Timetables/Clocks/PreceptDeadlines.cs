using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Precept;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables.Clocks;

/// <summary>The fixed dates of the next precept round (R60-R69). Those that only a veto brings are there once a veto is recorded.</summary>
public sealed class PreceptDeadlines(AppDb db) : IDeadlineSource
{
    private static readonly string[] AfterVeto = ["Revise", "SecondReport", "Respond"];

    /// <summary>Recorded as a step when the panel's report was a veto in this direction.</summary>
    public const string VetoTooHigh = nameof(VetoTooHigh);

    /// <inheritdoc cref="VetoTooHigh"/>
    public const string VetoTooLow = nameof(VetoTooLow);

    /// <summary>Recorded when the panel made no report by 8 February; never concluded from a missing record (R64).</summary>
    public const string NoReport = nameof(NoReport);

    /// <summary>The same for the second report.</summary>
    public const string NoSecondReport = nameof(NoSecondReport);

    /// <summary>Everything that may be recorded of a round.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["Notify", "Report", .. AfterVeto, "Issue", VetoTooHigh, VetoTooLow, NoReport, NoSecondReport];

    /// <summary>How every key of a round begins.</summary>
    internal const string Start = "precept/";

    /// <summary>The key under which a step of a round is recorded.</summary>
    public static string Key(int year, string step) => $"{Start}{year}/{step}";

    /// <summary>The calendar year of the round that is open or comes next: until the end of March that of this year.</summary>
    public static int RoundOn(DateOnly day) => day.Month <= 3 ? day.Year : day.Year + 1;

    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel)
    {
        var year = RoundOn(today);
        var done = await db.SettledOfAsync(area.Id, Steps.Select(step => Key(year, step)), cancel);
        var vetoed = done.Contains(Key(year, VetoTooHigh)) || done.Contains(Key(year, VetoTooLow));
        return
        [
            .. PreceptCalendar.For(year, new WorkingDays(calendar), area.ModelOn(new(year, 2, 1)))
                .Where(date => !done.Contains(Key(year, date.Code)) && !(date.Code == "Report" && done.Contains(Key(year, NoReport)))
                    && !(date.Code == "SecondReport" && done.Contains(Key(year, NoSecondReport))) && (vetoed || !AfterVeto.Contains(date.Code)))
                .Select(date =>
                    new Deadline(Key(year, date.Code), date.What, date.Legal, DeadlineKind.Law, date.Rule, date.Sentence, SettledBy(date.Code),
                        Parties(date.Code))
                {
                    Page = $"/manage/deadlines/precept?year={year}",
                }),
        ];
    }

    public Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        Task.FromResult(key.Split('/')[0] == "precept" ? ComputedDeadline.Find(key, calendar, area.ModelOn) : null);

    private static IReadOnlyList<Party> Parties(string step) => step is "Report" or "SecondReport"
        ? [Party.Panel(), Party.Panel(Role.PanelOfficer), Party.Office(Role.Finance), Party.Office(Role.Governance), Party.Office(Role.Administrator)]
        : [Party.Office(Role.Finance), Party.Office(Role.Governance), Party.Office(Role.Administrator), Party.Panel(Role.PanelOfficer)];

    private static Sentence SettledBy(string step) => step switch
    {
        "Notify" => "Record the day on which the panel was notified.",
        "Report" => "Record the day of the panel's report, and whether it was a veto.",
        "Revise" => "Record the day on which the revised precept was notified.",
        "SecondReport" => "Record the day of the panel's second report.",
        "Respond" => "Record the day of the response to the second report.",
        _ => "Record the day on which the precept was issued to the billing authorities.",
    };
}
