namespace Frankpledge.Web.Pages.Manage.Plans;

/// <summary>A word with which the second half of a split could begin.</summary>
/// <param name="At">0-based offset in the text.</param>
/// <param name="IsLikely">True after a stop, and before "and" or "but" after a comma.</param>
public sealed record SplitPlace(int At, string Word, bool IsLikely);

/// <summary>Where a statement may be split: before any word but the first.</summary>
public static class SplitPlaces
{
    private static readonly string[] Joints = ["and", "but", "while", "whilst"];

    public static IReadOnlyList<SplitPlace> Of(string text)
    {
        var places = new List<SplitPlace>();
        var at = 0;
        var before = "";
        foreach (var word in text.Split(' '))
        {
            if (word.Length > 0)
            {
                if (before.Length > 0)
                {
                    places.Add(new SplitPlace(at, word, before[^1] is '.' or ';' or '!' or '?' or ':' || (before[^1] == ',' && Joints.Contains(word))));
                }

                before = word;
            }

            at += word.Length + 1;
        }

        return places;
    }
}
