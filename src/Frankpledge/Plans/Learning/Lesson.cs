using Frankpledge.Statistics.Rates;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Learning;

/// <summary>What reviews teach of one habit: how often people had it, and whether corrections by it would have been right.</summary>
/// <param name="Habit">The change.</param>
/// <param name="Changed">How many statements people changed so.</param>
/// <param name="Of">How many they looked at to which it could be done.</param>
/// <param name="Right">How many of the corrections of reviews held back were right.</param>
/// <param name="Made">How many corrections would have been made there.</param>
public sealed record Lesson(Habit Habit, int Changed, int Of, int Right, int Made)
{
    /// <summary>A correction must be right at least that often, with chance allowed for:
    /// one that is right less than half of the time leaves more wrong than it mends.</summary>
    public const double LeastShare = 0.5;

    /// <summary>With fewer, no share of right ones is enough: four of four is.</summary>
    public const int FewestChanges = 4;

    private YesNo? judge;

    /// <summary>The share of corrections that is right at the least: the lower end of the 95% interval (Wilson) of what reviews held back show;
    /// 0 where none would have been made.</summary>
    public double Least => Made == 0 ? 0 : ProportionInterval.Of(Right, Made).Interval.Lower;

    public bool Corrects => Least >= LeastShare;

    /// <summary>Learns it, and tries it on reviews held back: plan by plan where there are three or more, else section by section.</summary>
    public static Lesson Learn(Habit habit, IReadOnlyList<Reviewed> reviews, HeldTogether together)
    {
        var rows = reviews.Where(one => habit.CanChange(one.Rules)).ToList();
        var judge = YesNo.Learn(
            [.. rows.Select(one => new YesNoRow(one.Text, one.Signs, together.Of(one), one.IsLookedAt && habit.IsIn(one.Rules, one.People), one.IsLookedAt))]);
        var made = rows.Where((_, row) => judge.HeldBack[row]).ToList();
        var right = made.Count(one => one.IsLookedAt && habit.LeadsTo(one.Rules, one.People));
        return new(habit, rows.Count(one => one.IsLookedAt && habit.IsIn(one.Rules, one.People)), rows.Count(one => one.IsLookedAt), right,
            made.Count) { judge = judge };
    }

    /// <summary>Whether people here would change this so.</summary>
    public bool Changes(string text, IReadOnlyList<string> signs, Said rules) => Corrects && Habit.CanChange(rules) && judge!.Says(text, signs);
}
