using Frankpledge.Common;
using Frankpledge.Statistics.Agreement;
using Frankpledge.Web.Modules.Statistics.Commands;

namespace Frankpledge.Tests.Statistics.Agreement;

public sealed class RaterAgreementTests
{
    /// <summary>Each string is a rater, each letter a unit, a dot no rating; turned to units by raters.</summary>
    private static List<IReadOnlyList<string?>> Raters(params string[] raters) =>
        [.. Enumerable.Range(0, raters[0].Length).Select(unit => raters.Select(rater => rater[unit] == '.' ? null : rater[unit].ToString()).ToArray())];

    [Fact]
    public void Cohens_kappa_by_hand()
    {
        // 10 units: both a 4, both b 3, a/b 2, b/a 1. Agreement .7; the first says a 6, the second 5: chance .6*.5 + .4*.5 = .5; kappa .2/.5 = .4.
        var kappa = RaterAgreement.Cohen(Raters("aaaabbbaab", "aaaabbbbba"));

        kappa.Value.ShouldBe(0.4, 1e-12);
        kappa.Interval.Contains(0.4).ShouldBeTrue();
        RaterAgreement.Percent(Raters("aaaabbbaab", "aaaabbbbba")).Value.ShouldBe(0.7, 1e-12);
        kappa.Explanation.Warnings.ShouldContain((Sentence)"Only 10 units have two ratings: the coefficient may be far off.");
    }

    [Fact]
    public void Fleiss_kappa_by_hand()
    {
        // Three raters, units aaa aab abb bbb: agreements 1, 1/3, 1/3, 1, mean 2/3; a is half of 12 ratings: chance 1/2; kappa 1/3.
        RaterAgreement.Fleiss(Raters("aaab", "aabb", "abbb")).Value.ShouldBe(1.0 / 3, 1e-12);
    }

    [Fact]
    public void Krippendorffs_alpha_by_hand_with_a_missing_rating()
    {
        // Units aa ab bb b. : the last says nothing. Coincidences aa 2, ab 1, ba 1, bb 2; totals 3 and 3 of 6.
        // Observed disagreement 2/6, expected 2 * 9 / (6 * 5) = 18/30; alpha 1 - (1/3) / (3/5) = 4/9.
        RaterAgreement.Alpha(Raters("aabb", "abb.")).Value.ShouldBe(4.0 / 9, 1e-12);
    }

    [Fact]
    public void Ordinal_alpha_by_hand()
    {
        // Units 11 13 33 22, totals 1: 3, 2: 2, 3: 3 of 8. Distances: 1-2 (3 + 2 - 2.5)^2 = 6.25, 2-3 6.25, 1-3 (8 - 3)^2 = 25.
        // Observed 2 * 25 = 50; expected (2 * 3 * 2 * 6.25 * 2 + 2 * 3 * 3 * 25) / 7 = (150 + 450) / 7; alpha 1 - 50 * 7 / 600 = 5/12.
        RaterAgreement.Alpha(Raters("1132", "1332"), ["1", "2", "3"]).Value.ShouldBe(5.0 / 12, 1e-12);
    }

    [Fact]
    public void Alpha_agrees_with_the_published_example_of_four_observers()
    {
        // Krippendorff, Computing Krippendorff's alpha-reliability (2011), example C: nominal 0.743, ordinal 0.815.
        var ratings = Raters("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

        RaterAgreement.Alpha(ratings).Value.ShouldBe(0.743, 5e-4);
        RaterAgreement.Alpha(ratings, ["1", "2", "3", "4", "5"]).Value.ShouldBe(0.815, 5e-4);
    }

    [Fact]
    public void Full_agreement_is_one_with_a_narrow_interval()
    {
        var alpha = RaterAgreement.Alpha(Raters("abab", "abab"));

        (alpha.Value, alpha.Interval.Lower, alpha.Interval.Upper).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval() =>
        RaterAgreement.Alpha(Raters("abbaabab", "abbbabaa"), seed: 3).Interval.ShouldBe(RaterAgreement.Alpha(Raters("abbaabab", "abbbabaa"), seed: 3).Interval);

    public static TheoryData<Action, string> Bad() => new()
    {
        { () => RaterAgreement.Percent([]), "at least 2 units" },
        { () => RaterAgreement.Percent(Raters("ab")), "at least 2 raters" },
        { () => RaterAgreement.Cohen(Raters("ab", "ab", "ab")), "Cohen's kappa is for two raters; there are 3" },
        { () => RaterAgreement.Fleiss(Raters("ab", "a.")), "Unit 2 has 1 ratings where the first has 2" },
        { () => RaterAgreement.Alpha(Raters("a.", ".b")), "at least 1 units with two ratings" },
        { () => RaterAgreement.Cohen(Raters("aa", "aa")), "Every rating is of the same category" },
        { () => RaterAgreement.Alpha(Raters("12", "14"), ["1", "2", "3"]), "Unit 2 was rated \"4\", which is not among the categories 1, 2 and 3" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses_what_cannot_be_judged(Action act, string sentence) => Should.Throw<RefusedException>(act).Message.ShouldContain(sentence);

    [Fact]
    public async Task The_command_answers_for_raters_and_for_labels()
    {
        var raters = await CommandRun.OnText(AgreementVerb.Create(), "id,ann,bob\n1,a,a\n2,a,b\n3,b,b\n4,b,b\n");
        var labels = await CommandRun.OnText(AgreementVerb.Create(), "gold,predicted\na;b,a\nb,b\n", "--gold", "gold", "--predicted", "predicted", "--multi");

        raters.Json.GetProperty("cohen_kappa").GetProperty("value").GetDouble().ShouldBe(0.5, 1e-12);
        labels.Json.GetProperty("accuracy").GetProperty("value").GetDouble().ShouldBe(0.5);
        labels.Json.GetProperty("labels")[1].GetProperty("recall").GetDouble().ShouldBe(0.5);
    }
}
