namespace Frankpledge.Reading;

/// <summary>The numbers that a text states.</summary>
public static class StatedNumbers
{
    /// <summary>In digits or words, sums of money in pounds and shares in percent ("nine in ten" is 90); years are none.</summary>
    public static IReadOnlySet<decimal> In(string text)
    {
        var words = Tokenizer.Read(text);
        var found = new HashSet<decimal>();
        for (var at = 0; at < words.Count; at++)
        {
            if (NumberWords.Read(words, at) is { } number)
            {
                found.Add(number.Value);
            }
            else if (NumberWords.Money(words, at) is { } sum)
            {
                found.Add(sum.Value);
            }
        }

        return found;
    }
}
