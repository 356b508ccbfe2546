using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading.Labels;

/// <summary>What a figure means that stands without words of comparison, as the bench's FORMAT.md settles it.</summary>
public sealed class BareFigureTests
{
    private static readonly Gen<int> Share = Gen.Choose(1, 99);

    // Not 101 or 112, which are telephone numbers.
    private static readonly Gen<int> Count = Gen.Choose(120, 900);

    [Fact]
    public void A_share_without_a_day_is_a_floor_and_with_a_day_a_level_to_rise_to() =>
        Property(Share, share =>
        {
            Read($"The force should visit {share}% of victims.").ShouldBe((Comparator.AtLeast, share, "percent"));
            Read($"The force should visit {share} per cent of victims by 2031.").ShouldBe((Comparator.IncreaseTo, share, "percent"));
        });

    [Fact]
    public void A_share_of_what_does_harm_is_a_level_to_fall_to() =>
        Property(Share, share =>
        {
            Read($"My target is a reoffending rate of {share} per cent by 2029.").ShouldBe((Comparator.ReduceTo, share, "percent"));
        });

    [Fact]
    public void All_is_no_floor() => Read("The force should visit 100% of victims by 2031.").Comparator.ShouldBe(Comparator.Equals);

    [Fact]
    public void A_figure_in_a_bracket_that_tells_a_time_says_which_way_the_share_is_to_go() =>
        Property(Gen.Zip(Share, Share).Where(pair => pair.Item1 != pair.Item2), pair =>
        {
            var way = pair.Item1 < pair.Item2 ? Comparator.IncreaseTo : Comparator.ReduceTo;
            Read($"I want {pair.Item2}% of residents to feel safe (last year: {pair.Item1}%).").ShouldBe((way, pair.Item2, "percent"));
            Read($"By 2031 the rate should be {pair.Item2}%, rather than the {pair.Item1}% it is now.").Comparator.ShouldBe(way);
        });

    [Fact]
    public void So_many_in_ten_are_a_share_wherever_the_noun_stands() =>
        Property(Gen.Choose(2, 9), part =>
        {
            var spelled = new[] { "two", "three", "four", "five", "six", "seven", "eight", "nine" }[part - 2];
            Read($"I expect the force to see that {spelled} victims in ten are kept informed.").ShouldBe((Comparator.AtLeast, part * 10, "percent"));
            Read($"The force should visit {spelled} in ten victims.").ShouldBe((Comparator.AtLeast, part * 10, "percent"));
        });

    [Fact]
    public void Words_of_comparison_decide_wherever_they_stand() =>
        Property(Count, count =>
        {
            Read($"The force should hold {count} street briefings or more.").ShouldBe((Comparator.AtLeast, count, "street briefings"));
            Read($"The force should visit {count % 90 + 5}% of victims or more by 2031.").Comparator.ShouldBe(Comparator.AtLeast);
        });

    [Fact]
    public void A_count_is_so_many_of_its_whole_noun_and_how_many_there_are_to_be_by_a_day_is_a_rise() =>
        Property(Count, count =>
        {
            Read($"I will recruit {count} rural wardens by 2031.").ShouldBe((Comparator.Equals, count, "rural wardens"));
            Read($"I will have {count} rural wardens by 2031.").ShouldBe((Comparator.IncreaseTo, count, "rural wardens"));
            Read($"I will recruit {count} more rural wardens by 2031.").ShouldBe((Comparator.IncreaseBy, count, "rural wardens"));
        });

    [Fact]
    public void A_count_that_is_only_to_be_kept_is_no_rise() =>
        Property(Count, count =>
        {
            Read($"The force must hold on to its {count} rural counters.").ShouldBe((Comparator.Maintain, count, "rural counters"));
            Read($"All {count} rural counters are to be kept open by the force.").ShouldBe((Comparator.Maintain, count, "rural counters"));
        });

    [Theory]
    [InlineData("I will publish a report within three months of each inspection.", Comparator.Within)]
    [InlineData("I will publish a report within three months of the launch of the scheme.", Comparator.Due)]
    [InlineData("I will publish a report by the final quarter of 2028/29.", Comparator.Due)]
    [InlineData("I will open the line in time for summer 2027.", Comparator.Due)]
    [InlineData("I will publish a report before the summer recess of 2027.", Comparator.Due)]
    public void A_time_counted_from_what_happens_once_is_a_day_and_from_what_recurs_a_limit(string sentence, Comparator expected)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull();

        target.Comparator.ShouldBe(expected);
        (target.Deadline is not null).ShouldBe(expected == Comparator.Due);
    }

    private static void Property<T>(Gen<T> values, Action<T> holds) => Check.QuickThrowOnFailure(Prop.ForAll(values.ToArbitrary(), holds));

    private static (Comparator Comparator, int Number, string? Unit) Read(string sentence)
    {
        var target = Sentence.Label(sentence).Target.ShouldNotBeNull(sentence);
        return (target.Comparator, (int)target.Number.ShouldNotBeNull(sentence), target.Unit);
    }
}
