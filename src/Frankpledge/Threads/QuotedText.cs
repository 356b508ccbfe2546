using System.Text;

namespace Frankpledge.Threads;

/// <summary>A text in which quoted words are looked for. They are the same whatever the white space, the capitals, the apostrophes, quotation marks and dashes:
/// these change when words are copied. Everything else must be as quoted, word for word.</summary>
public sealed class QuotedText(string text)
{
    private const string Quotes = "'\u2018\u2019\u02BC\u201C\u201D\u00AB\u00BB\"";
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private readonly string folded = $" {Folded(text)} ";

    /// <summary>True where the words stand in the text from one end of a word to another. What has neither letter nor figure is no words.</summary>
    public bool Has(string quote)
    {
        var wanted = Folded(quote);
        for (var at = !wanted.Any(char.IsLetterOrDigit) ? -1 : folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0;
            at = folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (!(char.IsLetterOrDigit(wanted[0]) && char.IsLetterOrDigit(folded[at - 1]))
                && !(char.IsLetterOrDigit(wanted[^1]) && char.IsLetterOrDigit(folded[at + wanted.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Folded(string text)
    {
        var signs = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize().ToLowerInvariant().Where(sign => sign != '\u00AD'))
        {
            if (char.IsWhiteSpace(sign))
            {
                if (signs.Length > 0 && signs[^1] != ' ')
                {
                    signs.Append(' ');
                }
            }
            else
            {
                signs.Append(Quotes.Contains(sign, StringComparison.Ordinal) ? '\'' : Dashes.Contains(sign, StringComparison.Ordinal) ? '-' : sign);
            }
        }

        return signs.ToString().Trim();
    }
}
