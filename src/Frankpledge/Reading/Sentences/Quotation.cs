namespace Frankpledge.Reading;

/// <summary>Knows a paragraph that is nothing but what somebody else said: it is one statement, however many sentences it has.</summary>
internal static class Quotation
{
    public static bool Fills(string text)
    {
        var words = text.AsSpan().Trim("*_> ");
        if (words.Length < 20 || words[0] is not ('“' or '"' or '‘' or '«'))
        {
            return false;
        }

        var close = CloseOf(words);
        return close * 2 > words.Length && words[..close].Count(' ') >= 8;
    }

    private static int CloseOf(ReadOnlySpan<char> words)
    {
        if (words[0] != '‘')
        {
            return words[1..].IndexOf(words[0] switch { '“' => '”', '«' => '»', _ => '"' }) + 1;
        }

        // The single quote is also the apostrophe: it closes behind a stop.
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] == '’' && words[i - 1] is '.' or '!' or '?' or ',' && (i + 1 == words.Length || !char.IsLetter(words[i + 1])))
            {
                return i;
            }
        }

        return 0;
    }
}
