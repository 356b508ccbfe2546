namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A word with which the second half of a split could begin.</summary>
/// <param name="At">0-based offset in the text.</param>
/// <param name="IsLikely">True after a stop, and before an "and" or "but" that follows a comma or opens a clause of its own ("and I will").</param>
public sealed record SplitPlace(int At, string Word, bool IsLikely);

/// <summary>Where a statement may be split: before any word but the first.</summary>
public static class SplitPlaces
{
    private static readonly string[] Joints = ["and", "but", "while", "whilst"];

    private static readonly string[] Speakers = ["I", "we", "it", "they", "he", "she"];

    public static IReadOnlyList<SplitPlace> Of(string text)
    {
        var places = new List<SplitPlace>();
        var at = 0;
        var before = "";
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Length > 0)
            {
                if (before.Length > 0)
                {
                    var opens = Joints.Contains(word) && (before[^1] == ',' || (i + 1 < words.Length && Speakers.Contains(words[i + 1])));
                    places.Add(new SplitPlace(at, word, before[^1] is '.' or ';' or '!' or '?' or ':' || opens));
                }

                before = word;
            }

            at += word.Length + 1;
        }

        return places;
    }
}
