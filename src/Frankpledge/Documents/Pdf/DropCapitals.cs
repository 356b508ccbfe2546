namespace Frankpledge.Documents.Pdf;

/// <summary>Gives a large first letter, set over several lines, back to the word that it begins.</summary>
internal static class DropCapitals
{
    private const double Larger = 1.7;

    /// <summary>Joins such letters to the runs beside them, in place.</summary>
    public static void Join(List<List<PdfWord>> runs)
    {
        foreach (var run in runs.Where(run => run is [{ Text: [>= 'A' and <= 'Z'] }]).ToList())
        {
            var letter = run[0];
            var beside = runs.Where(other => other != run && IsBeside(letter.Box, other[0].Box)).MinBy(other => other[0].Box.Top);
            if (beside is not null && char.IsLetter(beside[0].Text[0]) && beside[0].Box.Top < letter.Box.Top + (0.5 * letter.Box.Height))
            {
                var first = beside[0];
                var box = first.Box with { Left = letter.Box.Left };
                if (IsWord(letter.Text, first.Text, runs))
                {
                    beside.Insert(0, letter with { Box = box with { Right = Math.Min(letter.Box.Right, first.Box.Left) }, Look = first.Look });
                }
                else
                {
                    beside[0] = first with { Text = letter.Text + first.Text, Box = box };
                }

                runs.Remove(run);
            }
        }
    }

    private static bool IsBeside(Box letter, Box word) =>
        letter.Height > Larger * word.Height && word.Left - letter.Right > -2 && word.Left - letter.Right < word.Height
        && word.Middle > letter.Top - 2 && word.Middle < letter.Bottom;

    /// <summary>"A" and "I" are words; they stand alone where what follows is a word of the page and the two together are not.</summary>
    private static bool IsWord(string letter, string next, List<List<PdfWord>> runs)
    {
        return letter is "A" or "I" && (Knows(next) || letter == "I" && next.Length > 3) && !Knows(letter + next);

        bool Knows(string text) =>
            runs.Exists(run => run.Skip(run[0].Text == next ? 1 : 0)
                .Any(word => string.Equals(word.Text.Trim('.', ',', ';', ':'), text, StringComparison.OrdinalIgnoreCase)));
    }
}
