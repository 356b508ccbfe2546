using Frankpledge.Plans;
using Frankpledge.Plans.Review;

namespace Frankpledge.Tests.Plans;

public sealed class PlansOnADayTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Fact]
    public void The_plan_issued_last_is_in_force_and_the_one_before_is_over()
    {
        var (old, now) = (APlan("2021-2025", (EditionStage.Final, new(2021, 10, 1))), APlan("2025-2029", (EditionStage.Final, new(2025, 3, 31))));

        var plans = PlansOnADay.Of([old, now], Today);

        plans.PlanInForce.ShouldBe(now);
        plans.StandingOf(old, old.Editions[0]).ShouldBe(EditionStanding.Over);
        plans.StandingOf(now, now.Editions[0]).ShouldBe(EditionStanding.InForce);
    }

    [Fact]
    public void On_an_earlier_day_the_earlier_plan_is_in_force_and_the_later_is_to_come()
    {
        var (old, now) = (APlan("2021-2025", (EditionStage.Final, new(2021, 10, 1))), APlan("2025-2029", (EditionStage.Final, new(2025, 3, 31))));

        var plans = PlansOnADay.Of([old, now], new(2025, 3, 30));

        plans.InForce.ShouldBe(old.Editions[0]);
        plans.StandingOf(now, now.Editions[0]).ShouldBe(EditionStanding.ToCome);
        PlansOnADay.Of([old, now], new(2025, 3, 31)).InForce.ShouldBe(now.Editions[0]);
    }

    [Theory]
    [InlineData(EditionStage.PlanOnAPage)]
    [InlineData(EditionStage.ConsultationDraft)]
    [InlineData(EditionStage.StatutoryDraft)]
    public void A_draft_stands_beside_the_plan_in_force_and_never_replaces_it(EditionStage draft)
    {
        var plan = APlan("2025-2029", (EditionStage.Final, new(2025, 3, 31)), (draft, new(2026, 6, 1)));
        var next = APlan("2029-2033", (draft, new(2026, 7, 1)));

        var plans = PlansOnADay.Of([plan, next], Today);

        plans.InForce.ShouldBe(plan.Editions[0]);
        plans.ShownOf(plan).ShouldBe(plan.Editions[0]);
        plans.StandingOf(plan, plan.Editions[1]).ShouldBe(EditionStanding.Draft);
        plans.StandingOf(next, next.Editions[0]).ShouldBe(EditionStanding.Draft);
    }

    [Fact]
    public void A_variation_takes_the_place_of_the_edition_before_and_keeps_the_period_of_the_plan()
    {
        var plan = APlan("2025-2029", (EditionStage.Final, new(2025, 3, 31)), (EditionStage.Variation, new(2028, 6, 1)));

        PlansOnADay.Of([plan], new(2028, 6, 1)).StandingOf(plan, plan.Editions[0]).ShouldBe(EditionStanding.Superseded);
        PlansOnADay.LastDayOf(plan).ShouldBe(new DateOnly(2029, 3, 31));
    }

    [Fact]
    public void A_plan_whose_period_has_ended_is_over_though_no_other_came_and_short_addresses_still_lead_there()
    {
        var plan = APlan("2016-2020", (EditionStage.Final, new(2016, 10, 10)));

        var plans = PlansOnADay.Of([plan], Today);

        plans.InForce.ShouldBeNull();
        plans.Leading.ShouldBe(plan);
        plans.StandingOf(plan, plan.Editions[0]).ShouldBe(EditionStanding.Over);
    }

    [Fact]
    public void When_the_plan_in_force_is_withdrawn_the_edition_before_counts_again()
    {
        var plan = APlan("2025-2029", (EditionStage.Final, new(2025, 3, 31)), (EditionStage.Variation, new(2026, 6, 1)));

        plan.Editions[1].Withdraw("Published by mistake.", new("A tester", null, DateTimeOffset.UnixEpoch, "For a test"));

        var plans = PlansOnADay.Of([plan], Today);
        plans.InForce.ShouldBe(plan.Editions[0]);
        plans.StandingOf(plan, plan.Editions[1]).ShouldBe(EditionStanding.Withdrawn);
    }

    [Fact]
    public void When_the_final_is_withdrawn_a_variation_that_stands_keeps_its_period_until_another_final_fixes_one()
    {
        var plan = APlan("2021-2025", (EditionStage.Final, new(2021, 12, 1)), (EditionStage.Variation, new(2024, 6, 1)));
        plan.Editions[0].Withdraw("It names a person.", new("A tester", null, DateTimeOffset.UnixEpoch, "For a test"));

        PlansOnADay.LastDayOf(plan).ShouldBe(new DateOnly(2025, 3, 31));
        PlansOnADay.Of([plan], Today).InForce.ShouldBeNull();

        var corrected = APlan("2021-2025", (EditionStage.Final, new(2016, 12, 1)), (EditionStage.Variation, new(2024, 6, 1)),
            (EditionStage.Final, new(2021, 12, 1)));
        corrected.Editions[0].Withdraw("A mistyped year.", new("A tester", null, DateTimeOffset.UnixEpoch, "For a test"));
        PlansOnADay.LastDayOf(corrected).ShouldBe(new DateOnly(2025, 3, 31));
    }

    [Theory]
    [InlineData(EditionStage.Variation)]
    [InlineData(EditionStage.Final)]
    public void Nothing_of_a_plan_was_issued_before_the_plan(EditionStage stage)
    {
        var plan = APlan("2025-2029", (EditionStage.ConsultationDraft, new(2024, 12, 1)), (EditionStage.Final, new(2025, 3, 31)));

        EditionInTime.WhyNot([plan], plan, stage, new DateOnly(2023, 1, 1)).Single().Sentence.ToString().ShouldStartWith("This plan was issued on Monday 31 March 2025");
        EditionInTime.WhyNot([plan], plan, stage, new DateOnly(2025, 3, 31)).ShouldBeEmpty();
        EditionInTime.WhyNot([plan], plan, EditionStage.StatutoryDraft, new DateOnly(2023, 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_variation_of_a_plan_that_another_followed_brings_it_not_back_and_ends_none()
    {
        foreach (var first in new DateOnly[] { new(2021, 10, 1), new(2024, 10, 1) })
        {
            var old = APlan("2021-2025", (EditionStage.Final, first), (EditionStage.Variation, new(2025, 6, 1)));
            var now = APlan("2025-2030", (EditionStage.Final, new(2025, 3, 28)));

            var plans = PlansOnADay.Of([old, now], Today);

            (plans.InForce, plans.Leading).ShouldBe((now.Editions[0], now));
            EditionInTime.WhyNot([old, now], old, EditionStage.Variation, new DateOnly(2025, 6, 1))[^1].Code.ShouldBe("AnotherPlanMeanwhile");
            EditionInTime.WhyNot([old, now], now, EditionStage.Variation, new DateOnly(2025, 6, 1)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_final_after_the_next_poll_is_a_new_plan_and_a_variation_after_the_period_varies_nothing()
    {
        var plan = APlan("2021-2025", (EditionStage.Final, new(2021, 10, 1)));

        EditionInTime.WhyNot([plan], plan, EditionStage.Final, new DateOnly(2024, 5, 2)).ShouldBeEmpty();
        EditionInTime.WhyNot([plan], plan, EditionStage.Final, new DateOnly(2025, 3, 28)).Single().Code.ShouldBe("AnotherPeriod");
        EditionInTime.WhyNot([plan], plan, EditionStage.Variation, new DateOnly(2025, 3, 31)).ShouldBeEmpty();
        EditionInTime.WhyNot([plan], plan, EditionStage.Variation, new DateOnly(2025, 4, 1)).Single().Code.ShouldBe("PeriodOver");
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1925, 3, 28)]
    [InlineData(2012, 11, 14)]
    public void Nothing_was_issued_before_anybody_was_elected_and_such_a_plan_is_not_in_force(int year, int month, int day)
    {
        var on = new DateOnly(year, month, day);

        EditionInTime.WhyNotDay(EditionStage.Final, on, Today).Single().Code.ShouldBe("IssueDayBeforeElections");
        EditionInTime.WhyNotDay(EditionStage.ConsultationDraft, on, Today).Single().Code.ShouldBe("IssueDayBeforeElections");
        PlansOnADay.Of([APlan("1925", (EditionStage.Final, on))], Today).PlanInForce.ShouldBeNull();
    }

    [Fact]
    public void Without_an_issued_plan_short_addresses_lead_to_the_newest_draft_and_nothing_is_in_force()
    {
        var draft = APlan("2025-2029", (EditionStage.PlanOnAPage, new(2024, 9, 1)), (EditionStage.ConsultationDraft, new(2024, 12, 1)));

        var plans = PlansOnADay.Of([draft], Today);

        (plans.PlanInForce, plans.Leading).ShouldBe((null, draft));
        plans.StandingOf(draft, draft.Editions[0]).ShouldBe(EditionStanding.Superseded);
        plans.StandingOf(draft, draft.Editions[1]).ShouldBe(EditionStanding.Draft);
    }

    [Fact]
    public void What_was_issued_last_counts_though_an_older_edition_was_entered_after_it()
    {
        var plan = APlan("2025-2029", (EditionStage.Variation, new(2026, 6, 1)), (EditionStage.Final, new(2025, 3, 31)));

        var plans = PlansOnADay.Of([plan], Today);

        (plans.InForce, plans.ShownOf(plan)).ShouldBe((plan.Editions[0], plan.Editions[0]));
        plans.StandingOf(plan, plan.Editions[1]).ShouldBe(EditionStanding.Superseded);
        PlansOnADay.LastDayOf(plan).ShouldBe(new DateOnly(2029, 3, 31));
    }

    [Fact, Frankpledge.Statute.Register.Rule("R24")]
    public void Where_no_law_gives_a_plan_a_period_it_has_effect_until_the_next()
    {
        var (old, now) = (APlan("2018", (EditionStage.Final, new(2018, 3, 20))), APlan("2025", (EditionStage.Final, new(2025, 3, 31))));

        PlansOnADay.Of([old], Today, hasPeriods: false).InForce.ShouldBe(old.Editions[0]);
        PlansOnADay.Of([old], Today, hasPeriods: false).EndOf(old).ShouldBeNull();
        PlansOnADay.Of([old], Today).InForce.ShouldBeNull("its period is over");
        PlansOnADay.Of([old, now], Today, hasPeriods: false).EndOf(old).ShouldBe(new DateOnly(2025, 3, 30));
        EditionInTime.WhyNot([old], old, EditionStage.Variation, new DateOnly(2025, 6, 1), hasPeriods: false).ShouldBeEmpty();
    }

    [Fact]
    public void An_area_without_plans_has_none_in_force() => PlansOnADay.Of([], Today).Leading.ShouldBeNull();

    private static Plan APlan(string slug, params (EditionStage Stage, DateOnly Issued)[] editions)
    {
        var plan = new Plan { Id = Guid.CreateVersion7(), AreaId = Guid.Empty, Slug = slug, Title = $"Plan {slug}", References = [] };
        plan.Editions.AddRange(editions.Select((one, i) => new Edition
        {
            Id = Guid.CreateVersion7(), PlanId = plan.Id, Number = i + 1, Stage = one.Stage, IssuedOn = one.Issued,
            ConfirmedAt = new(one.Issued, TimeOnly.MinValue, TimeSpan.Zero),
            ConfirmedBy = "A tester", SourceName = "plan.txt", SourceSha256 = "", Sha256 = "", Parts = [],
        }));
        return plan;
    }
}
