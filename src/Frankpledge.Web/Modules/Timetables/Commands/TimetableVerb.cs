using Frankpledge.Timetables.Contract;
using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Questions;
using Frankpledge.Statute.Timetable;
using Frankpledge.Timetables;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Timetables.Commands;

/// <summary>An area's stored timetable, computed for a day.</summary>
internal static class TimetableVerb
{
    public static Command Create()
    {
        var area = new Argument<string>("area") { Description = "The area's slug." };
        var on = Ask.MaybeDay("--on", "The day to look at; today when left out. What was done later is left out.");
        return new Command("timetable", "Show an area's timetable: steps, owners, float, slippage, baselines.") { area, on }.Answering(
            (parsed, cancel) => Records.PreparedAsync(async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                var facts = await db.AreaFactsAsync(parsed.GetRequiredValue(area), cancel);
                var today = services.GetRequiredService<TimeProvider>().Today();
                var stored = (await db.TimetablesOfAsync(facts.Id, cancel)) is [var newest, ..] ? newest : throw new RefusedException(NoneHere(facts, today));
                var path = PlanPath.For(stored, facts, parsed.GetValue(on) ?? today,
                    await services.GetRequiredService<Calendars>().ForAsync(stored.Nation, cancel));
                return new StoredTimetableAnswer(facts.Slug, stored, path);
            }),
            (answer, output) =>
            {
                output.WriteLine(answer.Timetable.Sentence);
                foreach (var line in answer.Timetable.Details
                    .Concat(answer.Timetable.Reasons.Select(reason => (Sentence)$"{reason.Severity}: {reason.Sentence} ({answer.Timetable.Cite(reason)})"))
                    .Concat(answer.Path.Table.Pending is { } change ? [$"Note: {change.Warning}"] : Array.Empty<Sentence>()))
                {
                    output.WriteLine(line);
                }
            });
    }

    /// <summary>Nobody is sent to set up what the law of the body there does not know.</summary>
    private static IReadOnlyList<Reason> NoneHere(AreaFacts area, DateOnly today) =>
        PlanTimetable.WhyNot(area.ModelOn(today), area.Nation) is { Count: > 0 } elsewhere ? elsewhere
        : [new("NoTimetable", $"{area.Name} has no timetable yet. Set one up on its page /{area.Slug}/manage/timetable.")];
}

/// <summary>The stored timetable: <c>timetable</c> as <c>law plan-timetable</c> answers, with what was stored beside it.</summary>
internal sealed class StoredTimetableAnswer(string area, StoredTimetable stored, PlanPath path)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public PlanPath Path { get; } = path;

    public string Area { get; } = area;

    public DateOnly On => Path.On;

    /// <summary>The Act or order that names the day of the election; null for the usual day.</summary>
    public string? Order { get; } = stored.PollOrder;

    public IReadOnlyDictionary<string, StageState> States => Path.States;

    public IReadOnlyDictionary<string, DateOnly> LatestBaseline => Path.LatestBaseline;

    public IReadOnlyDictionary<string, string> Owners { get; } = stored.Owners;

    public IReadOnlyList<BaselineListed> Baselines { get; } =
        [.. stored.Baselines.OrderBy(baseline => baseline.Number)
            .Select(baseline => new BaselineListed(baseline.Number, baseline.SetOn, baseline.SetBy, baseline.Reason))];

    public PlanTimetableAnswer Timetable => new(Path.Table)
    {
        Place = new(Statute.Calendar.WorkingCalendar.EnglandAndWales, stored.Nation, Path.Table.Model, Area), Reasons = Path.Warnings,
        PendingChange = Path.Table.Pending is { } change ? new(change) : null,
    };
}

internal sealed record BaselineListed(int Number, DateOnly SetOn, string SetBy, string Reason);
