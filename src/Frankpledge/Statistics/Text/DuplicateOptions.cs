namespace Frankpledge.Statistics.Text;

/// <summary>What counts as nearly the same, and what as a campaign.</summary>
public sealed record DuplicateOptions
{
    /// <summary>The least share of runs of words in common, above 0 and at most 1.</summary>
    public double Similarity { get; init; } = 0.8;

    /// <summary>How many words make a run; fewer find looser likeness.</summary>
    public int WordsInARun { get; init; } = 3;

    /// <summary>Texts with fewer different runs are not compared: "no" and "no" are no campaign.</summary>
    public int FewestRuns { get; init; } = 4;

    /// <summary>So many texts of one template within the time span are a campaign.</summary>
    public int CampaignSize { get; init; } = 10;

    /// <summary>The time span in days, first and last day included.</summary>
    public int CampaignDays { get; init; } = 7;

    internal void Check()
    {
        if (!(Similarity is > 0 and <= 1))
        {
            throw Require.Refusal("SimilarityOutOfRange", $"The similarity is {Words.Number(Similarity)}; it must be above 0 and at most 1, for example 0.8.");
        }

        if (WordsInARun < 1 || FewestRuns < 1 || CampaignSize < 2 || CampaignDays < 1)
        {
            throw Require.Refusal("OptionOutOfRange",
                "A run needs at least one word, a text one run, a campaign two texts and a time span one day. Raise the one that is lower.");
        }
    }
}

/// <summary>Texts of one template that came within a short time.</summary>
/// <param name="First">The day of the first of them.</param>
/// <param name="Last">The day of the last of them.</param>
/// <param name="Count">How many came from the first to the last day, both included.</param>
public sealed record Campaign(DateOnly First, DateOnly Last, int Count)
{
    /// <summary>The densest stretch of the time span; null where it has fewer texts than a campaign needs.</summary>
    internal static Campaign? Of(IEnumerable<int> rows, IReadOnlyList<DateOnly?> dates, DuplicateOptions options)
    {
        DateOnly[] days = [.. rows.Select(row => dates[row]).OfType<DateOnly>().Order()];
        Campaign? best = null;
        for (var (start, end) = (0, 0); end < days.Length; end++)
        {
            while (days[end].DayNumber - days[start].DayNumber >= options.CampaignDays)
            {
                start++;
            }

            best = end - start + 1 > (best?.Count ?? options.CampaignSize - 1) ? new(days[start], days[end], end - start + 1) : best;
        }

        return best;
    }
}
