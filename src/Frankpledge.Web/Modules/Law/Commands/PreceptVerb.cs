using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Precept;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The precept round of one winter: dates, whether meetings fit, where it stands.</summary>
internal static class PreceptVerb
{
    public static Command Create()
    {
        var year = new Option<string>("--year") { Description = "The calendar year of the February, 2025, or the year of the precept, 2025/26.", HelpName = "year", Required = true };
        var notified = Ask.MaybeDay("--notified", "When the commissioner notified the panel.");
        var reported = Ask.MaybeDay("--reported", "When the panel reported.");
        var vetoed = new Option<string?>("--vetoed") { Description = "high or low, when the panel's report is a veto.", HelpName = "high|low" };
        var proposed = Ask.MaybeAmount("--proposed", "The proposed figure.");
        var responded = Ask.MaybeDay("--responded", "When the commissioner answered a report without a veto.");
        var revised = Ask.MaybeAmount("--revised", "The revised figure after a veto.");
        var revisedOn = Ask.MaybeDay("--revised-on", "When the revised figure was notified.");
        var second = Ask.MaybeDay("--second-report", "When the panel reported on the revised figure.");
        var final = Ask.MaybeDay("--final-response", "When the commissioner answered the second report.");
        var today = Ask.MaybeDay("--today", "The day on which the question is asked; the last day given when left out.");
        var place = new Place();
        return new Command("precept", "The precept timetable (R59-R70): dates, feasibility, state, direction of a revision, lapsing. Answers with state, dates, rounds and reasons.").Counting(
            place,
            (parsed, calendar) =>
            {
                if (!FinancialYear.TryParse(parsed.GetValue(year)!, out var asked) || asked.StartYear is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear)
                {
                    throw new RefusedException("YearNotUnderstood", $"\"{parsed.GetValue(year)}\" is not a year from {WorkingCalendar.FirstYear} to {WorkingCalendar.LastYear}; write 2025 or 2025/26.");
                }

                var events = new PreceptEvents
                {
                    Year = asked.StartYear,
                    Notified = parsed.GetValue(notified),
                    Proposed = parsed.GetValue(proposed),
                    Reported = parsed.GetValue(reported),
                    Vetoed = Direction(parsed.GetValue(vetoed)),
                    Responded = parsed.GetValue(responded),
                    Revised = parsed.GetValue(revised),
                    RevisedOn = parsed.GetValue(revisedOn),
                    SecondReport = parsed.GetValue(second),
                    FinalResponse = parsed.GetValue(final),
                };
                RefuseContradictions(events);
                var feasibility = new PreceptFeasibility(calendar, NationRules.For(place.Of(parsed)).ClearDays);
                return PreceptAnswer.Of(events, parsed.GetValue(today), calendar, feasibility);
            },
            [year, notified, reported, vetoed, proposed, responded, revised, revisedOn, second, final, today]);
    }

    private static VetoDirection? Direction(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "high" => VetoDirection.TooHigh,
        "low" => VetoDirection.TooLow,
        _ => throw new RefusedException("UnknownDirection", $"--vetoed is high or low, not \"{text}\".", "R63"),
    };

    /// <summary>Refuses figures without a veto, and steps dated in the wrong order.</summary>
    internal static void RefuseContradictions(PreceptEvents events)
    {
        if (events.Revised is not null && events.Proposed is null)
        {
            throw new RefusedException("NoProposedFigure", "Give the proposed figure as well: a revised figure is compared with it.", "R66");
        }

        if (events.Revised is not null && events.Vetoed is null)
        {
            throw new RefusedException("RevisedWithoutVeto", "A revised figure answers a veto: say whether it was vetoed as too high or as too low.", "R66");
        }

        DateOnly?[] order = [events.Notified, events.Reported, events.RevisedOn ?? events.Responded, events.SecondReport, events.FinalResponse];
        var days = order.OfType<DateOnly>().ToList();
        foreach (var (before, after) in days.Zip(days.Skip(1)).Where(pair => pair.Second < pair.First))
        {
            throw new RefusedException("DatesBackwards", $"{InWords.Day(after)} is given for a step that comes after one dated {InWords.Day(before)}.", "R59");
        }
    }
}
