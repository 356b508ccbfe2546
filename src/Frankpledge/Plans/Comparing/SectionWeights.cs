namespace Frankpledge.Plans.Comparing;

/// <summary>
/// How much each word of a section tells: 1 + ln(times in it), times ln((1 + sections) / (1 + sections with the word)), scaled to length 1. Unlike
/// <see cref="Statistics.Text.TfIdf"/> a word of every section weighs nothing: "crime" and "police" make no two sections of one subject.
/// </summary>
internal sealed class SectionWeights
{
    private readonly Dictionary<string, double> weights;

    /// <param name="rarity">By stem.</param>
    public SectionWeights(SectionWords words, IReadOnlyDictionary<string, double> rarity)
    {
        Words = words;
        var raw = words.All.CountBy(stem => stem).ToDictionary(one => one.Key, one => (1 + Math.Log(one.Value)) * rarity[one.Key]);
        var length = Math.Sqrt(raw.Values.Sum(weight => weight * weight));
        weights = raw.Where(one => one.Value > 0).ToDictionary(one => one.Key, one => one.Value / length);
    }

    public SectionWords Words { get; }

    /// <summary>How rarely the sections of both plans say each stem.</summary>
    public static Dictionary<string, double> RarityIn(IReadOnlyCollection<SectionWords> sections) => sections.SelectMany(section => section.All.Distinct())
        .CountBy(stem => stem).ToDictionary(one => one.Key, one => Math.Log((1.0 + sections.Count) / (1 + one.Value)));

    /// <summary>The cosine, 0 to 1.</summary>
    public double Alike(SectionWeights other) => weights.Sum(one => one.Value * other.Weight(one.Key));

    /// <summary>The share of the heading, by what its words tell, that is among some stems; 0 for a heading whose words tell nothing.</summary>
    public double HeadingIn(Func<string, bool> has) =>
        Words.Heading.Sum(Weight) is > 0 and var all ? Words.Heading.Where(has).Sum(Weight) / all : 0;

    public double HeadingIn(SectionWeights other) => HeadingIn(other.weights.ContainsKey);

    /// <summary>The stems in both that tell most.</summary>
    public IEnumerable<string> Shared(SectionWeights other) => weights.Keys.Where(other.weights.ContainsKey)
        .OrderByDescending(stem => Weight(stem) * other.Weight(stem)).ThenBy(stem => stem, StringComparer.Ordinal);

    private double Weight(string stem) => weights.GetValueOrDefault(stem);
}
