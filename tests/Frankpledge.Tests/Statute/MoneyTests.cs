using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Grants;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class MoneyTests
{
    [Fact, Rule("R50")]
    public void A_grant_needs_an_opinion_and_an_objective()
    {
        var sound = new GrantAward("Youth club", "It keeps young people safe", "Evenings", "Quarterly report", "Visits", 1, true);

        sound.WhyNotAward().ShouldBeEmpty();
        (sound with { Opinion = null }).WhyNotAward().ShouldBlock("R50", "NoOpinion");
        (sound with { Objectives = 0 }).WhyNotAward().ShouldBlock("R50", "NoObjective");
        (sound with { Conditions = "", Monitoring = null, InPlan = false }).WhyNotAward().Codes().ShouldBe(["NoConditions", "NoMonitoring", "NotInPlan"]);
    }

    [Fact, Rule("R51")]
    public void A_published_grant_states_four_things() =>
        new GrantAward("Youth club", "It helps", " ", "Report", null, 1, true).CheckPublication().ShouldWarn("R51", "GrantFieldBlank");

    [Fact, Rule("R52"), Rule("R54")]
    public void The_fund_ties_and_the_finance_officer_advises()
    {
        Money.CheckFund(100_00, 50_00, 30_00, 120_00).ShouldBeEmpty();
        var reason = Money.CheckFund(100_00, 50_00, 30_00, 119_50).ShouldHaveSingleItem();
        reason.Sentence.ShouldContain("£0.50 missing from");
        Money.FinanceAdvice("Affordable").Severity.ShouldBe(Severity.Stamp);
        Money.FinanceAdvice(" ").Severity.ShouldBe(Severity.Warn);
    }

    [Fact, Rule("R55")]
    public void A_rise_above_the_years_limit_needs_a_referendum_and_an_unknown_limit_is_said()
    {
        ReferendumLimit[] limits = [new("2025/26", 14_00, "the year's principles")];

        Money.CheckRise(new FinancialYear(2025), 200_00, 214_01, limits).ShouldWarn("R55", "AboveReferendumLimit");
        Money.CheckRise(new FinancialYear(2025), 200_00, 214_00, limits).ShouldBeEmpty();
        Money.CheckRise(new FinancialYear(2026), 200_00, 201_00, limits).ShouldWarn("R55", "LimitUnknown");
        ReferendumLimit.Known.Verify.ShouldBeTrue();
    }

    [Fact, Rule("R55")]
    public void The_limits_recorded_are_one_a_year_in_order_and_of_a_size_that_can_be()
    {
        var limits = ReferendumLimit.Known.Items;

        limits.Select(limit => limit.Year).ShouldBe(Enumerable.Range(2018, limits.Count).Select(year => new FinancialYear(year).Label));
        limits.ShouldAllBe(limit => limit.Pence >= 5_00 && limit.Pence <= 30_00 && limit.Pence % 100 == 0 && limit.Source.Length > 0);
        ReferendumLimit.Of(new FinancialYear(2024))!.Pence.ShouldBe(13_00);
        ReferendumLimit.Of(new FinancialYear(2040)).ShouldBeNull();
        Money.CheckRise(new FinancialYear(2024), 200_00, 213_01, limits).ShouldHaveSingleItem().Source!.ShouldEndWith("(verify)");
    }
}
