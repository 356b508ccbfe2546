using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>
/// Keeps, while a text is put together, where a mark points at a note: letters of the private use area that spell by what the note is known. They stand behind
/// the word and before its stop, so that whoever asks how a text ends still sees its stop. <see cref="NoteLinks"/> takes them out of the finished blocks.
/// </summary>
internal static partial class NoteSigns
{
    private const char Begin = '\uF7FF';
    private const char Zero = '\uF800';
    private const char Last = '\uF87F';
    private const string Stops = ".,;:!?)]”’\"'";
    private const int LongestRange = 10;
    private const int MostStops = 8;
    private const int LongestWord = 200;

    /// <summary>Parts what a note is known by from how its mark calls it.</summary>
    private const char Called = '\u0001';

    /// <summary>What a typed mark is known by: its own letters, and nothing that the source says.</summary>
    public static string Typed(string label) => "=" + label;

    /// <summary>What a mark is known by that the source ties to a note, and the number or sign that it shows.</summary>
    public static string Tied(string key, string shown) => $"{key}{Called}{shown}";

    /// <summary>Adds a sign for the note that is known as <paramref name="key"/>; nothing where no word stands before it.</summary>
    public static void Append(StringBuilder text, string key)
    {
        var at = text.Length;
        while (at > 0 && text.Length - at < MostStops && (char.IsWhiteSpace(text[at - 1]) || Stops.Contains(text[at - 1], StringComparison.Ordinal)))
        {
            at--;
        }

        if (at > 0)
        {
            text.Insert(at, Sign(key));
        }
    }

    /// <summary>Whether nothing but white space was read so far.</summary>
    public static bool IsBlank(StringBuilder text) => text.Length < LongestWord && string.IsNullOrWhiteSpace(text.ToString());

    /// <summary>The word with a sign for each of the notes that a raised mark such as "2, 3" points at.</summary>
    public static string With(string word, string raised)
    {
        var with = new StringBuilder(word);
        foreach (var label in word.Length < LongestWord ? Labels(raised) : [])
        {
            Append(with, Typed(label));
        }

        return with.ToString();
    }

    /// <summary>The notes that a raised mark points at: "1,2" at two, "3–5" at three.</summary>
    public static IEnumerable<string> Labels(string raised)
    {
        foreach (Match mark in Mark().Matches(raised))
        {
            if (mark.Groups["to"].Success && Number(mark, "from") is var from && Number(mark, "to") is var to && to > from
                && to - from <= LongestRange)
            {
                foreach (var number in Enumerable.Range(from, to - from + 1))
                {
                    yield return $"{number}";
                }
            }
            else
            {
                yield return mark.Value;
            }
        }
    }

    /// <summary>The words alone.</summary>
    public static string Without(string text) => Has(text) ? Signs().Replace(text, "") : text;

    /// <summary>The words alone, and where in them which notes are pointed at.</summary>
    public static (string Text, IReadOnlyList<(int Offset, string Key, string Shown)> Pointers) Take(string text)
    {
        if (!Has(text))
        {
            return (text, []);
        }

        var pointers = new List<(int, string, string)>();
        var taken = 0;
        foreach (Match sign in Sign().Matches(text))
        {
            var known = string.Concat(sign.Value.Skip(1).Select(letter => (char)(letter - Zero))).Split(Called, 2);
            pointers.Add((sign.Index - taken, known[0], known.ElementAtOrDefault(1) ?? ""));
            taken += sign.Length;
        }

        return (Without(text), pointers);
    }

    /// <summary>How a key comes back out of a text: of letters that are not plain, as in an address, only the last seven bits, which tell enough.</summary>
    public static string Known(string key) => string.Concat(key.Select(letter => (char)(letter & 0x7F)));

    private static string Sign(string key) => Begin + string.Concat(Known(key).Select(letter => (char)(Zero + letter)));

    private static int Number(Match mark, string group) => int.Parse(mark.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static bool Has(string text) => text.AsSpan().IndexOfAnyInRange(Begin, Last) >= 0;

    [GeneratedRegex(@"(?<from>\d{1,3})\s*[–-]\s*(?<to>\d{1,3})|\d{1,3}|[*†‡§¶]{1,3}|[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("[\uF7FF-\uF87F]+")]
    private static partial Regex Signs();

    [GeneratedRegex("\uF7FF[\uF800-\uF87F]+")]
    private static partial Regex Sign();
}
