namespace Frankpledge.Reading;

/// <summary>Present-tense words with which an owner undertakes, expects, wants or asks.</summary>
internal static class OwnerVerbs
{
    private static readonly WordClass Pledged = Vocabulary.Of("pledged");
    private static readonly WordClass Oneself = Vocabulary.Of("oneself");
    private static readonly WordClass Asking = Vocabulary.Of("askedof");

    public static Speech? Starts(Words words, int at)
    {
        if (at == 0 || words.Is(at - 1, "to") || words.In(at - 1, Lists.Determiner) && !words.In(at - 1, Lists.Pronoun))
        {
            return null;
        }

        if (words.In(at, Lists.Expect))
        {
            return Speech.Expect;
        }

        if (words.In(at, Lists.Want) || words.Low(at) is "would" or "'d" && words.Is(Infinitives.AfterAdverbs(words, at + 1), "like"))
        {
            return Speech.Want;
        }

        // "I need the force to win back trust"
        if (words.Low(at) is "need" or "needs" && !words.Is(at + 1, "to") && words.Low(at - 1) is "i" or "we" && Asks(words, at, 8))
        {
            return Speech.Want;
        }

        // "I mean the force to lose fewer officers"
        if (words.Is(at, "mean") && words.Low(at - 1) is "i" or "we" && words.Low(at + 1) is "the" or "my" or "our" && Asks(words, at, 6))
        {
            return Speech.Want;
        }

        // "I am working towards fewer arrests"
        if (words.Is(at, "working") && words.Is(at + 1, "towards") && Direction.IsAdjective(words.Low(at + 2))
            && words.Low(at - 1) is "am" or "are" or "is" or "'m" or "'re")
        {
            return Speech.Intend;
        }

        // "The Board looks to the courts to …"
        if (words.Low(at) is "look" or "looks" && words.Is(at + 1, "to") && !words.In(at + 2, Lists.Verb)
            && (Asks(words, at + 1, 24) || For(words, at + 2) > 0))
        {
            return Speech.Ask;
        }

        // "We intend meanwhile to …", "the Board has set itself to …"
        if (words.In(at, Lists.Intend) && words.In(at + 1, Lists.Adverb) && words.Is(at + 2, "to")
            || words.Is(at, "set") && words.In(at + 1, Oneself) && (words.Is(at + 2, "to")
                || words.In(at + 2, Lists.Determiner) && words.In(at + 3, Lists.AimNoun) && words.Low(at + 4) is "of" or "to"))
        {
            return Speech.Intend;
        }

        if ((words.In(at, Lists.Intend) || words.Low(at) is "mean" or "means" && (words.Low(at - 1) is "we" or "i" or "it"
            || words.In(at - 1, Lists.Adverb) && words.Low(at - 2) is "we" or "i")) && words.Is(at + 1, "to")
            || words.Low(at) is "promise" or "pledge" or "undertake" or "guarantee" or "promises" or "pledges" && words.Is(at + 1, "that")
            || words.Low(at) is "rule" or "rules" && words.Is(at + 1, "out") && !words.Is(at + 2, "nothing")
            || words.Low(at) is "intend" or "intends" or "propose" or "proposes" or "resolve" or "resolves" && words.Is(at + 1, "that")
            || words.Low(at) is "commit" or "commits" or "propose" or "proposes" or "promise" or "promises" or "pledge" or "pledges"
                && (words.In(at + 1, Lists.Determiner) || words[at + 1].Kind == TokenKind.Number || words.Is(at + 1, "to"))
            || words.Phrase(at, "signed", "up", "to") && words.Low(at - 1) is "have" or "has" or "'ve"
            || (words.In(at, Pledged) || words.Low(at) is "decided" or "chosen") && words.Is(at + 1, "to") && Auxiliary(words, at) != at)
        {
            return Speech.Intend;
        }

        // "I have asked the force to …", "I am asking ministers to …", "I have set the force a target"
        if (words.In(at, Asking) && words.Low(at - 1) is "have" or "has" or "'ve" or "am" or "are" or "is" or "'m" or "'re" && Asks(words, at, 24)
            || words.Is(at, "set") && words.Low(at + 1) is "the" or "my" or "our" && Enumerable.Range(at + 3, 3).Any(next => words.In(next, Lists.Determiner))
            || words.In(at, Lists.Ask) && words.Is(at + 1, "that"))
        {
            return Speech.Ask;
        }

        // "Regularly challenges the chief to ensure …" tells what is done anyway.
        return words.In(at, Lists.Ask) && words.Low(at - 1) is not ("regularly" or "routinely" or "often")
            && (words.Low(at + 1) is "on" or "of" || Asks(words, at, 8)) ? Speech.Ask : null;
    }

    /// <summary>Where "have" stands of "I have therefore decided"; <paramref name="at"/> itself without one.</summary>
    public static int Auxiliary(Words words, int at)
    {
        var before = at - 1;
        while (before > 0 && words.In(before, Lists.Adverb))
        {
            before--;
        }

        return words.Low(before) is "have" or "has" or "'ve" or "am" or "are" or "is" or "'m" or "'re" ? before : at;
    }

    /// <summary>"I look to the force for better rates": the token of what is looked for, or 0.</summary>
    public static int For(Words words, int at) => Enumerable.Range(at, 8).FirstOrDefault(next => words.Is(next, "for") && next > at) is var found and > 0
        ? found + 1 : 0;

    // "I encourage all officers to challenge": somebody is asked to do something.
    private static bool Asks(Words words, int at, int reach)
    {
        for (var next = at + 1; next < Math.Min(at + 1 + reach, words.Count); next++)
        {
            if (words.Is(next, "to"))
            {
                return true;
            }
        }

        return false;
    }
}
