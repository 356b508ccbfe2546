namespace Frankpledge.Reading;

/// <summary>Statements that name a deed and nobody who does it, as lists of objectives do: "Reduce burglary", "Lobbying for a fairer settlement", "Development of an app".</summary>
internal static class Objectives
{
    private static readonly WordClass ActionNoun = Vocabulary.Of("actionnoun");
    private static readonly WordClass Finite = Vocabulary.Any("be", "having", "will", "must", "may", "present");

    /// <summary>A deed of the owner, or null.</summary>
    public static Finding? Read(Words words, Cast cast, bool item)
    {
        if (Deadlines.OfEntry(words) is { } entry)
        {
            return new(StatementKind.Commitment, [cast.Owner], "it begins with the date by which it is to be done", 0.6, entry + 1, words.Count);
        }

        var at = !words.In(0, Lists.Verb) && (words.Low(0).EndsWith("ly", StringComparison.Ordinal) || words.In(0, Lists.Adverb)) ? 1 : 0;
        var why = words.In(at, Lists.Verb) && (item || IsVerbless(words)) ? "a bare verb"
            : IsGerund(words, at) && IsVerbless(words, passive: words.Is(at, "ensuring")) ? "a verb without a doer"
            : words.In(at, ActionNoun) && words.Is(at + 1, "of") && IsVerbless(words) ? "the name of a deed"
            : null;
        return why is null ? null : new(StatementKind.Commitment, [cast.Owner], $"it begins with {why}, so it is an objective", 0.6, at, words.Count);
    }

    /// <summary>"Calling", "tackling", "putting": the form in -ing of a verb in the vocabulary.</summary>
    public static bool IsGerund(Words words, int at)
    {
        var word = words.Low(at);
        if (word.Length < 5 || !word.EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        var root = word[..^3];
        return Lists.Verb.Contains(root) || Lists.Verb.Contains(root + "e") || root[^1] == root[^2] && Lists.Verb.Contains(root[..^1]);
    }

    /// <summary>True when the main clause has no verb of its own; what hangs on "which", "who" or "that" may have one.</summary>
    public static bool IsVerbless(Words words, bool passive = false)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words.In(at, Lists.Relative))
            {
                at += 2;
            }
            else if (words.In(at, Finite) && words.Low(at) is not ("be" or "being" or "been") && !(passive && (Participles.IsPast(words.Low(at + 1)) || Participles.IsPast(words.Low(at + 2)))))
            {
                return false;
            }
        }

        return true;
    }
}
