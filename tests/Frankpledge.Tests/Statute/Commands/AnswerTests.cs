using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statute.Commands;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("hearing --received 2024-04-25"), InlineData("hearing --received 2028-04-25 --area greater-manchester")]
    public async Task An_ordinary_poll_within_the_period_is_asked_about(string line)
    {
        var asked = await Asked.LawAsync(line);

        asked.Output.ShouldContain("PollInPeriod");
        asked.Output.ShouldContain("the last day is not before");
    }

    [Theory]
    [InlineData("clear-days --from 2025-01-10 --to 2025-01-20 --area gwent", "5 are enough; whether 3 are is not settled.")]
    [InlineData("clear-days --from 2025-01-10 --to 2025-01-20", "5 are needed.")]
    public async Task A_number_that_is_not_settled_is_not_called_needed(string line, string says) => (await Asked.LawAsync(line)).Output.ShouldContain(says);

    [Theory]
    [InlineData("clear-days --from 2025-01-10 --to 2025-01-20", "clear_days=5 needed=5 enough=True")]
    [InlineData("clear-days --from 2025-01-13 --to 2025-01-20", "clear_days=4 enough=False")]
    [InlineData("working-days --from 2025-03-26 --to 2025-03-31", "working_days=3")]
    [InlineData("working-days --from 2025-04-17 --add 1", "answer=2025-04-22")]
    [InlineData("working-days --from 2025-01-20 --add -6", "answer=2025-01-10 working_days=-6")]
    [InlineData("period --start 2021-08-09 --weeks 12", "answer=2021-10-31 day_after=2021-11-01 days_in_all=84")]
    [InlineData("period --start 2025-01-10 --months 6", "last_day=2025-07-09")]
    [InlineData("hearing --received 2024-11-11 --on 2024-12-09", "day_number=29")]
    [InlineData("vacancy --on 2027-11-10 --next-poll 2028-06-01 --order 2027/1", "election=True no_election_from=2027-12-02")]
    [InlineData("vacancy --on 2025-12-01 --next-poll 2028-05-04 --declared 2025-12-01", "election=True election_by=2026-01-23")]
    [InlineData("vacancy --on 2028-02-01", "election=False no_election_from=2027-11-05")]
    [InlineData("vacancy --on 2028-05-04", "election=False")]
    [InlineData("vacancy --on 2028-05-05", "election=True no_election_from=2031-11-07")]
    [InlineData("panel-size --councils 7", "appointed=10 extra=3 co_opted=2 total=12")]
    [InlineData("precept --year 2025/26 --notified 2025-01-24", "state=AwaitingReport ended=False")]
    [InlineData("precept --year 2025 --notified 2025-01-24 --reported 2025-02-03 --responded 2025-02-10", "state=Ended")]
    [InlineData("precept --year 2025 --notified 2025-01-24 --reported 2025-02-03 --vetoed low --proposed 5 --revised 5.01",
        "revision_accepted=True state=AwaitingSecondReport")]
    [InlineData("freedom-of-information --received 2025-03-03", "answer=2025-04-01 verified=True")]
    [InlineData("freedom-of-information --received 2026-06-01", "answer=2026-06-30")]
    [InlineData("environmental-information --received 2026-06-01 --large", "answer=2026-07-29 rule=R186")]
    [InlineData("planning-period --issued 2016-10-10", "ends=2021-03-31 years=2016-2021")]
    [InlineData("rule 62", "number=R62 severity=Block standing=WorkedOut")]
    [InlineData("panel-outcome --outcome report", "accepted=True")]
    [InlineData("hearing --received 2024-11-11 --area greater-manchester", "applies=Modified")]
    [InlineData("agenda-deadline --meeting 2025-01-20 --area gwent", "answer=2025-01-10 applies=Unsettled verified=False perhaps.answer=2025-01-14")]
    [InlineData("plan-timetable --poll 2024-05-02 --area greater-manchester", "term.from=2024-05-06 term.to=2028-05-07")]
    public async Task The_question_is_answered(string line, string expected)
    {
        var asked = await Asked.LawAsync(line);

        asked.Exit.ShouldBe(0, asked.Errors);
        foreach (var pair in expected.Split(' ').Select(text => text.Split('=')))
        {
            asked[pair[0]].ShouldBe(pair[1], pair[0]);
        }
    }

    [Theory, Rule("R20"), Rule("R24")]
    [InlineData("planning-period --issued 2025-03-26", true)]
    [InlineData("planning-period --issued 2025-03-26 --kind discretionary", false)]
    [InlineData("planning-period --issued 2025-03-26 --area london", false)]
    public async Task The_duty_is_named_only_for_a_plan_that_is_due_and_where_R20_is_law(string line, bool isDue)
    {
        (await Asked.RunAsync("law " + line)).Output.Contains("Against the duty", StringComparison.Ordinal).ShouldBe(isDue);
        (await Asked.LawAsync(line))["issue_by"].ShouldBe(isDue ? "2025-03-31" : "");
    }

    [Fact, Rule("R20"), Rule("R4"), Rule("R10")]
    public async Task A_latest_day_is_called_law_where_the_law_itself_gives_it()
    {
        var stages = (await Asked.LawAsync("plan-timetable --poll 2024-05-02 --area kent")).Json.GetProperty("stages").EnumerateArray().ToList();

        stages.Where(stage => stage.GetProperty("latest_day").GetString() == "law")
            .Select(stage => $"{stage.GetProperty("code")} {stage.GetProperty("latest")} {stage.GetProperty("rule_of_latest")}")
            .ShouldBe(["poll 2024-05-02 R2", "term_begins 2024-05-09 R3", "acceptance 2024-07-02 R4", "issue 2025-03-31 R20"]);
        stages.Where(stage => stage.GetProperty("latest_day").GetString() == "local").ShouldAllBe(stage => stage.GetProperty("rule_of_latest").GetString() == "R10");
        (await Asked.RunAsync("law plan-timetable --poll 2024-05-02 --area kent")).Output.ShouldContain("2025-03-31 law");
    }

    [Theory, Rule("R70"), Rule("R6")]
    [InlineData("north-wales", true)]
    [InlineData("kent", false)]
    public async Task Whether_a_meeting_fits_is_not_said_flatly_where_the_number_of_clear_days_is_not_settled(string area, bool open)
    {
        var asked = await Asked.LawAsync($"precept --year 2026 --area {area}");

        asked.Json.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("sentence").GetString()!)
            .First(sentence => sentence.StartsWith("First review", StringComparison.Ordinal)).Contains("is not settled", StringComparison.Ordinal).ShouldBe(open);
        asked.Json.GetProperty("perhaps_rounds").ValueKind.ShouldBe(open ? System.Text.Json.JsonValueKind.Array : System.Text.Json.JsonValueKind.Null);
    }

    [Theory, Rule("R13")]
    [InlineData("planning-period --issued 2016-10-10 --area greater-manchester", "From Monday 8 May 2017 on another body governs policing here.")]
    [InlineData("plan-timetable --poll 2016-05-05 --area greater-manchester", "From Monday 8 May 2017 on another body governs policing here.")]
    [InlineData("plan-timetable --poll 2016-05-05 --area kent", null)]
    [InlineData("plan-timetable --poll 2016-05-05 --area essex", null)]
    public async Task What_lies_beyond_the_end_of_the_body_whose_law_is_asked_is_said_to(string line, string? warning)
    {
        var codes = (await Asked.LawAsync(line)).Json.GetProperty("reasons").EnumerateArray()
            .Where(reason => reason.GetProperty("code").GetString() == "AnotherBodyGoverns").Select(reason => reason.GetProperty("sentence").GetString()!);

        (codes.SingleOrDefault()?[..(warning?.Length ?? 0)]).ShouldBe(warning);
    }

    [Fact, Rule("R24"), Rule("R43")]
    public async Task A_variation_goes_on_with_the_planning_period_of_the_plan_that_it_changes()
    {
        var asked = await Asked.LawAsync("planning-period --issued 2028-06-01 --kind variation --varies 2025-03-26");

        asked.Exit.ShouldBe(0, asked.Errors);
        (asked["starts"], asked["ends"], asked["varied_on"], asked["issue_by"]).ShouldBe(("2025-03-26", "2029-03-31", "2028-06-01", ""));
        (await Asked.RunAsync("law planning-period --issued 2028-06-01 --kind variation --varies 2025-03-26")).Output
            .ShouldContain("begins no planning period of its own");
    }

    [Fact, Rule("R2")]
    public async Task A_day_of_issue_that_is_still_to_come_is_expected_and_not_done()
    {
        var stages = (await Asked.LawAsync("plan-timetable --poll 2196-05-05 --issued 2197-03-20 --consultation 2196-08-01..2196-10-31")).Json
            .GetProperty("stages").EnumerateArray().ToDictionary(stage => stage.GetProperty("code").GetString()!);

        stages["issue"].GetProperty("actual").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        stages["issue"].GetProperty("expected").GetString().ShouldBe("2197-03-20");
        stages["consultation_opens"].GetProperty("expected").GetString().ShouldBe("2196-08-01");
        stages["consultation_opens"].GetProperty("actual").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Theory, Rule("R3"), Rule("R24")]
    [InlineData("2028-04-06", "2033-03-31", true, false)]
    [InlineData("2028-11-16", "2033-03-31", true, false)]
    [InlineData("2029-05-03", "2033-03-31", true, true)]
    [InlineData("2028-05-04", "2033-03-31", false, false)]
    public async Task An_election_on_another_day_takes_the_place_of_the_one_of_its_cycle_and_what_hangs_on_the_order_is_said(
        string poll, string ends, bool term, bool period)
    {
        var asked = await Asked.LawAsync($"plan-timetable --poll {poll} --order 2027/1");

        asked.Exit.ShouldBe(0, asked.Errors);
        asked["planning_period.to"].ShouldBe(ends);
        var codes = asked.Json.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()).ToList();
        (codes.Contains("TermEndsByMovedPoll"), codes.Contains("PeriodHangsOnOrder")).ShouldBe((term, period));
    }

    [Theory, Rule("R2"), Rule("R3"), Rule("R13"), Rule("R24")]
    [InlineData("kent", "R2 R24 R3", "2011 Act s.50")]
    [InlineData("essex", "R2 R24 R3", "2011 Act s.50")]
    [InlineData("dyfed-powys", "R2 R24 R3", "2011 Act s.50")]
    [InlineData("greater-manchester", "R13 R24", "SI 2016/448 art 3")]
    [InlineData("west-yorkshire", "R13 R24", "SI 2021/112 art 3")]
    [InlineData("south-yorkshire", "R13 R24", "SI 2024/414 art 3")]
    public async Task A_moved_election_is_warned_about_in_every_area_under_the_law_of_its_own_polls(string area, string rules, string source)
    {
        var reasons = (await Asked.LawAsync($"plan-timetable --poll 2029-05-03 --order 2027/1 --area {area}")).Json.GetProperty("reasons").EnumerateArray()
            .Where(reason => reason.GetProperty("code").GetString() is "PollNotOnOrdinaryDay" or "TermEndsByMovedPoll" or "PeriodHangsOnOrder").ToList();

        string.Join(' ', reasons.Select(reason => reason.GetProperty("rule").GetString()).Distinct().Order(StringComparer.Ordinal)).ShouldBe(rules);
        reasons.ShouldContain(reason => reason.GetProperty("code").GetString() == "PollNotOnOrdinaryDay"
            && reason.GetProperty("source").GetString()!.StartsWith(source, StringComparison.Ordinal));
        reasons.Exists(reason => reason.GetProperty("code").GetString() == "TermEndsByMovedPoll")
            .ShouldBe(area != "south-yorkshire", "of a term of which nobody read the law nothing is said");
    }

    [Fact, Rule("R49")]
    public async Task A_warning_from_a_rule_that_was_not_checked_says_so() =>
        (await Asked.RunAsync("law plan-timetable --poll 2024-05-02 --issued 2025-03-26 --launched 2025-03-26")).Output.ShouldContain("(R49 (verify))");

    [Theory]
    [InlineData("R189"), InlineData("R170"), InlineData("R27"), InlineData("R70")]
    public async Task A_sentence_of_a_rule_ends_once(string rule) => (await Asked.RunAsync("law rule " + rule)).Output.ShouldNotMatch("[.?!][.]");

    [Fact, Rule("R130")]
    public async Task A_vacancy_says_in_words_by_when_the_election_is_held() =>
        (await Asked.RunAsync("law vacancy --on 2025-12-01 --declared 2025-12-01")).Output.ShouldContain("The election is held by Friday 23 January 2026.");

    [Fact, Rule("R70")]
    public async Task The_precept_round_says_months_ahead_that_no_meeting_fits()
    {
        var asked = await Asked.LawAsync("precept --year 2027");

        asked.Exit.ShouldBe(0);
        asked.Json.GetProperty("rounds").EnumerateArray().ShouldAllBe(round => !round.GetProperty("fits").GetBoolean());
        asked.Json.GetProperty("dates").EnumerateArray().Select(date => date.GetProperty("legal").GetString())
            .ShouldBe(["2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22", "2027-03-01", "2027-02-28"]);
    }

    [Fact, Rule("R7")]
    public async Task Bank_holidays_are_listed_by_name()
    {
        var asked = await Asked.LawAsync("bank-holidays --year 2022 --nation wales");

        asked.Json.GetProperty("holidays").EnumerateArray().Select(holiday => holiday.GetProperty("name").GetString()).ShouldContain("Platinum Jubilee");
    }

    [Theory, Rule("R13")]
    [InlineData("plan-timetable --poll 2024-05-02", true)]
    [InlineData("planning-period --issued 2025-03-26", true)]
    [InlineData("vacancy --on 2027-12-01 --next-poll 2028-05-04", true)]
    [InlineData("precept --year 2029", true)]
    [InlineData("inspection --published 2028-05-01", true)]
    [InlineData("freedom-of-information --received 2028-06-01", true)]
    [InlineData("agenda-deadline --meeting 2028-06-01", true)]
    [InlineData("specified-information --year 2028", true)]
    [InlineData("working-days --from 2028-06-01 --add 5", false)]
    [InlineData("inspection --published 2024-12-18", false)]
    [InlineData("plan-timetable --poll 2024-05-02 --area greater-manchester", false)]
    public async Task A_day_beyond_the_announced_change_carries_its_warning(string line, bool warned)
    {
        var asked = await Asked.LawAsync(line);

        asked.Exit.ShouldBe(0, asked.Errors);
        asked["pending_change"].Contains("The law has not changed", StringComparison.Ordinal).ShouldBe(warned);
    }

    [Theory, Rule("R13")]
    [InlineData("plan-timetable --poll 2024-05-02")]
    [InlineData("precept --year 2027")]
    [InlineData("veto --members 14 --for 10")]
    [InlineData("hearing --received 2024-11-11")]
    [InlineData("agenda-deadline --meeting 2025-01-20"), InlineData("vacancy --on 2027-01-01 --next-poll 2028-05-04"), InlineData("suspension --maximum-years 3")]
    public async Task In_London_and_the_City_no_date_comes_from_law_that_is_not_theirs(string line)
    {
        foreach (var area in new[] { "london", "city-of-london" })
        {
            var asked = await Asked.LawAsync($"{line} --area {area}");

            asked.Exit.ShouldBe(1, area);
            asked.RefusedCodes.ShouldBe(["NotLawHere"], area);
        }
    }

    [Fact]
    public async Task The_register_counts_each_rule_once()
    {
        var asked = await Asked.LawAsync("register");

        new[] { "stops_a_step", "worked_out", "named", "library_only", "by_people" }
            .Sum(name => int.Parse(asked[name], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(189);
    }

    [Fact]
    public async Task Words_are_for_people()
    {
        var asked = await Asked.RunAsync("law agenda-deadline --meeting 2025-01-20");

        asked.Output.ShouldStartWith("For a meeting on Monday 20 January 2025 publish by Friday 10 January 2025");
        asked.Output.ShouldContain("R6: 1972 Act");
        asked.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_verb_of_the_family_is_listed_in_the_help()
    {
        var help = (await Asked.RunAsync("law --help")).Output;

        string[] verbs =
        [
            "agenda-deadline", "clear-days", "working-days", "period", "plan-timetable", "planning-period", "precept", "veto", "hearing", "inspection",
            "vacancy", "suspension", "panel-size", "consultation", "bank-holidays", "rule", "specified-information", "register",
        ];
        verbs.ShouldAllBe(verb => help.Contains($"  {verb} "));
    }
}
