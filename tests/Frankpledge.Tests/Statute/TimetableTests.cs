using Frankpledge.Common;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Statute.Timetable;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class TimetableTests
{
    private static PlanTimetable For(string poll, params (string Stage, string Day)[] actual) => PlanTimetable.For(
        new(Day(poll), Nation.England, [], actual.ToDictionary(done => done.Stage, done => Day(done.Day))), Calendar, OrdinaryElections.Known);

    [Fact, Rule("R20")]
    public void The_case_of_2024_is_reproduced()
    {
        var table = For("2024-05-02", ("panel", "2025-01-20"), ("issue", "2025-03-26"), ("launch", "2025-03-26"));

        table.Duty.Deadline.ShouldBe(Day("2025-03-31"));
        table["consultation_opens"].Baseline.ShouldBe(Day("2024-07-14"));
        table["consultation_closes"].Baseline.ShouldBe(Day("2024-10-18"));
        table["panel"].Baseline.ShouldBe(Day("2024-11-29"));
        table["publication"].Baseline.ShouldBe(Day("2025-02-03"));
        table.Agenda.Answer.ShouldBe(Day("2025-01-10"));
        table.Slippage.Select(slip => slip.Weeks).ShouldBe([7, 7]);
        table.ScheduleFloat.ShouldBe(new(5, 3));
        table.Period.Last.ShouldBe(Day("2029-03-31"));
        table.Term.ShouldBe(new(Day("2024-05-09"), Day("2028-05-10")));
        table.Warnings.ShouldWarn("R49", "PreElectionPeriod");
        table.PreceptDates.Select(date => date.Legal)
            .ShouldBe([Day("2025-02-01"), Day("2025-02-08"), Day("2025-02-15"), Day("2025-02-22"), Day("2025-03-01"), Day("2025-02-28")]);
    }

    [Fact, Rule("R20")]
    public void Slippage_is_measured_from_the_first_baseline_also_after_a_new_one()
    {
        Baseline[] baselines =
        [
            new(Day("2024-07-01"), "first baseline", new Dictionary<string, DateOnly> { ["panel"] = Day("2024-12-02") }),
            new(Day("2024-11-20"), "the draft needed more work", new Dictionary<string, DateOnly> { ["panel"] = Day("2025-01-20") }),
        ];

        var panel = PlanTimetable.For(new(Day("2024-05-02"), Nation.England, baselines, new Dictionary<string, DateOnly>()), Calendar,
            OrdinaryElections.Known)["panel"];

        panel.Planned.ShouldBe(Day("2025-01-20"));
        panel.Slippage.ShouldBe(new("Panel reviews the draft", Day("2024-12-02"), Day("2025-01-20")));
    }

    [Fact, Rule("R20")]
    public void A_late_stage_pushes_what_waits_for_it_and_the_deadline_stays()
    {
        var table = For("2024-05-02", ("consultation_closes", "2025-01-31"), ("panel", "2025-03-24"));

        table["panel_report"].Expected.ShouldBe(Day("2025-03-31"));
        table["issue"].Expected.ShouldBeGreaterThan(table.Duty.Deadline);
        table["issue"].Latest.ShouldBe(Day("2025-03-31"));
        table.ScheduleFloat.Days.ShouldBeNegative();
        table.Warnings.ShouldContain(warning => warning.Code == "IssueAfterDeadline");
    }

    [Fact, Rule("R10")]
    public void A_consultation_of_six_weeks_stays_one_of_six_weeks_and_the_local_standard_only_warns()
    {
        Baseline[] plan =
            [new(Day("2024-06-01"), "first baseline",
                new Dictionary<string, DateOnly> { ["consultation_opens"] = Day("2024-09-02"), ["consultation_closes"] = Day("2024-10-14") })];
        var table = PlanTimetable.For(new(Day("2024-05-02"), Nation.England, plan, new Dictionary<string, DateOnly>()), Calendar, OrdinaryElections.Known);

        table["consultation_closes"].Expected.ShouldBe(Day("2024-10-14"));
        table.Warnings.ShouldWarn("R10", "ShorterThanLocalStandard");
        table.Warnings.Where(warning => warning.Rule == "R20").ShouldBeEmpty();
    }

    [Fact, Rule("R2")]
    public void An_election_is_not_done_before_its_day()
    {
        For("2028-05-04")["poll"].Actual.ShouldBeNull();
        For("2024-05-02", ("poll", "2024-05-02"))["poll"].Actual.ShouldBe(Day("2024-05-02"));
    }

    [Theory, Rule("R13"), Rule("R20")]
    [InlineData(GovernanceModel.Mopac, "s.6(1)-(4)")]
    [InlineData(GovernanceModel.CommonCouncil, "1996 Act s.6ZB")]
    public void London_and_the_City_have_no_timetable_and_the_other_law_is_named(GovernanceModel model, string law)
    {
        var refused =
            Should.Throw<RefusedException>(
                () => PlanTimetable.For(new(Day("2024-05-02"), Nation.England, [], new Dictionary<string, DateOnly>(), model), Calendar,
                    OrdinaryElections.Known));

        refused.Message.ShouldContain(law);
    }

    [Fact, Rule("R3"), Rule("R4")]
    public void A_mayors_timetable_follows_the_mayors_order()
    {
        PlanTimetable Of(string area) => PlanTimetable.For(
            new(Day("2024-05-02"), Nation.England, [], new Dictionary<string, DateOnly>(), GovernanceModel.CombinedAuthorityMayor, area), Calendar,
            OrdinaryElections.Known);

        Of("greater-manchester").Term.ShouldBe(new(Day("2024-05-06"), Day("2028-05-07")));
        Of("greater-manchester")["term_begins"].Expected.ShouldBe(Day("2024-05-06"));
        Of("greater-manchester").AcceptanceBy.ShouldBeNull();
        Of("south-yorkshire").Term.ShouldBeNull();
        Of("south-yorkshire").Stages.ShouldNotContain(stage => stage.Template.Code == "term_begins");
    }

    [Fact, Rule("R13")]
    public void An_announced_change_of_the_law_stands_beside_a_day_beyond_it()
    {
        For("2024-05-02").Pending.ShouldNotBeNull().Warning.ShouldContain("The law has not changed");
        For("2016-05-05").Pending.ShouldBeNull();
    }

    [Fact, Rule("R171")]
    public void A_panel_inside_the_consultation_is_warned_about() =>
        For("2021-05-06", ("consultation_opens", "2021-08-09"), ("consultation_closes", "2021-11-01"), ("panel", "2021-09-15")).Warnings
            .ShouldWarn("R171", "PanelBeforeClose");

    [Fact, Rule("R20")]
    public void Each_stage_comes_after_those_it_waits_for_in_every_cycle()
    {
        foreach (var year in Enumerable.Range(2, 11).Select(cycle => 2012 + 4 * cycle))
        {
            var table = PlanTimetable.For(new(OrdinaryElections.Computed(year), Nation.Wales, [], new Dictionary<string, DateOnly>()), Calendar, new([]));
            foreach (var stage in table.Stages)
            {
                stage.Earliest.ShouldBeLessThanOrEqualTo(stage.Expected);
                stage.Expected.ShouldBeLessThanOrEqualTo(stage.Latest);
                stage.Template.After.ShouldAllBe(before => table[before].Expected <= stage.Expected && table[before].Latest <= stage.Latest);
            }
        }
    }

    [Fact, Rule("R10")]
    public void A_local_day_is_called_local_in_every_form_and_cites_R10()
    {
        var planned = For("2024-05-02");
        var held = For("2024-05-02", ("panel", "2025-01-20"));

        planned.Stages.Where(stage => stage.WhoseDay == WhoseDay.Law).Select(stage => stage.Template.Code).ShouldBe(["poll", "term_begins"]);
        held["agenda"].WhoseDay.ShouldBe(WhoseDay.Law, "the day of the meeting is a fact by then");
        planned.Stages.ShouldAllBe(stage => stage.RuleOfDay == (stage.WhoseDay == WhoseDay.Local ? "R10" : stage.Template.Rule));
        new Frankpledge.Statute.Questions.PlanTimetableAnswer(planned).Stages.Select(line => line.Day == "law")
            .ShouldBe(planned.Stages.Select(stage => stage.WhoseDay == WhoseDay.Law));
        var events =
            string.Concat(TimetableFiles.Ics(planned, new("kent", Guid.Empty), new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero)).Split("\r\n")
                .Select(line => line.TrimStart())).Split("BEGIN:VEVENT").Skip(1).ToList();
        events.Count(day => day.Contains("(local date)", StringComparison.Ordinal) && day.Contains("R10", StringComparison.Ordinal))
            .ShouldBe(planned.Stages.Count - 2);
    }

    [Theory, Rule("R3"), Rule("R4")]
    [InlineData("2024-04-03"), InlineData("2024-05-02"), InlineData("2024-05-08"), InlineData("2028-05-11")]
    public void An_issue_outside_the_term_fulfils_nothing(string issued)
    {
        IssueInTerm.WhyNot(Day("2024-05-02"), Day(issued), null, GovernanceModel.Commissioner, null).ShouldBlock("R3", "OutsideTerm");
        IssueInTerm.WhyNot(Day("2024-05-02"), Day("2024-05-20"), Day("2024-05-21"), GovernanceModel.Commissioner, null).ShouldBlock("R4", "BeforeDeclaration");
        IssueInTerm.WhyNot(Day("2024-05-02"), Day("2025-03-26"), Day("2024-05-09"), GovernanceModel.Commissioner, null).ShouldBeEmpty();
        IssueInTerm.WhyNot(Day("2024-05-02"), Day("2024-05-06"), null, GovernanceModel.CombinedAuthorityMayor, "greater-manchester").ShouldBeEmpty();
        IssueInTerm.WhyNot(Day("2024-05-02"), Day("2024-05-02"), null, GovernanceModel.CombinedAuthorityMayor, "south-yorkshire")
            .ShouldBlock("R13", "OutsideTerm");
    }

    [Theory, Rule("R13")]
    [InlineData("greater-manchester", "SI 2016/448 art 3(4)"), InlineData("west-yorkshire", "SI 2021/112 art 3(4)"), InlineData("south-yorkshire", "(verify)")]
    public void A_mayors_polls_and_term_rest_on_the_mayors_order_and_on_no_rule_of_commissioners(string area, string order)
    {
        var table = PlanTimetable.For(new(Day("2024-05-02"), Nation.England, [], new Dictionary<string, DateOnly>(), GovernanceModel.CombinedAuthorityMayor, area),
            Frankpledge.Statute.Calendar.WorkingCalendar.EnglandAndWales, OrdinaryElections.Of(GovernanceModel.CombinedAuthorityMayor, area));

        table.Stages.ShouldAllBe(stage => stage.Template.Rule != "R2" && stage.Template.Rule != "R3");
        table["poll"].Template.Name.ShouldContain("SI 20");
        IssueInTerm.WhyNot(Day("2024-05-02"), Day("2024-05-02"), null, GovernanceModel.CombinedAuthorityMayor, area).ShouldHaveSingleItem()
            .Source.ShouldNotBeNull().ShouldContain(order);
    }

    [Fact, Rule("R20")]
    public void Once_the_plan_is_out_nothing_is_said_to_make_it_late()
    {
        var table = For("2024-05-02", ("issue", "2025-03-26"));
        var late = For("2024-05-02", ("issue", "2025-04-30"));

        table.Stages.ShouldAllBe(stage => !table.HoldsUpIssue(stage));
        late.Warnings.Codes().ShouldNotContain("StageTooLate");
        late.Warnings.Single(warning => warning.Code == "IssueAfterDeadline").Sentence.ToString()
            .ShouldStartWith("The plan was issued on Wednesday 30 April 2025");
        For("2024-05-02").HoldsUpIssue(table["copies"]).ShouldBeFalse("it comes after the issue");
        For("2024-05-02").HoldsUpIssue(table["draft"]).ShouldBeTrue();
    }

    [Fact, Rule("R14")]
    public void A_mayors_stages_are_the_mayors() =>
        PlanTimetable.For(
            new(Day("2024-05-02"), Nation.England, [], new Dictionary<string, DateOnly>(), GovernanceModel.CombinedAuthorityMayor, "greater-manchester"),
            Calendar, OrdinaryElections.Of(GovernanceModel.CombinedAuthorityMayor, "greater-manchester"))
            .Stages.Select(stage => stage.Template.Owner)
            .ShouldSatisfyAllConditions(owners => owners.ShouldContain("Mayor"), owners => owners.ShouldNotContain("Commissioner"));

    [Fact, Rule("R20")]
    public void An_unknown_stage_is_refused_with_the_names_that_exist() =>
        Should.Throw<RefusedException>(() => For("2024-05-02", ("lunch", "2025-03-26"))).Message.ShouldContain("launch");

    [Fact, Rule("R20")]
    public void The_timetable_goes_into_a_calendar_and_a_table()
    {
        var table = For("2024-05-02", ("issue", "2025-03-26"));

        var calendar =
            TimetableFiles.Ics(table, new("kent", new Guid("0193aa00-0000-7000-8000-000000000001")), new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero))
                .Split("\r\n");
        calendar.Count(line => line == "BEGIN:VEVENT").ShouldBe(table.Stages.Count + 1);
        string.Concat(calendar.Select(line => line.TrimStart()))
            .ShouldContain("UID:plan-timetable-2024-05-02-deadline@kent.0193aa00000070008000000000000001.frankpledge");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20250331");
        calendar.ShouldContain("DTSTAMP:20240701T090000Z");
        calendar.ShouldAllBe(line => line.Length <= 75);
        var rows = TimetableFiles.Csv(table).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(table.Stages.Count + 1);
        rows.ShouldContain(row => row.StartsWith("Ordinary election,Returning officer,R2,", StringComparison.Ordinal)
            && row.EndsWith(",law,R2,,law", StringComparison.Ordinal));
        rows.ShouldContain("Plan issued,Commissioner,R20,2025-03-26,2025-02-03,2025-02-03,2025-03-26,2025-03-31,2025-03-26,5,,local,R10,,law");
    }
}
