namespace Frankpledge.Reading;

/// <summary>Cuts running text into sentences.</summary>
internal static class Sentences
{
    /// <summary>Words that end in a full stop and are followed by a name or a figure.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "eg", "i.e", "ie", "cf", "vs", "v", "viz", "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "rt", "sir", "cllr", "cllrs", "insp", "supt", "sgt",
        "con",
        "det", "capt", "col", "lt", "gen", "st", "approx", "para", "paras", "p", "pp", "vol", "ch", "fig", "sec", "s", "ss", "art", "reg", "regs", "ref", "jan",
        "feb", "aug",
        "sept", "oct", "nov", "dec", "c", "ca", "al", "incl", "dept", "govt", "messrs", "mt", "ave", "rd",
    };

    /// <summary>Start and length of each sentence of <paramref name="text"/>, without the white space around it.</summary>
    public static List<(int Start, int Length)> Split(string text)
    {
        var found = new List<(int, int)>();
        var guarded = Guarded(text);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsClosing(text[i]) || guarded[i])
            {
                continue;
            }

            if (EndAt(text, i) is > 0 and var end)
            {
                Add(text, start, end, found);
                start = end;
                i = end - 1;
            }

            // A row of dots ends a sentence as a whole or not at all.
            while (i + 1 < text.Length && IsClosing(text[i]) && IsClosing(text[i + 1]) && !guarded[i + 1])
            {
                i++;
            }
        }

        Add(text, start, text.Length, found);
        return found;
    }

    private static bool IsClosing(char letter) => letter is '.' or '!' or '?' or '…';

    private static void Add(string text, int start, int end, List<(int, int)> found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (text.AsSpan(start, end - start).ContainsAny(Letters))
        {
            found.Add((start, end - start));
        }
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>The offset behind the sentence whose closing mark stands at <paramref name="i"/>, or 0 when the sentence goes on.</summary>
    private static int EndAt(string text, int i)
    {
        var mark = i;
        while (i + 1 < text.Length && IsClosing(text[i + 1]))
        {
            i++;
        }

        var end = SkipClosers(text, i + 1);
        if (end >= text.Length)
        {
            return text.Length;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == end)
        {
            return LacksSpace(text, i, end) ? end : 0;
        }

        while (next < text.Length && text[next] is '“' or '‘' or '"' or '\'' or '(' or '[' or '*' or '_')
        {
            next++;
        }

        var begins = next < text.Length && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] is '£' or '€' or '•');
        return begins && !(text[mark] == '.' && mark == i && IsAbbreviation(text, mark, text[next])) ? end : 0;
    }

    /// <summary>Closing quotes and brackets, marks of emphasis and the numbers of footnotes belong to the sentence before them.</summary>
    private static int SkipClosers(string text, int end)
    {
        while (end < text.Length)
        {
            if (text[end] is '”' or '’' or '"' or '\'' or ')' or ']' or '»' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹'))
            {
                end++;
            }
            else if (text[end] is '*' or '_' && (end + 1 == text.Length || text[end + 1] is '*' or '_' or ' '))
            {
                end++;
            }
            else if (FootnoteEnd(text, end) is > 0 and var note)
            {
                end = note;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private const int LongestNote = 30;
    private const int LongestAddress = 300;

    private static int FootnoteEnd(string text, int at)
    {
        // No mark of a note is longer; to look further would take ever longer in a text of nothing but brackets.
        var rest = text.AsSpan(at, Math.Min(LongestNote, text.Length - at));
        if (rest.StartsWith("<sup>", StringComparison.OrdinalIgnoreCase))
        {
            var close = rest.IndexOf("</sup>", StringComparison.OrdinalIgnoreCase);
            return close is > 0 and < 20 ? at + close + 6 : 0;
        }

        if (rest[0] == '[')
        {
            var close = rest.IndexOf(']');
            return close is > 1 and < 6 && !rest[1..close].TrimStart('^').ContainsAnyExceptInRange('0', '9') ? at + close + 1 : 0;
        }

        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && rest[digits] == ' ' && at > 1 && text[at - 1] == '.' && char.IsLower(text[at - 2]) ? at + digits : 0;
    }

    /// <summary>"…of crime.The force…": a lost space, but not an address such as <c>www.example.org</c>.</summary>
    private static bool LacksSpace(string text, int i, int end)
    {
        if (text[i] != '.' || end != i + 1 || end + 1 >= text.Length || i < 3 || !char.IsUpper(text[end])
            || !(char.IsLower(text[end + 1]) || text[end + 1] == ' ')
            || !char.IsLower(text[i - 1]) || !char.IsLower(text[i - 2]) || !char.IsLower(text[i - 3]))
        {
            return false;
        }

        var before = Math.Max(0, i - LongestAddress);
        var from = text.LastIndexOf(' ', i, i - before + 1) is >= 0 and var behind ? behind + 1 : before;
        var to = text.IndexOf(' ', end, Math.Min(LongestAddress, text.Length - end)) is > 0 and var space ? space : Math.Min(text.Length, end + LongestAddress);
        return !text.AsSpan(from, to - from).ContainsAny('/', '@') && !text.AsSpan(from, to - from).StartsWith("www", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAbbreviation(string text, int dot, char next)
    {
        var start = dot;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] == '.' && dot - start < 6)))
        {
            start--;
        }

        var word = text[start..dot];
        return word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("nos", StringComparison.OrdinalIgnoreCase) ? char.IsDigit(next)
            : word.Length == 1 && char.IsUpper(word[0]) ? char.IsUpper(next) && !(word[0] == 'I' && start > 1) && !(start > 0 && text[start - 1] == '&')
            : Abbreviations.Contains(word) && !(char.IsLower(word[0]) && word.Length == 1 && !char.IsDigit(next));
    }

    /// <summary>Marks what stands inside brackets and double quotes that open and close in this text: no sentence ends there.</summary>
    private static bool[] Guarded(string text)
    {
        var guarded = new bool[text.Length];
        var straight = text.Count(letter => letter == '"') % 2 == 0;
        var opened = new Stack<(char Close, int At)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (opened.Count > 0 && text[i] == opened.Peek().Close)
            {
                var at = opened.Pop().At;
                var last = i > 0 && text[i - 1] is '.' or '!' or '?' ? i - 1 : i;
                if (opened.Count == 0 && last - at < 1500)
                {
                    Array.Fill(guarded, true, at, last - at);
                }
            }
            else if (text[i] is '(' or '“' or '[' || (text[i] == '"' && straight))
            {
                if (opened.Count < 8)
                {
                    opened.Push((text[i] switch { '(' => ')', '“' => '”', '[' => ']', _ => '"' }, i));
                }
            }
        }

        return guarded;
    }
}
