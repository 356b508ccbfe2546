using Frankpledge.Statistics.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Frankpledge.Tests.Statistics.Text;

public sealed class TfIdfTests
{
    [Fact]
    public void Weighs_by_hand()
    {
        // cat is in both answers: ln(3/3) + 1 = 1; sat in one: ln(3/2) + 1 = 1.405465; twice sat: times 1 + ln 2 = 1.693147, so 2.379659.
        // Length of (1, 2.379659): 2.581236.
        var terms = TfIdf.OfWords([["cat", "sat"], ["cat", "ran"]], 1, 1);

        var row = terms.Row(["sat", "cat", "sat", "unheard"]);

        terms.Known.ShouldBe(["cat", "sat", "ran"]);
        row.Columns.ShouldBe([0, 1]);
        ((double)row.Weights[0]).ShouldBe(1 / 2.581236, 1e-6);
        ((double)row.Weights[1]).ShouldBe(2.379659 / 2.581236, 1e-6);
    }

    [Fact]
    public void Knows_pairs_of_words_and_leaves_rare_terms_out()
    {
        var terms = TfIdf.OfWords([["very", "long", "wait"], ["long", "wait"]], 2, 2);

        terms.Known.ShouldBe(["long", "long wait", "wait"]);
    }

    [Fact]
    public void Letters_of_a_word_include_the_blanks_around_it() =>
        TfIdf.OfLetters([["bus"]], 1).Known.ShouldBe([" bu", " bus", " bus ", "bus", "bus ", "us "]);

    [Fact]
    public void Every_row_with_a_known_term_has_length_one() =>
        Prop.ForAll(Gen.Elements("bus", "late", "driver", "fare", "kind").ArrayOf().ToArbitrary(), words =>
        {
            var length = TfIdf.OfWords([["bus", "late"], ["driver", "fare"], ["kind", "bus"]], 2, 1).Row(words).SquaredLength;
            return words.Length == 0 ? length == 0 : Math.Abs(length - 1) < 1e-5;
        }).QuickCheckThrowOnFailure();
}
