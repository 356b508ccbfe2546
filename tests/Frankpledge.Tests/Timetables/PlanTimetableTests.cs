using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

[Trait("Engine", "Both")]
public sealed class PlanTimetableTests
{
    [Fact, Rule("R20")]
    public async Task The_case_of_2024_runs_through_the_use_cases()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var table = await ATimetable(site, await AnArea(site));
        await ABaseline(site, table.Id);
        site.Clock.Set(Noon("2025-04-01"));
        await Moved(site, table.Id, ("panel", "2025-01-20"), ("issue", "2025-03-26"));
        await EveryIssueFact(site, table.AreaId);
        foreach (var (code, day) in new[] { ("consultation_opens", "2024-07-14"), ("consultation_closes", "2024-10-18"), ("panel", "2025-01-20"),
            ("issue", "2025-03-26"), ("launch", "2025-03-26") })
        {
            await Done(site, table.Id, code, day);
        }

        var path = PlanPath.For(await Now(site, table.Id), await FactsOf(site, table), Day("2025-04-01"), WorkingCalendar.EnglandAndWales);

        path.Table["panel"].Baseline.ShouldBe(Day("2024-11-29"));
        path.Table["publication"].Baseline.ShouldBe(Day("2025-02-03"));
        path.Table.Slippage.Select(slip => slip.Weeks).ShouldBe([7, 7]);
        path.Table.ScheduleFloat.ShouldBe(new(5, 3));
        path.States["draft"].ShouldBe(StageState.NotRecorded);
    }

    [Theory, Rule("R20")]
    [InlineData("gwent"), InlineData("kent")]
    public async Task Once_the_plan_is_issued_no_step_is_said_to_make_it_late(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site, slug);
        var table = await ATimetable(site, area);
        await EveryIssueFact(site, area.Id);
        await Done(site, table.Id, "issue", "2025-03-26");

        var due = (await site.UseAsync<DeadlinesHere, IReadOnlyList<Frankpledge.Timetables.Contract.Deadline>>(use => use.OfAsync(area.Facts(), site.Today)))
            .Where(deadline => deadline.Subject == table.Id).ToList();

        due.Select(deadline => deadline.Key.Split('/')[^1]).ShouldBe(["copies", "publication", "launch"], ignoreOrder: true);
        due.ShouldAllBe(deadline => !deadline.Why.ToString().Contains("issued in time", StringComparison.Ordinal));
    }

    [Fact, Rule("R3")]
    public async Task An_issue_outside_the_term_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);

        (await CodeOfRefusal(
            () => site.UseAsync<SetUpTimetable, StoredTimetable>(
                use => use.RunAsync(new TimetableToSetUp(kent.Id, Day("2024-05-02"), Day("2024-05-06")), AChange(site))))).ShouldBe("OutsideTerm");
        var table = await ATimetable(site, kent);
        (await CodeOfRefusal(() => Done(site, table.Id, "issue", "2024-05-06"))).ShouldBe("OutsideTerm");
    }

    [Fact, Rule("R20")]
    public async Task A_day_of_issue_that_the_records_contradict_is_named()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var table = await ATimetable(site, kent);
        await EveryIssueFact(site, kent.Id);
        await Done(site, table.Id, "issue", "2025-03-26");
        await APlan(site, kent, issued: Day("2025-03-28"));

        var stored = (await site.ReadAsync(db => db.TimetablesOfAsync(kent.Id))).Single();

        PlanPath.For(stored, kent.Facts(), site.Today, WorkingCalendar.EnglandAndWales).Warnings.Single(warning => warning.Code == "IssueDaysDiffer").Sentence
            .ToString().ShouldContain("Friday 28 March 2025");
    }

    [Fact]
    public async Task A_second_timetable_for_the_same_election_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await ATimetable(site, kent);

        (await CodeOfRefusal(() => ATimetable(site, kent))).ShouldBe("TimetableIsSetUp");
    }

    [Fact, Rule("R13")]
    public async Task A_body_that_is_not_elected_has_no_timetable_from_an_election()
    {
        await using var site = await TestSite.StartAsync();
        var city = await AnArea(site, "city-of-london");

        (await CodeOfRefusal(() => ATimetable(site, city))).ShouldBe("NoPlanTimetableHere");
    }

    [Fact]
    public async Task Slippage_is_counted_from_the_first_baseline_and_the_latest_is_shown_too()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var table = await ATimetable(site, await AnArea(site));
        await ABaseline(site, table.Id);
        await Moved(site, table.Id, ("panel", "2025-01-20"));
        (await CodeOfRefusal(() => ABaseline(site, table.Id))).ShouldBe("ReasonMissing");
        await ABaseline(site, table.Id, "The draft needed more work");
        await Moved(site, table.Id, ("panel", "2025-01-27"));

        var stored = await Now(site, table.Id);
        var path = PlanPath.For(stored, await FactsOf(site, table), Day("2024-06-01"), WorkingCalendar.EnglandAndWales);

        stored.Baselines.OrderBy(baseline => baseline.Number).Select(baseline => baseline.Reason).ShouldBe(["First baseline", "The draft needed more work"]);
        path.Table["panel"].Slippage.ShouldBe(new("Panel reviews the draft", Day("2024-11-29"), Day("2025-01-27")));
        path.LatestBaseline["panel"].ShouldBe(Day("2025-01-20"));
    }

    [Fact]
    public async Task A_change_to_what_somebody_else_has_changed_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var table = await ATimetable(site, await AnArea(site));
        await Moved(site, table.Id, ("launch", "2025-04-04"));

        var late = () => site.UseAsync<AssignStage, bool>(async use =>
        {
            await use.RunAsync(new SeenTimetable(table.Id, table.Version), "draft", "Deputy", AChange(site));
            return true;
        });

        (await CodeOfRefusal(late)).ShouldBe("ChangedMeanwhile");
        (await Now(site, table.Id)).Owners.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("panel", "2026-11-23", "NotYetDone")]
    [InlineData("panel", "2024-05-01", "DayOutsideTerm")]
    [InlineData("term_begins", "2024-05-09", "UnknownStage")]
    [InlineData("tea", "2024-05-09", "UnknownStage")]
    public async Task A_day_that_cannot_be_is_refused(string code, string day, string refusal)
    {
        await using var site = await TestSite.StartAsync();
        var table = await ATimetable(site, await AnArea(site));

        (await CodeOfRefusal(() => Done(site, table.Id, code, day))).ShouldBe(refusal);
    }

    [Fact]
    public async Task A_step_is_not_done_before_the_one_it_waits_for_and_a_done_one_is_not_moved()
    {
        await using var site = await TestSite.StartAsync();
        var table = await ATimetable(site, await AnArea(site));
        await Done(site, table.Id, "consultation_opens", "2024-07-14");

        (await CodeOfRefusal(() => Done(site, table.Id, "consultation_closes", "2024-07-13"))).ShouldBe("DoneBeforeItsTurn");
        (await CodeOfRefusal(() => Done(site, table.Id, "plan_on_a_page", "2024-07-15"))).ShouldBe("DoneAfterItsTurn");
        await Done(site, table.Id, "sent_to_panel", "2024-12-02");
        (await CodeOfRefusal(() => Done(site, table.Id, "panel", "2024-12-01"))).ShouldBe("DoneBeforeItsTurn");
        await EveryIssueFact(site, table.AreaId);
        await Done(site, table.Id, "issue", "2025-03-26");
        (await CodeOfRefusal(() => Done(site, table.Id, "chief_constable", "2025-06-01"))).ShouldBe("StepRecordedBefore");
        (await CodeOfRefusal(() => Done(site, table.Id, "consultation_closes", "2025-06-01"))).ShouldBe("DoneAfterIssue");
        (await CodeOfRefusal(() => Moved(site, table.Id, ("consultation_opens", "2024-07-20")))).ShouldBe("StageIsDone");
        await Done(site, table.Id, "consultation_opens", null);
        await Moved(site, table.Id, ("consultation_opens", "2024-07-20"));
        (await Now(site, table.Id)).Planned["consultation_opens"].ShouldBe(Day("2024-07-20"));
    }

    [Fact]
    public async Task On_an_earlier_day_the_days_planned_then_are_shown()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var table = await ATimetable(site, await AnArea(site));
        await MovedOn("2024-06-03", "2024-12-02");
        await MovedOn("2024-06-03", "2024-12-09");
        await MovedOn("2025-01-06", "2025-01-20");

        var stored = await Now(site, table.Id);
        var area = await FactsOf(site, table);

        new[] { "2024-06-02", "2024-06-03", "2025-01-05", "2025-01-06", "2030-01-01" }
            .Select(day => PlanPath.For(stored, area, Day(day), WorkingCalendar.EnglandAndWales).Own["panel"].Planned)
            .ShouldBe([Day("2024-11-29"), Day("2024-12-09"), Day("2024-12-09"), Day("2025-01-20"), Day("2025-01-20")]);

        async Task MovedOn(string today, string day)
        {
            site.Clock.Set(Noon(today));
            await Moved(site, table.Id, ("panel", day));
        }
    }

    [Fact, Rule("R103")]
    public async Task The_agenda_follows_the_meeting()
    {
        await using var site = await TestSite.StartAsync();
        var table = await ATimetable(site, await AnArea(site));

        (await CodeOfRefusal(() => Moved(site, table.Id, ("agenda", "2025-01-02")))).ShouldBe("AgendaFollowsMeeting");
    }

    [Fact, Rule("R20")]
    public async Task What_was_over_before_the_timetable_was_set_up_was_planned_nowhere_here()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2025-06-02"));
        var kent = await AnArea(site);
        await EveryIssueFact(site, kent.Id);
        var table = await site.UseAsync<SetUpTimetable, StoredTimetable>(
            use => use.RunAsync(new TimetableToSetUp(kent.Id, Day("2024-05-02"), Day("2025-03-28")), AChange(site)));

        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await ShouldSayNothingOfAPlan();
        await ABaseline(site, table.Id);
        await Moved(site, table.Id, ("launch", "2025-07-01"));
        await ShouldSayNothingOfAPlan();
        PlanPath.For(await Now(site, table.Id), kent.Facts(), site.Today, WorkingCalendar.EnglandAndWales).Table["launch"].Slippage!.From
            .ShouldBe(Day("2025-06-02"));

        async Task ShouldSayNothingOfAPlan()
        {
            var path = PlanPath.For(await Now(site, table.Id), kent.Facts(), site.Today, WorkingCalendar.EnglandAndWales);
            path.Table["issue"].Slippage.ShouldBeNull();
            path.Table.Slippage.ShouldBeEmpty();
            await visitor.OpenAsync("/kent/manage/timetable");
            visitor.Main.ShouldNotContain("first planned for");
            visitor.Main.ShouldNotContain("“Plan issued” comes");
            visitor.Main.ShouldNotContain("“Plan issued”, by");
            visitor.Main.ShouldContain("not planned here");
            (await site.RunAsync("timetable", "kent")).Output.ShouldNotContain("later than");
            (await site.RunAsync("due", "kent")).Output.ShouldNotContain("The office planned it for Monday 3 February 2025");
        }
    }

    [Fact, Rule("R4"), Rule("R10")]
    public async Task A_baseline_set_today_makes_nobody_a_planner_of_the_past_and_a_step_after_its_last_day_is_said()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2026-11-30"));
        var table = await ATimetable(site, await AnArea(site));
        await Done(site, table.Id, "acceptance", "2026-11-30");
        await ABaseline(site, table.Id);

        var due = (await site.RunAsync("due", "kent")).Output;
        due.ShouldContain("Needs assessment finished");
        due.ShouldNotContain("The office planned it for Monday 1 July 2024");
        var path = PlanPath.For(await Now(site, table.Id), await FactsOf(site, table), site.Today, WorkingCalendar.EnglandAndWales);
        path.Warnings.ShouldContain(reason => reason.Rule == "R4" && reason.Code == "DoneAfterLastDay");
        (await site.RunAsync("timetable", "kent")).Output.ShouldContain("The last day by law was Tuesday 2 July 2024.");
    }

    [Fact]
    public async Task A_late_step_can_be_done_today_at_the_earliest_and_pushes_the_rest()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var table = await ATimetable(site, await AnArea(site));
        await Done(site, table.Id, "acceptance", "2024-05-09");

        var path = PlanPath.For(await Now(site, table.Id), await FactsOf(site, table), Day("2025-02-10"), WorkingCalendar.EnglandAndWales);

        path.States["needs_assessment"].ShouldBe(StageState.Late);
        path.Table["needs_assessment"].Expected.ShouldBe(Day("2025-02-10"));
        path.Own["needs_assessment"].Expected.ShouldBe(Day("2024-07-01"));
        path.Table["needs_assessment"].Slippage!.Days.ShouldBe(224);
        path.Table["issue"].Expected.ShouldBeGreaterThan(Day("2025-03-31"));
    }
}
