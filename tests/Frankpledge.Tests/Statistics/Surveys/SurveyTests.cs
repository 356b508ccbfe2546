using Frankpledge.Common;
using Frankpledge.Statistics.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace Frankpledge.Tests.Statistics.Surveys;

public sealed class SurveyTests
{
    private static RakingMargin Margin(string name, string levels, params (string Level, double People)[] population) =>
        new(name, [.. levels.Select(letter => letter == '?' ? null : letter.ToString())], population.ToDictionary(pair => pair.Level, pair => pair.People));

    [Fact]
    public void Rakes_four_cells_by_hand()
    {
        // One respondent in each of AX AY BX BY; A 60, B 40; X 30, Y 70. With one in each cell the weights are products: AX 60 * 30 / 100 = 18 and so on.
        var raked = Raking.Rake([Margin("a", "AABB", ("A", 60), ("B", 40)), Margin("b", "XYXY", ("X", 30), ("Y", 70))]);

        raked.Weights.ShouldAgreeWith([18, 42, 12, 28], 1e-12);
        // Kish: 4 (18^2 + 42^2 + 12^2 + 28^2) / 100^2 = 4 * 3016 / 10000
        raked.Summary.DesignEffect.ShouldBe(1.2064, 1e-12);
        raked.Explanation.Sentence.ShouldContain("add up to the population by a and b; for precision they are worth about 3 equal answers");
    }

    [Fact]
    public void Rakes_five_rows_where_no_product_will_do()
    {
        // A: one X, two Y; B: one X, one Y. With a the weight of each AY and odds ratio kept: AX * BY / (AY * BX) = 1 for the single weights;
        // AX + 2 AY = 60, BX + BY = 40, AX + BX = 30. So x (70 - 60 + x) = (60 - x) / 2 * (30 - x): x^2 + 110 x - 1800 = 0, x = 14.46222.
        var raked = Raking.Rake([Margin("a", "AAABB", ("A", 60), ("B", 40)), Margin("b", "XYYXY", ("X", 30), ("Y", 70))]);

        raked.Weights[0].ShouldBe(-55 + Math.Sqrt((55 * 55) + 1800), 1e-9);
    }

    [Fact]
    public void Base_weights_set_the_proportions_within_a_cell()
    {
        var raked = Raking.Rake([Margin("a", "AAB", ("A", 30), ("B", 10))], [1, 2, 5]);

        raked.Weights.ShouldAgreeWith([10, 20, 10], 1e-12);
    }

