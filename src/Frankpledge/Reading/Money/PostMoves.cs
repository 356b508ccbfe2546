namespace Frankpledge.Reading;

/// <summary>Posts that are moved, agreed or cut, or that a budget holds.</summary>
internal sealed class PostMoves(Words words)
{
    private static readonly WordClass Posts = Vocabulary.Of("posts");
    private static readonly WordClass Having = Vocabulary.Of("having");
    private static readonly WordClass Won = Vocabulary.Of("won");
    private static readonly WordClass Funds = Vocabulary.Of("funds");
    private static readonly WordClass Staffed = Vocabulary.Of("staffed");

    /// <summary>"Twelve posts have been moved", "a cut of six posts was agreed", "the uplift brings 90 officers"; what "will" be is undertaken.</summary>
    public bool IsStaffed(int at, int post) => words.Find(Lists.Will, 0, words.Count) < 0
        && (words.Find(Staffed, post, post + 9) is var done and > 0 && words.Low(done - 1) is "been" or "were" or "are" or "is" or "was"
            || words.Find(Staffed, at - 2, at) is var by and > 0 && (words.In(by - 1, Having) || words.Is(by, "brings")));

    /// <summary>"The budget provides for 1,364 officers", "provision for 30 officers has been made", "the establishment is 38 posts"</summary>
    public bool AreFunded()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (NumberWords.Read(words, at) is { Percent: false } number && words.Find(Posts, number.End, number.End + 5) > 0
                && words.Find(Lists.Will, 0, words.Count) < 0 && words.Find(Won, 0, at) < 0
                && (words.Find(Funds, 0, at) >= 0 || words.Phrase(at - 2, "provision", "for") || words.Find(Lists.Be, at - 1, at) > 0
                    && words.Is(at - 2, "establishment")))
            {
                return true;
            }
        }

        return false;
    }
}
