namespace Frankpledge.Areas;

/// <summary>Reads the words out of a password: whatever its capitals, and with the usual swaps of digits and signs for letters undone.</summary>
internal static class PasswordWords
{
    private const string Swapped = "0134578@$!|";
    private const string Meant = "oleastbasii";

    /// <summary>The words of three letters or more in names and addresses, and each whole as one word.</summary>
    public static IReadOnlySet<string> In(IEnumerable<string> texts) => texts
        .SelectMany(text => new[] { text }.Concat(text.Split([' ', '@', '.', '-', '_', '+', '(', ')'])))
        .Select(Letters).Where(word => word.Length > 2).ToHashSet();

    /// <summary>The letters alone; and, once digits and signs are off both ends, the letters that those inside stand for.</summary>
    public static IEnumerable<string> Readings(string password)
    {
        var core = password.ToLowerInvariant().AsSpan().Trim("0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~£€").ToString();
        return [Letters(password), Letters(string.Concat(core.Select(Undone)))];
    }

    /// <summary>Whether <paramref name="letters"/> is nothing but words of the list, no more than <paramref name="atMost"/> different ones.</summary>
    public static bool IsMadeOf(string letters, IReadOnlySet<string> words, int atMost)
    {
        bool From(int at, IReadOnlyList<string> used)
        {
            if (at == letters.Length)
            {
                return true;
            }

            for (var end = at + 1; end <= letters.Length; end++)
            {
                var word = letters[at..end];
                if (words.Contains(word) && (used.Contains(word) ? From(end, used) : used.Count < atMost && From(end, [.. used, word])))
                {
                    return true;
                }
            }

            return false;
        }

        return From(0, []);
    }

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetter));

    private static char Undone(char letter) => Swapped.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Meant[at] : letter;
}
