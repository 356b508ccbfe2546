using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

public sealed class BindingTests
{
    [Theory]
    [InlineData("My ambition is for trust to rise by three points.", StatementKind.Commitment)]
    [InlineData("Our goal is no deaths on the quays by 2041.", StatementKind.Commitment)]
    [InlineData("The Chief Constable has agreed that a third of them will be seen by a nurse.", StatementKind.Expectation)]
    [InlineData("Calls that are marked as urgent should be answered by the force in 20 minutes or less.", StatementKind.Expectation)]
    public void A_figure_binds_whoever_aims_at_it_or_has_promised_it(string sentence, StatementKind kind) =>
        Sentence.Label(sentence).Kinds.ShouldBe([kind, StatementKind.Target], ignoreOrder: true);

    [Theory]
    [InlineData("30 per cent of referrals coming from clinics by 2031")]
    [InlineData("A cut of 20 per cent in thefts of plant by 2031")]
    public void A_share_with_the_day_by_which_it_is_to_be_so_is_a_target(string sentence) =>
        Sentence.Label(sentence).Kinds.ShouldBe([StatementKind.Target]);

    [Theory]
    [InlineData("The share of people over 70 is projected to reach 31 per cent by 2040.")]
    [InlineData("By March 2024 a third of them had been seen.")]
    public void What_is_foretold_or_past_is_none(string sentence) => Sentence.Label(sentence).Kinds.ShouldNotContain(StatementKind.Target);

    [Fact]
    public void A_bracket_that_only_repeats_a_share_is_no_evidence() =>
        Sentence.Label("I will have every manager (100%) trained by May 2031.").Kinds.ShouldNotContain(StatementKind.Fact);
}
