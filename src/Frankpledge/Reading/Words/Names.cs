namespace Frankpledge.Reading;

/// <summary>A run of capitalised words that names something: tokens [Start, End).</summary>
internal sealed record Name(int Start, int End);

/// <summary>Finds the runs of capitalised words, joined by small words as in "Office of the Surveillance Commissioner".</summary>
internal static class Names
{
    private static readonly WordClass Openers = Vocabulary.Any("determiner", "pronoun", "fronting", "relative", "preposition", "verb", "opener");

    public static IReadOnlyList<Name> Find(Words words)
    {
        var names = new List<Name>();
        for (var at = 0; at < words.Count;)
        {
            if (!Opens(words, at))
            {
                at++;
                continue;
            }

            var end = EndOf(words, at);
            names.Add(new(at, end));
            at = end;
        }

        return names;
    }

    private static bool Opens(Words words, int at) =>
        words[at].IsCapital && words.Low(at) != "i" && !(OpensSentence(words, at) && words.In(at, Openers));

    private static bool OpensSentence(Words words, int at) =>
        at == 0 || words[at - 1].Kind == TokenKind.Mark && words.Low(at - 1) is "." or ":" or "?" or "!" or "•" or ")";

    private static int EndOf(Words words, int at)
    {
        var end = at + 1;
        while (true)
        {
            if (Continues(words, end))
            {
                end++;
            }
            else if (words.Low(end) is "'s" or "'" && Continues(words, end + 1) && words[end + 1].IsCapital)
            {
                end += 2;
            }
            else if (words.Low(end) is "of" or "and" or "for" or "&" or "on" or "to" or "against" && Joined(words, end) is var next and > 0)
            {
                end = next;
            }
            else
            {
                return end;
            }
        }
    }

    // "Act 2010", "Section 40", "Fatal 4"; not "In Birmingham 40 officers".
    private static bool Continues(Words words, int at) => words[at].IsCapital && words.Low(at) != "i"
        || words[at - 1].IsCapital
        && (words[at].IsYear || words[at].Kind == TokenKind.Number && (words[at - 1].Text == "Section" || words.Low(at + 1) is "'" or "\""));

    // "Ministry of Justice", "Audit of the Courts": the small word may bring an article along.
    private static int Joined(Words words, int at)
    {
        var next = words.Low(at + 1) is "the" && words.Is(at, "of") ? at + 2 : at + 1;
        return words[next].IsCapital && words.Low(next) != "i" ? next + 1 : -1;
    }
}
