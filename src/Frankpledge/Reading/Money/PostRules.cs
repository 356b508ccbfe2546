namespace Frankpledge.Reading;

/// <summary>Posts that are given or cut, with how many.</summary>
internal sealed class PostRules(Words words)
{
    private static readonly WordClass Posts = Vocabulary.Of("posts");
    private static readonly WordClass Gained = Vocabulary.Of("gained");
    private static readonly WordClass More = Vocabulary.Of("additional");
    private static readonly WordClass Having = Vocabulary.Of("having");
    private static readonly WordClass Comparison = Vocabulary.Of("comparison");

    private readonly PostMoves moves = new(words);

    /// <summary>True where a number of posts was added, or stands beside another number.</summary>
    public bool AreGiven() => AreCompared() || PostsGiven() || IsPartOfPost() || PostsWritten() || moves.AreFunded();

    /// <summary>True when a sum stands beside another.</summary>
    public bool IsMoreOrLess() => words.Find(Comparison, 0, words.Count) >= 0 && HasThan(0);

    /// <summary>"40 more officers than in 2019": a number of posts stands beside another.</summary>
    public bool AreCompared()
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
                && (words.Find(Gained, post, post + 5) is var gained and > 0 && words.Low(gained - 1) is "been" or "were" or "are" or "is"
                    || moves.IsStaffed(at, post)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ten mobile cameras", "additional practitioners": a number of things or of people stands here.</summary>
    public bool AreNamed(int at) => NumberWords.Read(words, at) is not null || words.In(at, More) || words.Find(Posts, at, at + 3) >= 0;

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
