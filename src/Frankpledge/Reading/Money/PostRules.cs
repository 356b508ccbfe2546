namespace Frankpledge.Reading;

/// <summary>Posts that are given or cut, with how many.</summary>
internal sealed class PostRules(Words words)
{
    private static readonly WordClass Posts = Vocabulary.Of("posts");
    private static readonly WordClass Gained = Vocabulary.Of("gained");
    private static readonly WordClass Having = Vocabulary.Of("having");
    private static readonly WordClass Comparison = Vocabulary.Of("comparison");

    /// <summary>True where a number of posts was added, or stands beside another number.</summary>
    public bool AreGiven() => PostsCompared() || PostsGiven();

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
