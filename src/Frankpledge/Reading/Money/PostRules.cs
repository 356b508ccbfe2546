namespace Frankpledge.Reading;

/// <summary>Posts that are given or cut, with how many.</summary>
internal sealed class PostRules(Words words)
{
    private static readonly WordClass Posts = Vocabulary.Of("posts");
    private static readonly WordClass Gained = Vocabulary.Of("gained");
    private static readonly WordClass Having = Vocabulary.Of("having");
    private static readonly WordClass Comparison = Vocabulary.Of("comparison");

    /// <summary>True where a number of posts was added, or stands beside another number.</summary>
    public bool AreGiven() => PostsCompared() || PostsGiven() || IsPartOfPost() || PostsWritten();

    /// <summary>True when a sum stands beside another.</summary>
    public bool IsMoreOrLess() => words.Find(Comparison, 0, words.Count) >= 0 && HasThan(0);

    private bool PostsCompared()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number && words.In(at + 1, Comparison) && words.Find(Posts, at, at + 5) > 0 && HasThan(at))
            {
                return true;
            }
        }

        return false;
    }

    // "A part-time nurse (0.6 FTE)", "2.0 full-time equivalent officers"
    private bool IsPartOfPost()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Number
                && (words.Is(at + 1, "fte") || words.Phrase(at + 1, "full-time", "equivalent") || words.Phrase(at + 1, "whole-time", "equivalent")
                    || words.Is(at + 1, "wte")))
            {
                return true;
            }
        }

        return false;
    }

    // "Four additional posts have been written into the budget"
    private bool PostsWritten()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (NumberWords.Read(words, at) is { Percent: false } number && words.Find(Posts, number.End, number.End + 5) is var post and > 0
                && words.Find(Gained, post, post + 5) is var gained and > 0 && words.Low(gained - 1) is "been" or "were" or "are" or "is")
            {
                return true;
            }
        }

        return false;
    }

    // "We have recruited 870 new officers", "this has led to an extra 500 officers"
    private bool PostsGiven()
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.In(at, Gained) && words.In(at - 1, Having) && words.Find(Posts, at, at + 9) is var posts and > 0)
            {
                for (var number = at; number < posts; number++)
                {
                    if (words[number].Kind == TokenKind.Number)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool HasThan(int from)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (words.Is(at, "than"))
            {
                return true;
            }
        }

        return false;
    }
}
