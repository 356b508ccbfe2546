namespace Frankpledge.Reading;

/// <summary>Finds in a Welsh statement what the rules find in an English one: undertakings, what is asked, what is wanted.
/// Welsh puts the verb first and those who act behind it.</summary>
internal sealed class WelshClauses(Words words, Cast cast)
{
    /// <summary>Words within which those stand who are asked to act.</summary>
    private const int Reach = 9;

    private readonly WelshParties parties = new(words, cast);

    public List<Finding> Read()
    {
        var found = new List<Finding>();
        for (var at = 0; at < words.Count; at++)
        {
            found.AddRange(At(at));
        }

        return found.Count > 0 ? found : [.. Impersonal()];
    }

    private IEnumerable<Finding> At(int at)
    {
        var word = words.Low(at);
        if (WelshWords.In(word, "iwill"))
        {
            return [New(StatementKind.Commitment, [cast.Owner], "the owner says what they will do", 0.9, at + 1)];
        }

        if (WelshWords.In(word, "will") && !WelshWords.In(words.Low(at - 1), "hangs"))
        {
            return Will(at);
        }

        if (WelshWords.In(word, "must"))
        {
            return Asked(at + 1, "somebody must or should do it", 0.85);
        }

        var speaks = OwnerSpeaks(at);
        if (speaks && WelshWords.In(word, "expect"))
        {
            var asked = Asked(at + 1, "the owner expects it of them", 0.85).ToList();
            return asked.Count > 0
                ? asked : [New(StatementKind.Expectation, [cast.Force], "what is expected of nobody by name is expected of the force", 0.8, at + 1)];
        }

        if (speaks && WelshWords.In(word, "want"))
        {
            return Wanted(at);
        }

        if (speaks && WelshWords.In(word, "ask"))
        {
            return Asked(at + 1, "the owner asks it of them", 0.75);
        }

        return speaks && WelshWords.In(word, "intend")
            ? [New(StatementKind.Commitment, [cast.Owner], "the owner says what they mean to do", 0.85, at + 1)] : [];
    }

    // "Rwyf am i'r heddlu …" asks the force; "rwyf am weld llai …" a state of affairs; "rwyf am agor …" is a deed.
    private List<Finding> Wanted(int at)
    {
        if (WelshWords.Plain(words.Low(at + 1)) == "i")
        {
            var asked = Asked(at + 2, "the owner wants it of them", 0.8).ToList();
            return asked.Count > 0 ? asked : [New(null, [cast.Owner], "the owner wants a state of affairs", 0.75, at + 1)];
        }

        return WelshWords.In(words.Low(at + 1), "see") ? [New(null, [cast.Owner], "the owner wants to see a state of affairs", 0.75, at + 2)]
            : [New(StatementKind.Commitment, [cast.Owner], "the owner wants to do something", 0.8, at + 1)];
    }

    private IEnumerable<Finding> Will(int at)
    {
        var yn = at + 1;
        while (yn < words.Count && !WelshWords.IsYn(words.Low(yn)))
        {
            yn++;
        }

        var who = parties.Read(at + 1, Math.Min(yn + 1, at + 1 + (2 * Reach)));
        if (who.Count > 0)
        {
            return Of(who, "they “will” do it", 0.85, yn + 1, isWill: true);
        }

        // "Bydd adroddiad yn cael ei gyhoeddi": it is to be done, and nobody is named.
        return words.Low(yn + 1) == "cael" && words.Low(yn + 2) is "ei" or "eu"
            ? [New(StatementKind.Commitment, [cast.Owner], "it is to be done, and nobody else is named", 0.6, at + 1)] : [];
    }

    private IEnumerable<Finding> Asked(int from, string why, double reliability)
    {
        var end = from;
        while (end < Math.Min(words.Count, from + Reach) && words.Low(end) is not ("." or ";" or ":"))
        {
            end++;
        }

        return Of(parties.Read(from, end), why, reliability, from, isWill: false);
    }

    private static IEnumerable<Finding> Of(List<Party> who, string why, double reliability, int from, bool isWill)
    {
        foreach (var side in who.GroupBy(party => party.Side))
        {
            if (side.Key != Side.Owner || isWill)
            {
                var kind = side.Key switch { Side.Owner =>
                    StatementKind.Commitment, Side.Force => StatementKind.Expectation, _ => StatementKind.PartnerExpectation };
                yield return new(kind, [.. side], why, reliability, from, int.MaxValue);
            }
        }
    }

    // "Cyhoeddir adroddiad": the impersonal of what is to come opens the sentence.
    private IEnumerable<Finding> Impersonal() =>
        words[0].Text.Length > 5 && words.Low(0).EndsWith("ir", StringComparison.Ordinal) && words[0].IsCapital
            ? [New(StatementKind.Commitment, [cast.Owner], "it is to be done, and nobody is named", 0.55, 1)]
            : [];

    private bool OwnerSpeaks(int at)
    {
        for (var before = at; before >= Math.Max(0, at - 4); before--)
        {
            if (WelshWords.In(words.Low(before), "iam") || words.Low(before) is "disgwyliaf" or "disgwyliwn" || WelshWords.In(words.Low(before), "owner"))
            {
                return true;
            }
        }

        return false;
    }

    private Finding New(StatementKind? kind, IReadOnlyList<Party> who, string why, double reliability, int from) =>
        new(kind, who, why, reliability, from, words.Count);
}