    [Fact]
    public void Weights_meet_every_margin_whatever_the_sample() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().Where(bytes => bytes.Length > 12).ToArbitrary(), bytes =>
        {
            // Every level gets a respondent of each kind, so that the margins cannot conflict.
            int[] rows = [.. Enumerable.Range(0, 6), .. bytes.Select(each => each % 6)];
            var raked = Raking.Rake(
                [Margin("a", string.Concat(rows.Select(each => "AB"[each / 3])), ("A", 700), ("B", 300)),
                    Margin("b", string.Concat(rows.Select(each => "XYZ"[each % 3])), ("X", 500), ("Y", 400), ("Z", 100))]);

            return Math.Abs(rows.Zip(raked.Weights).Where(pair => pair.First / 3 == 1).Sum(pair => pair.Second) - 300) < 1e-6
                && Math.Abs(rows.Zip(raked.Weights).Where(pair => pair.First % 3 == 2).Sum(pair => pair.Second) - 100) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Small_differences_between_totals_are_scaled_and_said() =>
        Raking.Rake([Margin("a", "AABB", ("A", 50000), ("B", 50000)), Margin("b", "XYXY", ("X", 50001), ("Y", 50000))]).Explanation.Warnings
            .ShouldContain(warning => warning.StartsWith("b adds up to 100,001 and a to 100,000"));

    public static TheoryData<Action, string> Bad() => new()
    {
        { () => Raking.Rake([]), "There are none where at least 1 margins" },
        { () => Raking.Rake([Margin("a", "", ("A", 1))]), "at least 1 respondents" },
        { () => Raking.Rake([Margin("a", "AB", ("A", 60), ("B", 40)), Margin("b", "XY", ("X", 70), ("Y", 40))]),
            "do not add up to the same total: a 100 and b 110" },
        { () => Raking.Rake([Margin("a", "AAC", ("A", 60), ("B", 40))]), "The population has no a C (1 respondent)" },
        { () => Raking.Rake([Margin("a", "AAC", ("A", 60), ("B", 40))]), "No respondent has a B" },
        { () => Raking.Rake([Margin("a", "A?B", ("A", 60), ("B", 40))]), "a is missing for 1 respondent (row 2)" },
        { () => Raking.Rake([Margin("a", "AB", ("A", 60), ("B", 0))]), "The population of a B is 0" },
        { () => Raking.Rake([Margin("a", "AB", ("A", 60), ("B", 40))], [1, -1]), "The base weight of respondent 2 is -1" },
        { () => Raking.Rake([Margin("a", "AABB", ("A", 50), ("B", 50)), Margin("b", "XXYY", ("X", 70), ("Y", 30))]),
            "cannot hold together in this sample: a B (30 instead of 50) and a A (70 instead of 50)" },
        { () => _ = new SurveyDesign([1]), "only 1" },
        { () => new SurveyDesign([1, 1]).Mean([null, null]), "There are none where at least 1 answers" },
        { () => new SurveyDesign([1, 1]).Mean([1]), "There are 1 answers but 2 respondents" },
        { () => new SurveyDesign([1, 1]).Mean([1, double.NaN]), "Answer number 2 is NaN" },
        { () => Trimming.Trim([1, 2, 3], 1.5, strict: true), "Choose bounds around the mean" },
        { () => RaoScott.Test(new SurveyDesign([1, 1]), ["a", "a"], ["x", "y"]), "at least 2 different answers in the rows" },
        { () => new SurveyDesign([1, 1]).Quantile([1, 2], 1), "between 0 and 1" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses_by_name(Action act, string sentence) => Should.Throw<RefusedException>(act).Message.ShouldContain(sentence);

    [Fact]
    public void Equal_weights_give_the_textbook_standard_error()
    {
        // 3 of 10: n/(n-1) * sum (w (y - p) / W)^2 = 10/9 * (3 * .49 + 7 * .09) / 100 = 0.0233333
        var share = new SurveyDesign([.. Enumerable.Repeat(2.0, 10)]).Mean([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);

        share.Value.ShouldBe(0.3, 1e-12);
        share.StandardError.ShouldBe(Math.Sqrt(0.21 / 9), 1e-12);
    }

    [Fact]
    public void Raking_to_what_was_asked_leaves_no_uncertainty()
    {
        var raked = Raking.Rake([Margin("a", "AAAB", ("A", 50), ("B", 50))]);

        raked.Design.Mean([1, 1, 1, 0]).StandardError.ShouldBe(0, 1e-12);
        new SurveyDesign(raked.Weights).Mean([1, 1, 1, 0]).StandardError.ShouldBeGreaterThan(0.1);
    }

    [Theory]
    [InlineData(SurveyIntervalMethod.Logit)]
    [InlineData(SurveyIntervalMethod.Beta)]
    [InlineData(SurveyIntervalMethod.T)]
    public void Nobody_and_everybody_still_have_an_interval(SurveyIntervalMethod method)
    {
        var design = new SurveyDesign([.. Enumerable.Repeat(1.0, 40)]);

        // Effective base 40: 1 - 0.025^(1/40).
        design.Share([.. Enumerable.Repeat<bool?>(false, 40)], method).Interval.Upper.ShouldBe(1 - Math.Pow(0.025, 1.0 / 40), 1e-12);
        design.Share([.. Enumerable.Repeat<bool?>(true, 40)], method).Interval.Lower.ShouldBe(Math.Pow(0.025, 1.0 / 40), 1e-12);
        design.Share([.. Enumerable.Repeat<bool?>(false, 40)], method).Explanation.Warnings
            .ShouldContain(warning => warning.StartsWith("Nobody gave this answer"));
    }

    [Fact]
    public void Rao_Scott_of_a_simple_sample_is_close_to_Pearson()
    {
        // 30 10 / 20 40 with equal weights: Pearson 100 (30*40 - 10*20)^2 / (40*60*50*50) = 16.667; F scales it by 99/100 to within the correction.
        string[] rows = [.. Enumerable.Repeat("a", 40), .. Enumerable.Repeat("b", 60)];
        string[] columns = [.. Enumerable.Repeat("x", 30), .. Enumerable.Repeat("y", 10), .. Enumerable.Repeat("x", 20), .. Enumerable.Repeat("y", 40)];

        var test = RaoScott.Test(new SurveyDesign([.. Enumerable.Repeat(1.0, 100)]), rows, columns);

        test.ChiSquare.ShouldBe(100.0 / 6, 1e-9);
        test.FirstFreedom.ShouldBe(1, 1e-9);
        test.SecondFreedom.ShouldBe(99, 1e-9);
        test.P.ShouldBeLessThan(0.001);
    }

    [Fact]
    public void Trimming_once_spreads_the_cut_in_equal_amounts()
    {
        // 1 2 9 cut at 6: 3 is spread over the two others.
        Trimming.Trim([1, 2, 9], 6).Weights.ShouldBe([2.5, 3.5, 6]);
        // 1 5.9 9 cut at 6: 1.5 each puts the second at 7.4, so strictly again: 2.5 + 1.4 + ... until 1 + ... = 3.9.
        Trimming.Trim([1, 5.9, 9], 6, strict: true).Weights.ShouldAgreeWith([3.9, 6, 6], 1e-9);
    }

    [Fact]
    public void Weighted_quantiles_by_hand()
    {
        // Weights 1 1 2 of 10 20 30: half of 4 is reached at 20, three quarters at 30.
        var design = new SurveyDesign([1, 1, 2]);

        design.Quantile([10, 20, 30]).Value.ShouldBe(20);
        design.Quantile([10, 20, 30], 0.75).Value.ShouldBe(30);
    }
}
