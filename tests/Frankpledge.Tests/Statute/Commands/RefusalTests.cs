namespace Frankpledge.Tests.Statute.Commands;

/// <summary>Wrong input gets a sentence and exit code 1 or 2, never a stack trace.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(1, "veto --members 14 --for 15", "14 members")]
    [InlineData(1, "veto --members 0 --for 0", "at least one member")]
    [InlineData(1, "veto --members 15 --for 10 --present 9", "only 9 members were present")]
    [InlineData(1, "planning-period --issued 2010-06-01",
        "On Tuesday 1 June 2010 nobody had been elected who could issue a plan: the first poll was on Thursday 15 November 2012.")]
    [InlineData(1, "vacancy --on 2026-01-01 --next-poll 2028-05-05", "Friday 5 May 2028 is no ordinary election")]
    [InlineData(2, "veto --members many --for 10", "whole number")]
    [InlineData(2, "veto --for 10", "--members")]
    [InlineData(2, "agenda-deadline --meeting 2025-02-29", "a date that exists")]
    [InlineData(2, "agenda-deadline --meeting 20/01/2025", "written like 2025-01-20")]
    [InlineData(2, "agenda-deadline --meeting 1850-01-01", "2000 to 2199")]
    [InlineData(1, "agenda-deadline --meeting 2025-01-20 --days 0", "at least one clear day")]
    [InlineData(1, "agenda-deadline --meeting 2025-01-20 --area atlantis", "no police area \"atlantis\"")]
    [InlineData(1, "agenda-deadline --meeting 2025-01-20 --nation france", "england or wales")]
    [InlineData(1, "agenda-deadline --meeting 2025-01-20 --nation 1", "england or wales")]
    [InlineData(1, "agenda-deadline --meeting 2025-01-20 --area gwent --nation england", "Gwent is in Wales")]
    [InlineData(1, "clear-days --from 2025-01-20 --to 2025-01-10", "comes before")]
    [InlineData(1, "working-days --from 2025-01-20", "to add or the day to count to")]
    [InlineData(1, "working-days --from 2199-12-30 --add 20", "2000 to 2199")]
    [InlineData(1, "working-days --from 2000-01-04 --add -20", "2000 to 2199")]
    [InlineData(1, "period --start 2025-01-20", "in weeks, days or months")]
    [InlineData(1, "period --start 2025-01-20 --weeks 0", "at least one day")]
    [InlineData(2, "period --start 2025-01-20 --weeks 3 --exclude 2025-01-25", "two dots")]
    [InlineData(2, "period --start 2025-01-20 --weeks 3 --exclude 2025-01-25..2025-01-22", "before it begins")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --actual lunch=2025-03-26", "no stage \"lunch\"")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --actual launch=2199-05-03", "Friday 3 May 2199 is in the future")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --launched 2199-05-03", "Friday 3 May 2199 is in the future")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --panel 2199-05-03", "Friday 3 May 2199 is in the future")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --actual consultation_opens=2024-07-14 --actual consultation_closes=2024-07-13",
        "Consultation closes: Saturday 13 July 2024 is before Sunday 14 July 2024, the day of the step that it waits for (Consultation opens).")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --actual sent_to_panel=2025-01-21 --panel 2025-01-20", "the day of the step that it waits for (Draft sent to the panel)")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --issued 2025-03-26 --actual publication=2025-03-25", "the day of the step that it waits for (Plan issued)")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --actual draft=2023-05-01", "Enter a day from the election, Thursday 2 May 2024")]
    [InlineData(1, "planning-period --issued 2026-02-01 --kind variation", "A variation begins no planning period of its own")]
    [InlineData(1, "planning-period --issued 2026-02-01 --kind variation --varies 2026-02-02", "so it cannot have been varied on Sunday 1 February 2026")]
    [InlineData(1, "planning-period --issued 2029-04-01 --kind variation --varies 2025-03-26", "ran to Saturday 31 March 2029. After that there is nothing to vary")]
    [InlineData(1, "planning-period --issued 2026-02-01 --kind variation --varies 2025-03-26 --qualifying 2026-04-01", "A variation names none.")]
    [InlineData(1, "planning-period --issued 2026-02-01 --varies 2025-03-26", "Only a variation changes a plan that is issued.")]
    [InlineData(1, "planning-period --issued 2013-02-01 --kind variation --varies 2012-01-01", "nobody had been elected who could issue a plan")]
    [InlineData(2, "plan-timetable --poll 2024-05-02 --actual launch=soon", "a date that exists")]
    [InlineData(1, "precept --year 99", "write 2025 or 2025/26")]
    [InlineData(1, "precept --year 2025 --vetoed sideways", "high or low")]
    [InlineData(1, "precept --year 2025 --revised 5", "proposed figure")]
    [InlineData(2, "precept --year 2025 --proposed 5.001", "two decimals")]
    [InlineData(2, "precept --year 2025 --proposed -5", "two decimals")]
    [InlineData(1, "precept --year 2025 --notified 2025-02-01 --reported 2025-01-31", "comes after one dated")]
    [InlineData(1, "hearing --received 2024-04-25 --poll 2024-05-02", "both the poll and the declaration")]
    [InlineData(1, "hearing --received 2024-04-25 --poll 2024-05-02 --declared 2024-05-01", "cannot come before the poll")]
    [InlineData(1, "vacancy --on 2028-06-01 --next-poll 2028-05-04", "comes after the poll")]
    [InlineData(1, "vacancy --on 2028-02-01 --next-poll 2032-05-06",
        "is not the next ordinary election from Tuesday 1 February 2028 on, as it stood on that day: that is Thursday 4 May 2028.")]
    [InlineData(1, "vacancy --on 2028-02-01 --next-poll 2032-05-06 --order AnOrder", "is not the next ordinary election")]
    [InlineData(1, "vacancy --on 2025-12-01 --declared 2025-11-28", "comes before the vacancy on Monday 1 December 2025")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --issued 2024-04-03", "is outside the term of office, Thursday 9 May 2024 to Wednesday 10 May 2028")]
    [InlineData(1, "plan-timetable --poll 2024-05-02 --issued 2024-05-20 --actual acceptance=2024-05-21",
        "the declaration of acceptance was delivered on Tuesday 21 May 2024")]
    [InlineData(1, "panel-size --councils 0", "at least one council")]
    [InlineData(1, "panel-size --councils 19", "the most is 20")]
    [InlineData(1, "consultation --start 2024-10-18 --end 2024-07-14", "before it starts")]
    [InlineData(1, "bank-holidays --year 1999", "2000 to 2199")]
    [InlineData(1, "specified-information --year 2025/27", "not a financial year")]
    [InlineData(1, "rule R190", "R1 to R189")]
    [InlineData(1, "hearing --received 2026-03-01 --poll 2026-03-05 --declared 2026-03-09", "A by-election begins no term")]
    [InlineData(1, "plan-timetable --poll 2026-03-05", "is no ordinary election")]
    [InlineData(1, "panel-outcome --outcome noted", "cannot record \"noted\"")]
    [InlineData(1, "precept --year 2025 --reported 2025-02-03 --no-report", "Only one of the two can be")]
    [InlineData(1, "precept --year 2026 --notified 2025-01-20 --reported 2025-02-05", "does not belong to the round of February 2026")]
    [InlineData(1, "precept --year 2025 --notified 2025-01-20 --reported 2025-02-05 --revised-on 2025-02-10", "follow a veto")]
    [InlineData(1, "precept --year 2025 --notified 2025-01-20 --reported 2025-02-05 --final-response 2025-02-25", "follow a veto")]
    [InlineData(1, "issue-gate --file nowhere.json --on 2025-03-26", "There is no file or folder nowhere.json")]
    [InlineData(2, "guess", "guess")]
    public async Task Wrong_input_gets_a_sentence(int exit, string line, string words)
    {
        var asked = await Asked.RunAsync("law " + line);

        asked.Exit.ShouldBe(exit, asked.Errors);
        asked.Errors.ShouldContain(words);
        (asked.Output + asked.Errors).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_refusal_as_json_carries_its_reasons()
    {
        var asked = await Asked.LawAsync("veto --members 14 --for 15");

        var reason = asked.Json.GetProperty("refused").EnumerateArray().ShouldHaveSingleItem();
        reason.GetProperty("rule").GetString().ShouldBe("R62");
        reason.GetProperty("source").GetString().ShouldNotBeNull().ShouldContain("Sch 5");
    }
}
