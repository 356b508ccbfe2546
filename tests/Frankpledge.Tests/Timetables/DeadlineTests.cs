using Frankpledge.Areas;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

[Trait("Engine", "Both")]
public sealed class DeadlineTests
{
    [Fact, Rule("R20")]
    public async Task The_law_fixes_the_day_of_issue_and_the_office_its_own_steps()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var kent = await AnArea(site);
        await ATimetable(site, kent);

        var due = (await DueAsync(site, kent)).ToDictionary(deadline => deadline.Key);

        due["plan-timetable/2024-05-02/issue"].ShouldSatisfyAllConditions(
            issue => issue.DueOn.ShouldBe(Day("2025-03-31")), issue => issue.Kind.ShouldBe(DeadlineKind.Law), issue => issue.Rule.ShouldBe("R20"),
            issue => issue.Why.ShouldContain("Thursday 2 May 2024"), issue => issue.IsSeenBy(BodyKind.Panel).ShouldBeTrue());
        due["plan-timetable/2024-05-02/acceptance"].DueOn.ShouldBe(Day("2024-07-02"));
        due["plan-timetable/2024-05-02/agenda"].ShouldSatisfyAllConditions(
            agenda => agenda.Kind.ShouldBe(DeadlineKind.Own, "it follows from the day of the meeting, which is local until it was held"),
            agenda => agenda.Why.ShouldContain("area's own"), agenda => agenda.IsOf(BodyKind.Panel, Role.PanelOfficer).ShouldBeTrue(),
            agenda => agenda.IsOf(BodyKind.Panel, Role.PanelMember).ShouldBeFalse());
        due["plan-timetable/2024-05-02/draft"].ShouldSatisfyAllConditions(
            draft => draft.Kind.ShouldBe(DeadlineKind.Own), draft => draft.IsSeenBy(BodyKind.Panel).ShouldBeFalse(),
            draft => draft.IsOf(BodyKind.LocalPolicingBody, Role.Policy).ShouldBeTrue());
    }

    [Fact]
    public async Task What_was_done_or_lies_behind_is_not_due()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var table = await ATimetable(site, kent);
        await Done(site, table.Id, "issue", "2025-03-26");

        (await DueAsync(site, kent)).Where(deadline => deadline.Key.StartsWith("plan-timetable/", StringComparison.Ordinal))
            .Select(deadline => deadline.Key.Split('/')[^1]).ShouldBe(["copies", "publication", "launch"]);
    }

    [Fact]
    public async Task A_step_that_nobody_planned_is_due_when_the_timetable_says_that_it_comes_and_is_never_late()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2026-11-30"));
        var kent = await AnArea(site);
        await ATimetable(site, kent);
        var today = site.Today;

        var due = (await DueAsync(site, kent)).Where(deadline => deadline.Key.StartsWith("plan-timetable/", StringComparison.Ordinal)).ToList();

        due.ShouldContain(deadline => deadline.Kind == DeadlineKind.Law && deadline.DueOn < today, "the law's days have passed all the same");
        due.Where(deadline => deadline.Kind == DeadlineKind.Own).ShouldNotBeEmpty();
        due.Where(deadline => deadline.Kind == DeadlineKind.Own).ShouldAllBe(deadline => deadline.DueOn >= today);
    }

    [Fact, Rule("R7")]
    public async Task A_bank_holiday_moves_open_deadlines_and_says_which()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var kent = await AnArea(site);
        await ATimetable(site, kent);
        var before = (await DueAsync(site, kent)).Single(deadline => deadline.Key.EndsWith("/agenda", StringComparison.Ordinal)).DueOn;

        var entry = await AddAsync(site, Day("2024-11-27"));
        var moved = await site.UseAsync<MovedByHoliday, IReadOnlyList<MovedHere>>(use => use.OfAsync(kent.Facts(), entry.Id, site.Today));

        before.ShouldBe(Day("2024-11-21"));
        var agenda = moved.Single(one => one.Deadline.Key.EndsWith("/agenda", StringComparison.Ordinal)).Moved;
        agenda.ShouldBe(new MovedDeadline("Panel's agenda published", Day("2024-11-21"), Day("2024-11-20")));
        (await DueAsync(site, kent)).Single(deadline => deadline.Key.EndsWith("/agenda", StringComparison.Ordinal)).DueOn.ShouldBe(Day("2024-11-20"));
    }

    [Fact, Rule("R7")]
    public async Task A_holiday_counts_in_its_own_nation_only_and_can_be_taken_away_again()
    {
        await using var site = await TestSite.StartAsync();
        await AddAsync(site, Day("2027-06-09"));

        (await WorksAsync(site, Nation.Wales, "2027-06-09")).ShouldBeTrue();
        (await WorksAsync(site, Nation.England, "2027-06-09")).ShouldBeFalse();
        await site.UseAsync<CancelBankHoliday, BankHolidayEntry>(
            use => use.RunAsync(new(HolidayNation.England, Day("2027-06-09"), "Jubilee", "Entered by mistake"), AChange(site)));
        (await WorksAsync(site, Nation.England, "2027-06-09")).ShouldBeTrue();
    }

    [Theory, Rule("R7")]
    [InlineData("2026-12-25")]
    [InlineData("2027-03-26")]
    public async Task What_is_a_holiday_at_common_law_cannot_be_taken_away(string day)
    {
        await using var site = await TestSite.StartAsync();

        (await CodeOfRefusal(() => site.UseAsync<CancelBankHoliday, BankHolidayEntry>(
            use => use.RunAsync(new(HolidayNation.England, Day(day), "Moved", "A proclamation"), AChange(site))))).ShouldBe("HolidayAtCommonLaw");
        (await WorksAsync(site, Nation.England, day)).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_area_reads_of_a_changed_holiday_in_its_own_trail()
    {
        await using var site = await TestSite.StartAsync();
        PoliceArea[] areas = [await AnArea(site), await AnArea(site, "essex")];
        await AddAsync(site, Day("2027-06-09"));

        foreach (var area in areas)
        {
            (await site.RunAsync("audit", area.Slug, "--kind", "bank_holiday_entries")).Output.ShouldContain("bank_holiday_entries");
            var administrator = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
            (await administrator.OpenAsync($"/{area.Slug}/manage/audit?kind=bank_holiday_entries")).Main.ShouldContain("9 June 2027");
        }
    }

    [Fact]
    public async Task A_holiday_of_Scotland_or_Northern_Ireland_moves_requests_for_information_and_no_notice_of_a_meeting()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var clock = await AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, daysAgo: 0);
        var was = clock.DueAtStart;
        foreach (var nation in new[] { HolidayNation.Scotland, HolidayNation.NorthernIreland })
        {
            await site.UseAsync<AddBankHoliday, BankHolidayEntry>(
                use => use.RunAsync(new(nation, Day("2026-12-03"), "Jubilee", "Proclamation of a test"), AChange(site)));
            (await DueAsync(site, kent)).Single(deadline => deadline.Subject == clock.Id).DueOn.ShouldBe(was.AddDays(1));
        }

        (await WorksAsync(site, Nation.England, "2026-12-03")).ShouldBeTrue();
        (await site.ReadAsync(db => db.AuditEntries.ToListAsync())).SelectMany(entry => entry.Rows).Count(row => row.Table == "bank_holiday_entries")
            .ShouldBe(2);
        foreach (var nation in new[] { HolidayNation.Scotland, HolidayNation.NorthernIreland })
        {
            await site.UseAsync<CancelBankHoliday, BankHolidayEntry>(
                use => use.RunAsync(new(nation, Day("2026-12-03"), "Jubilee", "Entered by mistake"), AChange(site)));
        }

        (await DueAsync(site, kent)).Single(deadline => deadline.Subject == clock.Id).DueOn.ShouldBe(was);
        (await CodeOfRefusal(
            () => site.UseAsync<AddBankHoliday, BankHolidayEntry>(
                use => use.RunAsync(new(HolidayNation.Scotland, Day("2026-11-30"), "St Andrew", "Proclamation"), AChange(site))))).ShouldBe("NotWorkingAnyway");
    }

    [Theory, Rule("R7")]
    [InlineData("2027-06-12", "NotWorkingAnyway")]
    [InlineData("2027-12-27", "NotWorkingAnyway")]
    [InlineData("1999-06-09", "DayOutOfRange")]
    public async Task A_day_that_changes_nothing_is_refused(string day, string refusal)
    {
        await using var site = await TestSite.StartAsync();

        (await CodeOfRefusal(() => AddAsync(site, Day(day)))).ShouldBe(refusal);
    }

    [Fact]
    public async Task Only_an_administrator_of_an_office_changes_the_calendar()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var policy = await APerson(site, kent);
        var administrator = await APerson(site, kent, Role.Administrator);
        var input = new BankHolidayChange(HolidayNation.England, Day("2027-06-09"), "Jubilee", "Proclamation");

        (await CodeOfRefusal(() => site.UseAsync<AddBankHoliday, BankHolidayEntry>(use => use.RunAsync(input, AChange(site) with { WhoId = policy.Id }))))
            .ShouldBe("NotAdministrator");
        await site.UseAsync<AddBankHoliday, BankHolidayEntry>(use => use.RunAsync(input, AChange(site) with { WhoId = administrator.Id }));
        (await WorksAsync(site, Nation.England, "2027-06-09")).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_areas_share_an_installation_no_administrator_of_one_moves_the_days_of_the_others()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var administrator = await APerson(site, kent, Role.Administrator);
        var (jubilee, other) = (Holiday("2027-06-09"), Holiday("2027-06-10"));
        var byAdministrator = AChange(site) with { WhoId = administrator.Id };
        await site.UseAsync<AddBankHoliday, BankHolidayEntry>(use => use.RunAsync(jubilee, byAdministrator));
        await AnArea(site, "surrey");

        (await CodeOfRefusal(() => site.UseAsync<AddBankHoliday, BankHolidayEntry>(use => use.RunAsync(other, byAdministrator)))).ShouldBe("NotKeeper");
        (await CodeOfRefusal(() => site.UseAsync<CancelBankHoliday, BankHolidayEntry>(use => use.RunAsync(jubilee, byAdministrator)))).ShouldBe("NotKeeper");
        (await WorksAsync(site, Nation.England, "2027-06-09")).ShouldBeFalse();
        (await site.RunAsync("bank-holidays", "add", "2027-06-10", "--name", "Jubilee", "--why", "Proclamation")).Exit.ShouldBe(0);
        (await WorksAsync(site, Nation.England, "2027-06-10")).ShouldBeFalse();

        static BankHolidayChange Holiday(string day) => new(HolidayNation.England, Day(day), "Jubilee", "Proclamation");
    }

    private static Task<IReadOnlyList<Deadline>> DueAsync(TestSite site, PoliceArea area) =>
        site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(use => use.OfAsync(area.Facts(), site.Today));

    private static Task<BankHolidayEntry> AddAsync(TestSite site, DateOnly day) =>
        site.UseAsync<AddBankHoliday, BankHolidayEntry>(
            use => use.RunAsync(new(HolidayNation.England, day, "Jubilee", "Proclamation of a test"), AChange(site)));

    private static async Task<bool> WorksAsync(TestSite site, Nation nation, string day) =>
        (await site.UseAsync<Calendars, WorkingCalendar>(use => use.ForAsync(nation))).IsWorkingDay(Day(day));
}
