using Frankpledge.Statute.Questions;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class ElectionTests
{
    private static readonly ElectionBusinessDays Business = new(Calendar);

    [Fact, Rule("R2")]
    public void The_cycle_counts_from_2012_whatever_happened_in_2020()
    {
        var polls = new List<DateOnly>();
        for (var poll = OrdinaryElections.Known.NextAfter(Day("2012-01-01")); poll.Year < 2030; poll = OrdinaryElections.Known.NextAfter(poll))
        {
            polls.Add(poll);
        }

        polls.ShouldBe([Day("2012-11-15"), Day("2016-05-05"), Day("2021-05-06"), Day("2024-05-02"), Day("2028-05-04")]);
        OrdinaryElections.Computed(2020).ShouldBe(Day("2020-05-07"));
        OrdinaryElections.Known.LatestOn(Day("2012-11-14")).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => OrdinaryElections.Computed(2026));
    }

    [Fact, Rule("R2")]
    public void A_typed_day_that_is_not_the_ordinary_one_is_questioned()
    {
        OrdinaryElections.Known.Check(Day("2024-05-02")).ShouldBeEmpty();
        OrdinaryElections.Known.Check(Day("2028-05-11")).ShouldWarn("R2", "PollNotOnOrdinaryDay");
        new OrdinaryElections([new(Day("2028-05-11"), PollKind.Ordinary, "by order")]).Check(Day("2028-05-11")).ShouldBeEmpty();
    }

    [Fact, Rule("R11"), Rule("R2")]
    public void Only_an_ordinary_election_moves_a_period_and_another_day_needs_its_order()
    {
        OrdinaryElections.Known.WhyNotOrdinary(Day("2026-03-05"), null, "R11").ShouldBlock("R11", "NotAnOrdinaryElection");
        OrdinaryElections.Known.WhyNotOrdinary(Day("2020-05-07"), null, "R11").ShouldBlock("R11", "NotAnOrdinaryElection");
        OrdinaryElections.Known.WhyNotOrdinary(Day("2021-05-06"), null, "R11").ShouldBeEmpty();
        OrdinaryElections.Known.WhyNotOrdinary(Day("2028-05-11"), "SI 2027/1", "R11").ShouldBeEmpty();
        new OrdinaryElections([new(Day("2026-03-05"), PollKind.ByElection)]).IsOrdinary(Day("2026-03-05")).ShouldBeFalse();
    }

    [Fact, Rule("R3")]
    public void A_mayors_term_is_that_of_the_order_and_of_no_order_where_none_was_read()
    {
        TermRule.For(GovernanceModel.CombinedAuthorityMayor, "greater-manchester")!.After(Day("2024-05-02"), Day("2028-05-04"))
            .ShouldBe(new(Day("2024-05-06"), Day("2028-05-07")));
        TermRule.For(GovernanceModel.CombinedAuthorityMayor, "west-yorkshire").ShouldNotBeNull();
        TermRule.For(GovernanceModel.CombinedAuthorityMayor, "south-yorkshire").ShouldBeNull();
        TermRule.For(GovernanceModel.Mopac, "london").ShouldBeNull();
        TermRule.For(GovernanceModel.Commissioner, "kent")!.After(Day("2024-05-02"), Day("2028-05-04")).ShouldBe(new(Day("2024-05-09"), Day("2028-05-10")));
    }

    [Fact, Rule("R3")]
    public void A_term_runs_from_the_seventh_day_to_the_sixth_day_after_the_next_poll()
    {
        var term = CommissionerTerm.AfterOrdinaryPoll(Day("2024-05-02"), Day("2028-05-04"));

        term.ShouldBe(new(Day("2024-05-09"), Day("2028-05-10")));
        term.WhyNotActOn(Day("2024-05-08")).ShouldBlock("R3", "OutsideTerm");
        term.WhyNotActOn(Day("2028-05-10")).ShouldBeEmpty();
        CommissionerTerm.AfterByElection(Day("2026-03-06"), Day("2028-05-04")).ShouldBe(new(Day("2026-03-06"), Day("2028-05-10")));
    }

    [Fact, Rule("R4")]
    public void No_act_before_the_declaration_and_none_after_two_months_without_one()
    {
        var acceptance = new Acceptance(Day("2024-05-02"), Business);

        acceptance.LastDay.ShouldBe(Day("2024-07-02"));
        acceptance.Check(Day("2024-06-12")).ShouldBeEmpty();
        acceptance.Check(Day("2024-06-13")).ShouldWarn("R4", "DeclarationDue");
        acceptance.Check(Day("2024-07-03")).ShouldBlock("R4", "OfficeVacant");
        Acceptance.WhyNotActOn(Day("2024-05-10"), null).ShouldBlock("R4", "BeforeDeclaration");
        Acceptance.WhyNotActOn(Day("2024-05-10"), Day("2024-05-10")).ShouldBeEmpty();
    }

    [Fact, Rule("R4")]
    public void The_last_day_for_the_declaration_rolls_forward_from_a_weekend() =>
        new Acceptance(Day("2021-05-03"), Business).LastDay.ShouldBe(Day("2021-07-05"));

    [Fact, Rule("R49")]
    public void Publishing_between_notice_and_poll_is_warned_about()
    {
        PreElectionPeriod.Before(Day("2025-05-01"), Business).From.ShouldBe(Day("2025-03-25"));
        PreElectionPeriod.Check(Day("2025-03-26"), Day("2025-05-01"), Business).ShouldWarn("R49", "PreElectionPeriod");
        PreElectionPeriod.Check(Day("2025-03-24"), Day("2025-05-01"), Business).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(GovernanceModel.Commissioner, "kent", "2016-05-05, 2021-05-06, 2024-05-02, 2028-05-04")]
    [InlineData(GovernanceModel.CombinedAuthorityMayor, "greater-manchester", "2017-05-04, 2021-05-06, 2024-05-02, 2028-05-04")]
    [InlineData(GovernanceModel.CombinedAuthorityMayor, "west-yorkshire", "2021-05-06, 2024-05-02, 2028-05-04")]
    [InlineData(GovernanceModel.CombinedAuthorityMayor, "south-yorkshire", "2024-05-02, 2028-05-04")]
    [InlineData(GovernanceModel.Mopac, "london", "2016-05-05, 2021-05-06, 2024-05-02, 2028-05-04")]
    public void Each_office_has_the_polls_of_its_own_law(GovernanceModel model, string area, string polls)
    {
        var known = OrdinaryElections.Of(model, area);
        var days = new List<DateOnly>();
        for (var poll = known.NextAfter(Day("2015-01-01")); poll.Year < 2030; poll = known.NextAfter(poll))
        {
            days.Add(poll);
        }

        string.Join(", ", days.Select(day => $"{day:yyyy-MM-dd}")).ShouldBe(polls);
    }

    [Fact]
    public void Refuses_to_name_a_poll_where_nobody_is_elected() =>
        Should.Throw<RefusedException>(() => OrdinaryElections.Of(GovernanceModel.CommonCouncil, "city-of-london")).Reasons[0].Code.ShouldBe("NoPollsHere");

    [Theory]
    [InlineData(null)]
    [InlineData("SI 2027/1")]
    public void A_by_election_moves_no_period_whatever_order_is_cited(string? order) => Should.Throw<RefusedException>(() =>
        new HearingQuestion(Day("2026-03-01"), Day("2026-03-05"), Day("2026-03-06"), Order: order).Ask(LawPlace.England)).Reasons[0].Code
            .ShouldBe("NotAnOrdinaryElection");
}
