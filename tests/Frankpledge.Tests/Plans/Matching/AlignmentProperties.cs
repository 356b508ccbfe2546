using Frankpledge.Plans.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Frankpledge.Tests.Plans.Matching;

/// <summary>What is done to a plan made of random words is found again.</summary>
public sealed class AlignmentProperties
{
    private static readonly AlignmentKind[] Mirrored =
    [
        AlignmentKind.Kept, AlignmentKind.Reworded, AlignmentKind.Renamed, AlignmentKind.Moved, AlignmentKind.Merged, AlignmentKind.Split,
        AlignmentKind.Dropped, AlignmentKind.Added,
    ];

    [Fact]
    public void Whatever_the_order_of_the_sections_all_is_kept() => Check(random =>
    {
        var plan = Plan(random);
        var mixed = plan.GroupBy(line => line.IsHeading ? line.Text : line.Section[0]).OrderBy(_ => random.Next()).SelectMany(section => section).ToList();

        Alignment.Of(plan, mixed).ShouldAllBe(change => change.Kind == AlignmentKind.Kept && change.Before[0].Text == change.After[0].Text);
    });

    [Fact]
    public void As_few_are_told_to_stand_in_another_order_as_can_be_and_in_either_direction_the_same() => Check(random =>
    {
        var plan = Plan(random);
        var heading = plan[0];
        var here = plan.Where(line => line.Section.Contains(heading.Text)).ToList();
        var mixed = here.OrderBy(_ => random.Next()).ToList();
        List<PlanLine> after = [heading, .. mixed, .. plan.Where(line => line != heading && !here.Contains(line))];

        var moved = Alignment.Of(plan, after).Where(change => change.IsReordered).Select(change => change.Before[0]).ToList();

        moved.Count.ShouldBe(here.Count - LongestRising([.. mixed.Select(line => here.IndexOf(line))]));
        here.Except(moved).ShouldBe(mixed.Except(moved), "the others are in order");
        Alignment.Of(after, plan).Where(change => change.IsReordered).Select(change => change.Before[0]).ShouldBe(moved, ignoreOrder: true);
    });

    /// <summary>By trying every set.</summary>
    private static int LongestRising(IReadOnlyList<int> places) => Enumerable.Range(0, 1 << places.Count)
        .Select(set => places.Where((_, at) => (set >> at & 1) == 1).ToList()).Where(row => row.Zip(row.Skip(1)).All(two => two.First < two.Second))
        .Max(row => row.Count);

    [Fact]
    public void Statements_that_change_their_section_are_moved_and_no_others() => Check(random =>
    {
        var plan = Plan(random);
        var headings = plan.Where(line => line.IsHeading).Select(line => line.Text).ToList();
        var moving = plan.Where(line => !line.IsHeading && random.Next(4) == 0).ToHashSet();
        var after = plan
            .Select(line => moving.Contains(line) ? line with { Section = [headings[(headings.IndexOf(line.Section[0]) + 1) % headings.Count]] } : line)
            .OrderBy(line => headings.IndexOf(line.IsHeading ? line.Text : line.Section[0])).ToList();

        Alignment.Of(plan, after).Where(change => change.Kind == AlignmentKind.Moved).Select(change => change.Before[0].Text).Order()
            .ShouldBe(moving.Select(line => line.Text).Order());
    });

    [Fact]
    public void A_statement_cut_in_two_is_split_and_the_two_put_together_are_merged() => Check(random =>
    {
        var plan = Plan(random);
        var one = plan.Where(line => !line.IsHeading).ElementAt(random.Next(plan.Count(line => !line.IsHeading)));
        var words = one.Text.TrimEnd('.').Split(' ');
        var at = random.Next(6, words.Length - 5);
        PlanLine[] two = [one with { Text = string.Join(' ', words[..at]) + "." }, one with { Text = string.Join(' ', words[at..]) + "." }];
        var after = plan.SelectMany(line => line == one ? two : [line]).ToList();

        var split = Alignment.Of(plan, after).Where(change => change.Kind != AlignmentKind.Kept).ShouldHaveSingleItem();
        var merged = Alignment.Of(after, plan).Where(change => change.Kind != AlignmentKind.Kept).ShouldHaveSingleItem();

        (split.Kind, merged.Kind).ShouldBe((AlignmentKind.Split, AlignmentKind.Merged));
        split.After.ShouldBe(two);
        merged.Before.ShouldBe(two);
    });

    [Fact]
    public void Every_line_is_in_one_change_and_the_other_way_round_the_same_is_found() => Check(random =>
    {
        var (before, after) = (Plan(random), Changed(Plan(random), random));
        after = random.Next(2) == 0 ? Changed(before, random) : after;

        var there = Alignment.Of(before, after);
        there.SelectMany(change => change.Before).Count().ShouldBe(before.Count);
        there.SelectMany(change => change.After).Count().ShouldBe(after.Count);
        there.SelectMany(change => change.Before).ToHashSet(ReferenceEqualityComparer.Instance).Count.ShouldBe(before.Count);
        Said(Alignment.Of(before, after), isBack: false).ShouldBe(Said(there, isBack: false), "twice the same");
        Said(Alignment.Of(after, before), isBack: true).ShouldBe(Said(there, isBack: false));
    });

    private static void Check(Action<Random> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        holds(new Random(seed));
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static List<PlanLine> Plan(Random random)
    {
        var plan = new List<PlanLine>();
        for (var section = 0; section < 4; section++)
        {
            var heading = $"Title{section} {Words(random, 3)}";
            plan.Add(new PlanLine(heading, [], IsHeading: true));
            plan.AddRange(Enumerable.Range(0, random.Next(1, 6)).Select(_ => new PlanLine($"{Words(random, random.Next(14, 26))}.", [heading], IsHeading: false)));
        }

        return plan;
    }

    /// <summary>Words go, come and change; lines go, come and are cut.</summary>
    private static List<PlanLine> Changed(List<PlanLine> plan, Random random) =>
    [
        .. plan.SelectMany(line => (line.IsHeading ? 9 : random.Next(8)) switch
        {
            0 => [],
            1 => [line, line with { Text = $"{Words(random, 20)}." }],
            2 => [line with { Text = string.Join(' ', line.Text.Split(' ').Select(word => random.Next(5) == 0 ? Words(random, 1) : word)) }],
            3 => [line with { Text = line.Text[..(line.Text.Length / 2)] + "." }, line with { Text = line.Text[(line.Text.Length / 2)..] }],
            _ => new[] { line },
        }),
    ];

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(400)}x"));

    private static List<string> Said(IReadOnlyList<AlignedChange> changes, bool isBack) =>
    [
        .. changes.Select(change => (Kind: isBack ? Mirrored[(int)change.Kind] : change.Kind, Before: isBack ? change.After : change.Before,
                After: isBack ? change.Before : change.After, change.Confidence))
            .Select(one => $"{one.Kind} {one.Confidence:0.0000} {string.Join('|', one.Before.Select(line => line.Text))} > {string.Join('|', one.After.Select(line => line.Text))}")
            .Order(StringComparer.Ordinal),
    ];
}
