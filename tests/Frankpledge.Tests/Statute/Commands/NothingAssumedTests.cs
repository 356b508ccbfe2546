using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statute.Commands;

/// <summary>An answer rests on what was known on its day and on what was recorded: what nobody said is not taken for a fact.</summary>
public sealed class NothingAssumedTests
{
    [Theory, Rule("R11"), Rule("R13")]
    [InlineData("period --start 2023-04-25 --weeks 3 --exclude 2023-05-02..2023-05-09", "is no ordinary election")]
    [InlineData("period --start 2024-04-25 --weeks 3 --exclude 2024-05-03..2024-05-09", "is no ordinary election")]
    [InlineData("period --start 2024-04-25 --weeks 3 --exclude 2024-05-02..2024-05-09 --area city-of-london", "R11 does not apply here")]
    [InlineData("period --start 2024-04-25 --weeks 3 --exclude 2024-05-02..2024-05-09 --area london", "R11 is not the law here")]
    [InlineData("vacancy --on 2019-12-17 --next-poll 2021-05-06", "as it stood on that day: that is Thursday 7 May 2020")]
    [InlineData("specified-information --year 2026 --standard -4", "nought or more")]
    [InlineData("specified-information --year 2011", "first commissioners took office")]
    [InlineData("suspension --charged true", "longest prison term")]
    [InlineData("suspension --maximum-years 3 --life", "longest prison term")]
    public async Task It_is_refused(string line, string words)
    {
        var asked = await Asked.RunAsync($"law {line}");

        asked.Exit.ShouldBe(1, asked.Output);
        asked.Errors.ShouldContain(words);
    }

    [Theory, Rule("R130"), Rule("R24")]
    [InlineData("2019-12-17", "No election is held", "7 May 2020")]
    [InlineData("2019-10-01", "An election must be held", "7 May 2020")]
    [InlineData("2020-04-01", "An election must be held", "6 May 2021")]
    [InlineData("2019-12-17 --next-poll 2020-05-07", "No election is held", "7 May 2020")]
    public async Task A_vacancy_is_judged_by_the_poll_that_was_expected_on_its_day(string on, string says, string poll)
    {
        var asked = await Asked.RunAsync($"law vacancy --on {on}");

        asked.Exit.ShouldBe(0, asked.Errors);
        asked.Output.ShouldContain(says);
        asked.Output.ShouldContain(poll);
    }

    [Theory, Rule("R11"), Rule("R119")]
    [InlineData("2024-04-25", true), InlineData("2024-05-08", true), InlineData("2024-06-30", true), InlineData("2024-09-02", false)]
    public async Task A_notice_near_a_poll_asks_for_both_days_before_its_last_day_is_firm(string received, bool asks)
    {
        var asked = await Asked.RunAsync($"law hearing --received {received}");

        asked.Output.Contains("give both days", StringComparison.Ordinal).ShouldBe(asks);
        asked.Output.Contains("not before", StringComparison.Ordinal).ShouldBe(asks);
        (await Asked.RunAsync($"law hearing --received {received} --poll 2024-05-02 --declared 2024-05-09")).Output.ShouldNotContain("not before");
    }

    [Theory, Rule("R119")]
    [InlineData("2024-04-25", "2024-04-01", "comes before the period")]
    [InlineData("2024-04-25", "2024-05-04", "left out")]
    [InlineData("2024-04-25", "2024-05-23", "is day 21.")]
    [InlineData("2024-04-25", "2024-05-24", "is day 22: out of time")]
    public async Task A_day_is_placed_only_in_the_period_to_which_it_belongs(string received, string on, string says)
    {
        var asked = await Asked.RunAsync($"law hearing --received {received} --poll 2024-05-02 --declared 2024-05-09 --on {on}");

        asked.Output.ShouldContain(says);
        asked.Output.ShouldNotContain("day 0");
        asked.Output.ShouldNotContain("day -");
    }

