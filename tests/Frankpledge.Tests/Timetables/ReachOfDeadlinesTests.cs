using Frankpledge.Areas;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

/// <summary>Every deadline asks its rule whether it is law for the body of its day.</summary>
[Trait("Engine", "Both")]
public sealed class ReachOfDeadlinesTests
{
    [Theory, Rule("R13")]
    [InlineData("city-of-london", false, false)]
    [InlineData("london", false, true)]
    [InlineData("greater-manchester", true, true)]
    [InlineData("kent", true, true)]
    public async Task The_City_has_no_precept_and_no_specified_information_and_London_no_precept_of_Schedule_5(string slug, bool precept, bool publications)
    {
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site, slug);

        var due = await DueAsync(site, area);

        due.Any(deadline => deadline.Key.StartsWith("precept/", StringComparison.Ordinal)).ShouldBe(precept);
        due.Any(deadline => deadline.Key.StartsWith("specified-information/", StringComparison.Ordinal)).ShouldBe(publications);
    }

    [Fact, Rule("R13")]
    public async Task Refuses_a_clock_of_law_that_does_not_speak_to_the_body_and_a_pause_for_a_by_election()
    {
        await using var site = await TestSite.StartAsync();
        var city = await AnArea(site, "city-of-london");
        var kent = await AnArea(site);

        (await CodeOfRefusal(() => AClock(site, city, BodyKind.LocalPolicingBody, ClockKind.StaffAppointment))).ShouldBe("NotLawHere");
        (await CodeOfRefusal(() => site.UseAsync<StartClock, Clock>(start => start.RunAsync(
            new(kent.Facts(), BodyKind.LocalPolicingBody, ClockKind.StaffAppointment, "Deputy", site.Today.AddDays(-5),
                new(site.Today.AddDays(-3), site.Today.AddDays(-1)), site.Today), AChange(site))))).ShouldBe("NotAnOrdinaryElection");
    }

    [Theory, Rule("R13"), Rule("R87")]
    [InlineData("city-of-london", true), InlineData("london", false), InlineData("kent", false)]
    public async Task No_clock_runs_for_a_panel_that_the_law_does_not_know(string slug, bool refused)
    {
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site, slug);

        foreach (var kind in Enum.GetValues<ClockKind>().Where(kind => kind.MayBeStartedBy(BodyKind.Panel)))
        {
            var input = new ClockToStart(area.Facts(), BodyKind.Panel, kind, "A matter", site.Today, null, site.Today);
            StartClock.WhyNot(input).Any(reason => reason.Code == "NoPanelHere").ShouldBe(refused, $"{kind}");
        }
    }

    [Theory, Rule("R13")]
    [InlineData("kent"), InlineData("gwent"), InlineData("essex"), InlineData("greater-manchester"), InlineData("london"), InlineData("city-of-london")]
    public async Task A_fact_before_issue_is_taken_where_the_rule_that_asks_for_it_speaks_and_only_there(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site, slug);
        var taken = 0;

        foreach (var fact in FactsBeforeIssue.Append(new(IssueFactKind.FireRegarded, site.Today, "A. Person, Head of Policy", "Paper", null)))
        {
            var rule = slug == "greater-manchester" && fact.Kind == IssueFactKind.TookOffice ? "R13" : fact.Kind.Rule();
            var recording = () => site.UseAsync<RecordIssueFact, IssueFact>(use => use.RunAsync(area.Id, 1, fact, AChange(site)));
            if (RuleReach.Speaks(rule, area.Facts().ModelOn(fact.On), area.Nation))
            {
                (await recording()).Kind.ShouldBe(fact.Kind);
                taken++;
            }
            else
            {
                (await CodeOfRefusal(recording)).ShouldBe("NotLawHere", $"{fact.Kind}");
            }
        }

        var page = await (await ABrowserOf(site, await APerson(site, area, Role.ChiefExecutive))).GetPageAsync($"/{slug}/manage/before-issue");
        page.QuerySelectorAll("select#kind option").Select(option => option.GetAttribute("value")).Contains($"{IssueFactKind.FireRegarded}")
            .ShouldBe(RuleReach.Speaks("R183", area.Facts().ModelOn(site.Today), area.Nation));
        page.QuerySelector("main").Words().Contains("cannot be recorded as issued", StringComparison.Ordinal)
            .ShouldBe(RuleReach.Speaks("R40", area.Facts().ModelOn(site.Today), area.Nation));
        taken.ShouldBeGreaterThan(2);
    }

    [Fact, Rule("R20")]
    public async Task An_unfinished_timetable_stays_due_when_the_next_begins()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await ATimetable(site, kent);
        await ATimetable(site, kent, "2028-05-04");

        var due = await DueAsync(site, kent);

        due.Single(deadline => deadline.Key == "plan-timetable/2024-05-02/issue").DaysLeft(site.Today).ShouldBeLessThan(0);
        due.Single(deadline => deadline.Key == "plan-timetable/2028-05-04/poll").Pending.ShouldNotBeNull();
        due[0].DueOn.ShouldBeLessThan(site.Today, "what is late comes first");
    }

    [Theory, Rule("R20")]
    [InlineData("kent", true), InlineData("gwent", true), InlineData("greater-manchester", true)]
    [InlineData("london", false), InlineData("city-of-london", false)]
    public async Task The_plan_that_the_last_election_made_due_is_due_without_a_timetable_where_the_law_asks_for_it(string slug, bool asks)
    {
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site, slug);

        var due = await DueAsync(site, area);

        due.Where(deadline => deadline.Key.StartsWith("plan-duty/", StringComparison.Ordinal)).Select(deadline => (deadline.Rule, deadline.DueOn, deadline.Kind))
            .ShouldBe(asks ? [("R20", Day("2025-03-31"), DeadlineKind.Law)] : []);
        (due.Count > 0 && due[0].Key == "plan-duty/2024-05-02").ShouldBe(asks, "late, and first");

        var later = await site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(use => use.OfAsync(area.Facts(), Day("2029-02-20")));
        later.Any(deadline => deadline.Key == "plan-duty/2028-05-04" && deadline.DueOn == Day("2029-03-31")).ShouldBe(asks);
    }

    [Fact, Rule("R20")]
    public async Task The_duty_is_settled_by_an_issue_of_its_own_term_and_left_to_the_timetable_once_there_is_one()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, surrey, essex) = (await AnArea(site), await AnArea(site, "surrey"), await AnArea(site, "essex"));
        await APlan(site, kent);
        await ATimetable(site, surrey);

        (await DueAsync(site, kent)).ShouldNotContain(deadline => deadline.Key.StartsWith("plan-duty/", StringComparison.Ordinal));
        (await DueAsync(site, surrey)).Count(deadline => deadline.Rule == "R20").ShouldBe(1);
        (await DueAsync(site, essex)).Count(deadline => deadline.Rule == "R20").ShouldBe(1);
    }

    [Theory, Rule("R13")]
    [InlineData("kent"), InlineData("gwent"), InlineData("greater-manchester"), InlineData("london"), InlineData("city-of-london")]
    public async Task Every_deadline_carries_what_its_rule_is_to_the_body_and_only_law_is_called_law(string slug)
    {
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site, slug);
        foreach (var kind in Enum.GetValues<ClockKind>().Where(kind => RuleReach.Speaks(kind.Rule(), area.Facts().ModelOn(site.Today), area.Nation)))
        {
            await AClock(site, area, BodyKind.LocalPolicingBody, kind, $"{kind}");
        }

        var due = await DueAsync(site, area);

        due.Count.ShouldBeGreaterThan(2);
        foreach (var deadline in due.Where(one => one.Rule is not null))
        {
            var model = area.Facts().ModelOn(deadline.DueOn);
            deadline.Mark.ShouldBe(RuleCitation.Mark(deadline.Rule!, model, area.Nation), deadline.Key);
            (deadline.Kind == DeadlineKind.Law && !RuleReach.IsLaw(deadline.Rule, model, area.Nation)).ShouldBeFalse(deadline.Key);
        }

        due.Single(deadline => deadline.Rule == "R162").Cited!.English.ShouldBe("R162 (verify)");
        var mayors = due.SingleOrDefault(deadline => deadline.Rule == "R129" && slug == "greater-manchester");
        (mayors?.Cited!.English ?? "R129 (as modified) (verify)").ShouldBe("R129 (as modified) (verify)");
    }

    [Fact]
    public async Task A_day_before_a_clock_began_knows_nothing_of_it()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, daysAgo: 5);

        async Task<bool> IsDueAsync(DateOnly day) => (await site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(use => use.OfAsync(kent.Facts(), day)))
            .Any(deadline => deadline.Key.StartsWith("clock/", StringComparison.Ordinal));
        (await IsDueAsync(site.Today.AddDays(-6))).ShouldBeFalse();
        (await IsDueAsync(site.Today.AddDays(-5))).ShouldBeTrue();
    }

    [Fact, Rule("R20")]
    public async Task The_timetable_knows_the_plan_in_the_records()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await ATimetable(site, kent);
        await APlan(site, kent);

        (await DueAsync(site, kent)).ShouldNotContain(deadline => deadline.Key == "plan-timetable/2024-05-02/issue");
    }

    [Fact, Rule("R2")]
    public async Task A_by_election_begins_no_timetable_and_another_day_needs_its_order()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);

        (await CodeOfRefusal(() => ATimetable(site, kent, "2026-03-05"))).ShouldBe("NotAnOrdinaryElection");
        var table = await site
            .UseAsync<SetUpTimetable, StoredTimetable>(
                use => use.RunAsync(new TimetableToSetUp(kent.Id, Day("2028-05-11"), Order: "SI 2027/1"), AChange(site)));
        table.Poll.ShouldBe(Day("2028-05-11"));
    }

    private static Task<IReadOnlyList<Deadline>> DueAsync(TestSite site, PoliceArea area) =>
        site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(use => use.OfAsync(area.Facts(), site.Today));
}
