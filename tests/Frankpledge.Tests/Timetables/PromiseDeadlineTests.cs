using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Contract;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

/// <summary>Today is 22 November 2026, the day on which the plans come here.</summary>
[Trait("Engine", "Both")]
public sealed class PromiseDeadlineTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_promise_by_a_day_is_due_with_its_reference_its_words_and_what_settles_it()
    {
        await APlan(site, kent, "# Victims\nN Streets belong to everybody.\nC I will fund a helpline by March 2027. |by March 2027|");

        (await PromisesAsync()).Single().ShouldSatisfyAllConditions(
            due => due.Title.ShouldBe("C1: I will fund a helpline by March 2027."), due => due.DueOn.ShouldBe(Day("2027-03-31")),
            due => due.Kind.ShouldBe(DeadlineKind.Promise), due => due.Rule.ShouldBeNull(),
            due => due.Why
                .ShouldBe("C1 of the Police and Crime Plan 2025 to 2029. “by March 2027” is read as Wednesday 31 March 2027, the last day of that month."),
            due => due.SettledBy.ShouldContain("given up and why"), due => due.Page.ShouldBe("/manage/deadlines/promises#C1-2027-03-31"),
            due => due.IsOf(BodyKind.LocalPolicingBody, Role.Policy).ShouldBeTrue(), due => due.IsOf(BodyKind.LocalPolicingBody, Role.Performance)
                .ShouldBeTrue(),
            due => due.IsOf(BodyKind.LocalPolicingBody, Role.Commissioner).ShouldBeTrue(), due => due.IsOf(BodyKind.LocalPolicingBody, Role.Finance)
                .ShouldBeFalse(), due => due.IsSeenBy(BodyKind.Panel).ShouldBeTrue());
    }

    [Fact]
    public async Task Due_is_what_is_late_or_falls_within_a_year_and_the_late_stand_first_however_old_they_were_when_the_plan_came_here()
    {
        await APlan(site, kent, """
            # Streets
            C A long past one. |by September 2025|
            C Just past. |by 22 November 2025|
            E Due on the last day of the year ahead. |by 22 November 2027|
            T Due a day after it. |by 23 November 2027|
            C Never due. |within three years|
            P Due with the plan. |by the end of the plan|
            """);

        (await PromisesAsync()).Select(due => due.Title.ToString()).ShouldBe(["C1: A long past one.", "C2: Just past.", "E1: Due on the last day of the year ahead."]);

        site.Clock.Move(TimeSpan.FromDays(2 * 365));
        (await PromisesAsync()).Select(due => due.Title.ToString())
            .ShouldBe(["C1: A long past one.", "C2: Just past.", "E1: Due on the last day of the year ahead.", "T1: Due a day after it.", "P1: Due with the plan."],
                "a late promise stays until it is settled");
    }

    [Fact]
    public async Task The_public_page_and_the_office_call_the_same_promises_late()
    {
        await APlan(site, kent, """
            # Streets
            C A long past one. |by September 2025|
            C Just past. |by 22 November 2025|
            C Two days, one long past. |by March 2025|by March 2027|
            C To come. |by March 2027|
            """);

        foreach (var years in new[] { 0, 1, 1 })
        {
            site.Clock.Move(TimeSpan.FromDays(365 * years));
            var late = (await PromisesAsync()).Where(due => due.DueOn < site.Today).Select(due => due.Key.Split('/')[2]).Distinct();
            (await PromiseStatesOf(site, kent)).Where(one => one.State == PromiseState.Late).Select(one => one.Reference).ShouldBe(late, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Two_targets_by_one_day_are_one_promise_and_by_two_days_two()
    {
        await APlan(site, kent, "# Streets\nC Two by one day. |by March 2027|by 31 March 2027|\nC Two by two days. |by April 2027|by May 2027|");

        (await PromisesAsync()).Select(due => due.Key)
            .ShouldBe(["promise/2025-2029/C1/2027-03-31", "promise/2025-2029/C2/2027-04-30", "promise/2025-2029/C2/2027-05-31"]);
    }

    [Fact]
    public async Task A_full_date_in_what_the_body_undertakes_counts_and_one_before_the_plan_or_in_a_fact_does_not()
    {
        await APlan(site, kent, """
            # Streets
            C I will hold a summit on 12 May 2027 in Dover.
            C I will act on the report published on 3 May 2024.
            F The law changes on 1 June 2027.
            E The force should report on 1 July 2027.
            """);

        (await PromisesAsync()).Select(due => (due.Title.ToString(), due.DueOn))
            .ShouldBe([("C1: I will hold a summit on 12 May 2027 in Dover.", Day("2027-05-12"))]);
    }

    [Fact]
    public async Task Only_the_plan_in_force_promises_and_a_draft_does_not()
    {
        var old = await APlan(site, kent, "# Streets\nC I will act. |by March 2027|");
        await APlan(site, kent, "# Streets\nC I will act. |by June 2027|", plan: old.PlanId, stage: EditionStage.ConsultationDraft);
        await AnAreaElsewhere();
        (await PromisesAsync()).Select(due => due.DueOn).ShouldBe([Day("2027-03-31")]);

        await APlan(site, kent, "# Streets\nC I will act. |by June 2027|", plan: old.PlanId, stage: EditionStage.Variation);
        (await PromisesAsync()).Select(due => due.DueOn).ShouldBe([Day("2027-06-30")]);

        async Task AnAreaElsewhere() => await APlan(site, await AnArea(site, "surrey"), "# Streets\nC I will act. |by May 2027|");
    }

    [Fact]
    public async Task It_is_due_until_it_is_met_or_given_up_and_again_when_that_is_taken_back()
    {
        await APlan(site, kent, "# Streets\nC I will act. |by March 2027|");
        var due = (await PromisesAsync()).Single();

        await RecordAsync(new(PromiseOutcome.Met, site.Today, "The minutes say so.", null, null), 0);
        (await PromisesAsync()).ShouldBeEmpty();

        await RecordAsync(new(PromiseOutcome.TakenBack, site.Today, null, null, "It was another promise."), 1);
        (await PromisesAsync()).Single().Key.ShouldBe(due.Key);

        await RecordAsync(new(PromiseOutcome.GivenUp, site.Today, null, null, "The money went elsewhere."), 2);
        (await PromisesAsync()).ShouldBeEmpty();

        Task<PromiseRecord> RecordAsync(PromiseToRecord wanted, int after) =>
            site.UseAsync<RecordPromise, PromiseRecord>(use => use.RunAsync(new(kent.Id, due.Subject!.Value, due.DueOn, 1), wanted, after, AChange(site)));
    }

    [Fact]
    public async Task A_long_sentence_is_cut_at_a_word_for_the_title()
    {
        await APlan(site, kent, $"# Streets\nC I will act{string.Concat(Enumerable.Repeat(" again", 40))}. |by March 2027|");

        (await PromisesAsync()).Single().Title.ShouldBe($"C1: I will act{string.Concat(Enumerable.Repeat(" again", 15))} ...");
    }

    [Fact]
    public async Task What_is_not_read_to_a_day_is_told_with_the_reason()
    {
        await APlan(site, kent, "# Streets\nC I will act. |within three years|");

        var told = (await site.ReadAsync(db => db.DatedPromisesAsync(kent.Id, site.Today))).Single();

        (told.Day, told.Reading, told.Page).ShouldBe((null, "“within three years” does not say from which day to count.", "/plans/2025-2029/C1"));
    }

    private async Task<IReadOnlyList<Deadline>> PromisesAsync() =>
        [.. (await site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(use => use.OfAsync(kent.Facts(), site.Today)))
            .Where(due => due.Kind == DeadlineKind.Promise)];
}
