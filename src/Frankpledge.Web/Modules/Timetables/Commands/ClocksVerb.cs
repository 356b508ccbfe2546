using Frankpledge.Timetables.Contract;
using System.CommandLine;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Timetables.Commands;

/// <summary><c>clocks AREA</c> lists a body's clocks; <c>clock start|settle|cancel</c> runs the use cases of the pages.</summary>
internal static class ClocksVerb
{
    private static readonly Argument<string> Area = new("area") { Description = "The area's slug." };
    private static readonly Argument<Guid> Id = new("id") { Description = "The clock's id, as clocks gives it." };
    private static readonly Argument<ClockKind> Kind = Choices.Which<ClockKind>("kind", "What has begun.");
    private static readonly Option<BodyKind> Body = Choices.OneOf<BodyKind>("--body", "For which body; local-policing-body when not given.");
    private static readonly Option<string> Label = new("--label") { Description = "What it is about, without the name of a private person.", Required = true };
    private static readonly Option<DateOnly> Started = new("--started") { Description = "The day on which it began, such as 2026-11-02.", Required = true };
    private static readonly Option<DateOnly?> Poll = new("--poll") { Description = "An ordinary poll in the period; needs --declared." };
    private static readonly Option<DateOnly?> Declared = new("--declared") { Description = "The day of the winner's declaration of acceptance." };
    private static readonly Option<DateOnly?> On = new("--on") { Description = "The day on which it was done; today when left out." };
    private static readonly Option<string> Note = new("--note") { Description = "What came of it, or why it is cancelled.", Required = true };

    /// <summary>Lists the running clocks and those that ended, by day.</summary>
    public static Command Create() =>
        new Command("clocks",
            "List the clocks that a body of an area sees, by day. Answers with clocks; each has id, kind, label, state, started_on, due_on, was_due_on, rule, cited, sentence, ended_on, note and pending_change.") { Area, Body }.Answering(
        (parsed, cancel) => Records.PreparedAsync(services => ListAsync(services, parsed, cancel)),
        (answer, output) =>
        {
            if (answer.Count == 0)
            {
                output.Say("No clock was started here.");
            }

            foreach (var clock in answer)
            {
                output.Say($"{clock.Id}  {clock.DueOn:yyyy-MM-dd}  {Choices.InWords(clock.State),-9} {clock.Label} ({Choices.InWords(clock.Kind)}, {clock.Cited})");
            }
        });

    /// <summary>Starts and ends a clock.</summary>
    public static Command CreateOne() => new("clock", "Start, settle or cancel a clock.")
    {
        new Command("start", "Start a clock.") { Area, Kind, Label, Started, Poll, Declared, Body }
            .Answering((parsed, cancel) => Records.PreparedAsync(services => StartAsync(services, parsed, cancel)), Write),
        new Command("settle", "Record that what was due is done.") { Area, Id, On, Note, Body }
            .Answering((parsed, cancel) => Records.PreparedAsync(services => EndAsync(services, parsed, isDone: true, cancel)), Write),
        new Command("cancel", "Stop a clock that should not run.") { Area, Id, Note, Body }
            .Answering((parsed, cancel) => Records.PreparedAsync(services => EndAsync(services, parsed, isDone: false, cancel)), Write),
    };

    private static async Task<List<ClockListed>> ListAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var area = await db.AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var calendar = await services.GetRequiredService<Calendars>().ForAsync(area.Nation, cancel);
        var clocks = await db.ClocksOf(area, parsed.GetValue(Body)).AsNoTracking().ToListAsync(cancel);
        return [.. clocks.Select(clock => ClockListed.Of(clock, calendar, area)).OrderBy(clock => clock.State).ThenBy(clock => clock.DueOn)];
    }

    private static async Task<ClockListed> StartAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var area = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var time = services.GetRequiredService<TimeProvider>();
        DateRange? pause = (parsed.GetValue(Poll), parsed.GetValue(Declared)) switch
        {
            (null, null) => null,
            ({ } from, { } to) => new DateRange(from, to),
            _ => throw new RefusedException("PollAndDeclaration", "Give both --poll and --declared: the days from one to the other are left out.", "R11"),
        };
        var input = new ClockToStart(area, parsed.GetValue(Body), parsed.GetValue(Kind), parsed.GetRequiredValue(Label), parsed.GetValue(Started), pause,
            time.Today());
        var clock = await services.GetRequiredService<StartClock>().RunAsync(input, time.ChangeByProgram("Started a clock at the command line"), cancel);
        return ClockListed.Of(clock, await services.GetRequiredService<Calendars>().ForAsync(area.Nation, cancel), area);
    }

    private static async Task<ClockListed> EndAsync(IServiceProvider services, ParseResult parsed, bool isDone, CancellationToken cancel)
    {
        var area = await services.GetRequiredService<AppDb>().AreaFactsAsync(parsed.GetRequiredValue(Area), cancel);
        var time = services.GetRequiredService<TimeProvider>();
        var on = (isDone ? parsed.GetValue(On) : null) ?? time.Today();
        var input = new ClockToEnd(area, parsed.GetValue(Body), parsed.GetValue(Id), on, parsed.GetRequiredValue(Note), time.Today());
        var clock = isDone
            ? await services.GetRequiredService<SettleClock>().RunAsync(input, time.ChangeByProgram("Settled a clock at the command line"), cancel)
            : await services.GetRequiredService<CancelClock>().RunAsync(input, time.ChangeByProgram("Cancelled a clock at the command line"), cancel);
        return ClockListed.Of(clock, await services.GetRequiredService<Calendars>().ForAsync(area.Nation, cancel), area);
    }

    private static void Write(ClockListed clock, TextWriter output) => output.Say(clock.State == ClockState.Running
        ? (Sentence)$"{clock.Id}: {clock.Label}. {clock.Sentence} ({clock.Cited})"
        : $"{clock.Id}: {clock.Label}, {Choices.InWords(clock.State)} on {clock.EndedOn:yyyy-MM-dd}: {clock.Note}");

    private sealed record ClockListed(
        Guid Id, ClockKind Kind, string Label, ClockState State, DateOnly StartedOn, DateOnly DueOn, DateOnly WasDueOn, string Rule, Sentence Sentence,
        bool Shared, DateOnly? EndedOn, string? Note, string? PendingChange, Sentence Cited)
    {
        public static ClockListed Of(Frankpledge.Timetables.Clocks.Clock clock, Statute.Calendar.WorkingCalendar calendar, AreaFacts area)
        {
            var working = clock.Working(calendar, area);
            return new(clock.Id, clock.Kind, clock.Label, clock.State, clock.StartedOn, working.Answer, clock.DueAtStart, clock.Kind.Rule(), working.Sentence,
                clock.BodyId is null, clock.EndedOn, clock.Note, area.PendingOn(working.Answer, clock.Kind.Rule())?.Warning,
                Statute.Register.RuleCitation.Of(clock.Kind.Rule(), area.ModelOn(working.Answer), area.Nation));
        }
    }
}
