namespace Frankpledge.Statistics.Text;

/// <summary>An answer as the coder sees it: its words and pairs of words, and the runs of letters within its words, each weighed by TF-IDF.</summary>
internal sealed class TextFeatures
{
    private readonly TfIdf words;
    private readonly TfIdf letters;

    public TextFeatures(IReadOnlyList<IReadOnlyList<string>> answers)
    {
        // A term of one answer cannot tell others apart; in a handful of answers it is all there is.
        var fewest = answers.Count < 50 ? 1 : 2;
        (words, letters) = (TfIdf.OfWords(answers, 2, fewest), TfIdf.OfLetters(answers, fewest == 1 ? 1 : 3));
    }

    public int Width => words.Width + letters.Width;

    public SparseRow Row(IReadOnlyList<string> answer) => SparseRow.Join(words.Row(answer), letters.Row(answer), words.Width);
}
