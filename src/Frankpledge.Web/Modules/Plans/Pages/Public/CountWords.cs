using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>The counts of a plan in words. What there is none of is left out: a plan whose text was withdrawn has no statement to count.</summary>
internal static class CountWords
{
    /// <summary>How many statements there are, and why the kinds may add up to more; empty where there is none.</summary>
    public static string Sentences(PlanCounts counts) =>
        string.Join(' ', [.. Some("CountsSentence", counts.All), .. Some("CountsTell", counts.Text), .. Some("CountsOverlap", counts.Overlapping)]);

    /// <summary>"3 promises, 1 expectation"; empty where there is neither these nor measures.</summary>
    public static string Tally(PlanCounts counts) =>
        string.Join(", ",
            [.. Some("TallyPromises", counts.Promises), .. Some("TallyExpectations", counts.Expectations), .. Some("TallyMeasures", counts.Measures)]);

    /// <summary>What the plan of a body does, at the head of its home; what it did, where that is over.</summary>
    public static string Lead(string body, int promises, int expectations, bool isOver)
    {
        var (makes, sets) = (Verb("Makes", promises), Verb("Sets", expectations));
        return (promises, expectations) switch
        {
            (0, 0) => ThreadWords.Get("HomeLeadTells", body),
            (_, 0) => ThreadWords.Get("HomeLead", body, makes),
            (0, _) => ThreadWords.Get("HomeLead", body, sets),
            _ => ThreadWords.Get("HomeLead", body, ThreadWords.Get("HomeMakesAndSets", makes, sets)),
        };

        string Verb(string name, int count) => ThreadWords.Get($"Home{name}{(isOver ? "Once" : "")}", new Many(count));
    }

    private static IEnumerable<string> Some(string word, int count) => count == 0 ? [] : [PublicText.Get(word, new Many(count))];
}
