using System.Text.RegularExpressions;

namespace Frankpledge.Benchmarks;

/// <summary>Parts statements by how they are worded, so that a score that is good for one wording cannot hide a bad one for another.</summary>
internal static partial class ImportWording
{
    public static readonly string[] Classes = ["I/we will", "another will", "passive", "should/must", "no modal verb"];

    public static string Of(string text) => Owed().IsMatch(text) ? "should/must"
        : Passive().IsMatch(text) ? "passive"
        : OwnWill().IsMatch(text) ? "I/we will"
        : Will().IsMatch(text) ? "another will"
        : "no modal verb";

    [GeneratedRegex(@"\b(should|must|ought to|needs? to|ha(s|ve) to|(am|is|are) (required|expected|asked|invited) to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Owed();

    [GeneratedRegex(@"\b(will|shall|to) (\w+ly |also |then |now )?be(en)? (\w+ly |also |then |now )?(\w+ed|\w+en|put|set|held|made|built|kept|paid|sent|brought|met|found|cut|drawn|done|led|shown)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b(I|we)\b( \w+){0,2}('ll|’ll| will| shall)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnWill();

    [GeneratedRegex(@"('ll|’ll|\bwill|\bshall)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Will();
}
