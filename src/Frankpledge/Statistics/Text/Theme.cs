namespace Frankpledge.Statistics.Text;

/// <summary>Answers that are about the same.</summary>
/// <param name="Name">Its most telling words; for a person to replace.</param>
/// <param name="Terms">Up to ten words that are commoner in this theme than elsewhere, the most telling first; none for answers without any.</param>
/// <param name="Size">How many answers.</param>
/// <param name="Share">Of all answers, 0 to 1.</param>
/// <param name="Representative">Up to three answers, by their place in the input from 0, that stand for the theme.</param>
/// <param name="Coherence">The mean NPMI of pairs of its terms, -1 (never together) to 1 (always together); null with fewer than two terms.</param>
public sealed record Theme(string Name, IReadOnlyList<string> Terms, int Size, double Share, IReadOnlyList<int> Representative, double? Coherence);

/// <summary>The themes of a set of answers.</summary>
/// <param name="Themes">The largest first; answers that name nothing in particular, if any, come last.</param>
/// <param name="Assignments">The theme of each answer, by its place in <paramref name="Themes"/> from 0.</param>
/// <param name="Stability">The mean adjusted Rand index between this grouping and those from other seeds:
/// 1 when the seed does not matter, 0 when it decides everything.</param>
/// <param name="Coherence">The mean coherence of the themes; null when none has one.</param>
/// <param name="Explanation">Method, base (answers), warnings and the sentence.</param>
public sealed record ThemeSet(IReadOnlyList<Theme> Themes, IReadOnlyList<int> Assignments, double Stability, double? Coherence, Explanation Explanation);

/// <summary>How themes are looked for.</summary>
public sealed record ThemeOptions
{
    /// <summary>How many groups, the answers that name nothing in particular counting as one; 2 or more.
    /// Null for the number that explains the words best.</summary>
    public int? Count { get; init; }

    /// <summary>The same seed gives the same themes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many times to look from other beginnings; 2 or more. The best explanation is kept, the others tell its stability.</summary>
    public int Runs { get; init; } = 5;
}