    [Theory, Rule("R59"), Rule("R60"), Rule("R64")]
    [InlineData("--vetoed high --reported 2025-02-09")]
    [InlineData("--vetoed high --no-report --today 2025-02-10")]
    [InlineData("--reported 2025-02-05")]
    [InlineData("--reported 2025-02-05 --responded 2025-02-12")]
    public async Task Without_a_notice_to_the_panel_no_precept_may_be_said_to_be_ready_for_issue(string events)
    {
        var asked = await Asked.LawAsync($"precept --year 2025 {events}");
        var said = await Asked.RunAsync($"law precept --year 2025 {events}");

        asked["ended"].ShouldBe("False");
        asked.Json.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()).ShouldContain("NoticeNotRecorded");
        (said.Output + said.Errors).ShouldNotContain("may be issued.");
    }

    [Theory, Rule("R60"), Rule("R66"), Rule("R68")]
    [InlineData("--reported 2025-02-07 --responded 2025-02-12", "NoticeNotRecorded", "NoticeNotRecorded")]
    [InlineData("--notified 2025-01-20 --reported 2025-02-05 --vetoed high --revised-on 2025-02-20", "AwaitingSecondReport", "RevisionLate")]
    [InlineData("--notified 2025-01-20 --reported 2025-02-05 --vetoed high --revised-on 2025-02-12 --second-report 2025-02-20 --final-response 2025-03-05",
        "Ended", "FinalResponseLate")]
    [InlineData("--notified 2025-01-20 --reported 2025-02-05 --vetoed high --revised-on 2025-02-12 --second-report 2025-02-20 --final-response 2025-02-28 --area greater-manchester",
        "Ended", "FinalResponseLate")]
    public async Task Every_step_of_a_precept_round_that_is_late_or_missing_is_said(string events, string state, string code)
    {
        var asked = await Asked.LawAsync($"precept --year 2025 {events}");

        asked["state"].ShouldBe(state);
        asked.Json.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()).ShouldContain(code);
        asked["ended"].ShouldBe(state == "Ended" ? "True" : "False");
    }

    [Theory, Rule("R127")]
    [InlineData("--maximum-years 3", "would open suspension"), InlineData("--life", "imprisonment for life exceeds"),
        InlineData("--maximum-years 3 --charged true", "Suspension is available"), InlineData("--maximum-years 3 --charged false", "needs a charge"),
        InlineData("--maximum-years 1 --charged true", "1 year is not enough")]
    public async Task Suspension_is_called_available_only_with_a_charge(string said, string answer)
    {
        var asked = await Asked.RunAsync($"law suspension {said}");

        asked.Output.ShouldContain(answer);
        asked.Output.Contains("Suspension is available", StringComparison.Ordinal).ShouldBe(said.Contains("3 --charged true", StringComparison.Ordinal));
    }

    [Fact, Rule("R79"), Rule("R80")]
    public async Task Specified_information_has_a_day_by_law_only_where_the_law_gives_one_and_none_before_it_was_law()
    {
        var now = (await Asked.RunAsync("law specified-information --year 2025")).Output;
        now.ShouldContain("by law, within one month beginning with the date of the annual statistics report");
        now.Split('\n').ShouldNotContain(line => line.Contains("local", StringComparison.Ordinal) && line.Contains(" 7C(b)", StringComparison.Ordinal));
        now.ShouldContain("October 2025 to March 2026");

        var then = (await Asked.RunAsync("law specified-information --year 2012")).Output;
        then.ShouldNotContain("R80");
        then.ShouldNotContain("April 2012");
        then.ShouldContain("November 2012");
    }

    [Theory]
    [InlineData("veto --members 1 --for 1", "1 of 1 member voted for the veto and 1 is needed")]
    [InlineData("consultation --start 2025-01-01 --end 2025-01-01", "1 week that starts on Sunday and 1 that starts on Monday.")]
    public async Task One_is_one(string line, string words) => (await Asked.RunAsync($"law {line}")).Output.ShouldContain(words);
}
