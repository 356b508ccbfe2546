namespace Frankpledge.Statistics.Opinion;

/// <summary>What a reader must know before leaning on opinion groups.</summary>
internal static class OpinionDoubts
{
    private const double Tie = 0.02;
    private const double Weak = 0.25;
    private const double Firm = 0.8;
    private const int FewPeople = 30;
    private const int TinyGroup = 5;

    public static List<Sentence> Of(VoteTable table, OpinionSplit chosen, GroupStability stability)
    {
        var doubts = new List<Sentence>();
        var (groups, people) = (chosen.Centres.Count, chosen.Labels.Count);
        if (stability.Margin < Tie)
        {
            doubts.Add($"The number of groups is unsure: {stability.RunnerUp} groups fit as well as {groups} (silhouette {Words.Number(Math.Round(chosen.Silhouette - stability.Margin.Value, 3))} and {Words.Number(Math.Round(chosen.Silhouette, 3))}).");
        }

        if (chosen.Silhouette < Weak)
        {
            doubts.Add($"The groups hardly stand apart (silhouette {Words.Number(Math.Round(chosen.Silhouette, 3))}): opinion runs from one side to the other without a gap.");
        }

        if (Math.Min(stability.BetweenSeeds, stability.BetweenSamples) is var least && least < Firm)
        {
            doubts.Add($"Who is in which group is unsure: other {(stability.BetweenSeeds < stability.BetweenSamples ? "random numbers" : "samples of the same people")} give groups that agree with these only in part ({Words.Number(Math.Round(least, 2))} where 1 is the same and 0 is chance).");
        }

        if (people < FewPeople)
        {
            doubts.Add($"Only {Words.Count(people, "person has", "people have")} voted enough to be placed; one more or fewer could change the groups.");
        }

        if (chosen.Sizes[^1] < TinyGroup)
        {
            doubts.Add($"The smallest group is {Words.Count(chosen.Sizes[^1], "person", "people")}: too few to speak of an opinion, and enough to give somebody away.");
        }

        if (table.Cast < 0.3 * table.Participants.Count * table.Comments.Count)
        {
            doubts.Add($"People have seen only {Words.Percent((double)table.Cast / table.Participants.Count / table.Comments.Count)} of the comments on average, so where they stand is a guess from few votes.");
        }

        return doubts;
    }

    public static Sentence Sentence(VoteTable table, OpinionSplit chosen, bool sure) =>
        $"The votes of {Words.Count(chosen.Labels.Count, "person", "people")} on {Words.Count(table.Comments.Count, "comment")} fall into {chosen.Centres.Count} groups of {Words.List([.. chosen.Sizes.Select(size => size.ToString(System.Globalization.CultureInfo.InvariantCulture))])}{(sure ? "." : ", but that is unsure.")}"
        + $" It shows who voted alike among those who took part; it does not show how many residents think so, for nobody drew these people as a sample.";
}
