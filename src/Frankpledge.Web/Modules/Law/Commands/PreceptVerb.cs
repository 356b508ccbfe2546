using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Questions;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The precept round of one winter: dates, whether meetings fit, where it stands.</summary>
internal static class PreceptVerb
{
    public static Command Create()
    {
        var year = new Option<string>("--year") { Description = "The calendar year of the February, 2025, or the year of the precept, 2025/26.",
            HelpName = "year", Required = true };
        var notified = Ask.MaybeDay("--notified", "When the commissioner notified the panel.");
        var reported = Ask.MaybeDay("--reported", "When the panel reported.");
        var none = new Option<bool>("--no-report") { Description = "The panel made no report by 8 February. Said only when it is known." };
        var vetoed = new Option<string?>("--vetoed") { Description = "high or low, when the panel's report is a veto.", HelpName = "high|low" };
        var proposed = Ask.MaybeAmount("--proposed", "The proposed figure.");
        var responded = Ask.MaybeDay("--responded", "When the commissioner answered a report without a veto.");
        var revised = Ask.MaybeAmount("--revised", "The revised figure after a veto.");
        var revisedOn = Ask.MaybeDay("--revised-on", "When the revised figure was notified.");
        var second = Ask.MaybeDay("--second-report", "When the panel reported on the revised figure.");
        var final = Ask.MaybeDay("--final-response", "When the commissioner answered the second report.");
        var today = Ask.MaybeDay("--today", "The day on which the question is asked; the last day given when left out.");
        return new Command("precept",
            "The precept timetable (R59-R70): dates, feasibility, state, direction of a revision, lapsing. What is not given is not assumed. Answers with state, dates, rounds and reasons.").Asking(
            parsed => new PreceptQuestion(
                new PreceptEvents
                {
                    Year = Year(parsed.GetValue(year)!),
                    Notified = parsed.GetValue(notified),
                    Proposed = parsed.GetValue(proposed),
                    Reported = parsed.GetValue(reported),
                    NoReportMade = parsed.GetValue(none),
                    Vetoed = Direction(parsed.GetValue(vetoed)),
                    Responded = parsed.GetValue(responded),
                    Revised = parsed.GetValue(revised),
                    RevisedOn = parsed.GetValue(revisedOn),
                    SecondReport = parsed.GetValue(second),
                    FinalResponse = parsed.GetValue(final),
                },
                parsed.GetValue(today)),
            [year, notified, reported, none, vetoed, proposed, responded, revised, revisedOn, second, final, today]);
    }

    private static int Year(string text) =>
        FinancialYear.TryParse(text, out var asked) && asked.StartYear is >= WorkingCalendar.FirstYear and <= WorkingCalendar.LastYear
        ? asked.StartYear
        : throw new RefusedException("YearNotUnderstood",
            $"\"{text}\" is not a year from {WorkingCalendar.FirstYear} to {WorkingCalendar.LastYear}; write 2025 or 2025/26.");

    private static VetoDirection? Direction(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "high" => VetoDirection.TooHigh,
        "low" => VetoDirection.TooLow,
        _ => throw new RefusedException("UnknownDirection", $"--vetoed is high or low, not \"{text}\".", "R63"),
    };
}
