using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>Tells participles from other forms by their ending, and the common irregular ones by list.</summary>
internal static class Participles
{
    private static readonly FrozenSet<string> Irregular = new[]
    {
        "made", "held", "given", "taken", "kept", "put", "set", "met", "built", "led", "paid", "shown", "seen", "brought", "found", "done", "driven", "spent",
        "understood", "sought", "sent", "told", "written", "drawn", "dealt", "cut", "run", "known", "begun", "chosen", "fought", "heard", "lost", "spoken", "split",
    }.ToFrozenSet();

    public static bool IsPast(string word) => Irregular.Contains(word) || word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>True when <paramref name="verb"/> is "be" before a past participle.</summary>
    public static bool IsPassive(Words words, int verb)
    {
        if (words.Low(verb) is not ("be" or "been"))
        {
            return false;
        }

        var next = verb + 1;
        while (words.In(next, Lists.Adverb) || words.Low(next).EndsWith("ly", StringComparison.Ordinal))
        {
            next++;
        }

        return IsPast(words.Low(next));
    }
}
