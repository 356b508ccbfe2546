using System.Text.RegularExpressions;

namespace Frankpledge.Plans;

/// <summary>
/// Finds in a new text the words that were taken out of an old one. What they were is kept nowhere; but where the rest of a sentence is the same, whatever
/// stands in place of the note is what was removed.
/// </summary>
public sealed partial class RemovedWords
{
    /// <summary>With fewer words left beside the note, any sentence could be the same.</summary>
    private const int FewestWords = 3;

    private readonly Regex pattern;

    private RemovedWords(string redacted) => pattern = new(
        "^" + string.Join("(?<gone>.{3,400}?)", Note().Split(redacted).Select(rest => Regex.Escape(rest).Replace(@"\ ", @"\s+", StringComparison.Ordinal)))
            + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>How a note begins that stands in place of removed words.</summary>
    public const string Marker = "[removed: ";

    /// <summary>What the public reads in place of them, without the marks around it.</summary>
    public required string Said { get; init; }

    /// <param name="text">A published text.</param>
    /// <returns>Null where nothing was taken out of it, or too little is left to know it again.</returns>
    public static RemovedWords? Of(string text) => Note().Match(text) is { Success: true } note && Word().Count(Note().Replace(text, " ")) >= FewestWords
        ? new RemovedWords(text) { Said = note.Value[Marker.Length..^1] }
        : null;

    /// <summary>What stands in a text where the note stood; empty where it is another text, or has the note too.</summary>
    public IEnumerable<string> In(string text) => pattern.Match(text) is { Success: true } same
        ? same.Groups["gone"].Captures.Select(words => words.Value.Trim())
            .Where(words => !words.Contains(Marker, StringComparison.Ordinal) && Word().IsMatch(words))
        : [];

    [GeneratedRegex(@"\[removed: [^\]]*\]")]
    private static partial Regex Note();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
