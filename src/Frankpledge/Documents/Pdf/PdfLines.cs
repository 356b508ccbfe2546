using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Pdf;

/// <summary>Makes lines of words: parts them at wide gaps, joins what belongs together, and tells list markers apart.</summary>
internal static partial class PdfLines
{
    private const double WideGap = 1.4;
    private const double WideGapAtFigure = 0.9;
    private const double MarkerGap = 0.55;
    private const double WidestMarkerGap = 5;

    /// <summary>Lines of a page from top to bottom.</summary>
    public static List<PdfLine> Of(PdfPage page)
    {
        var runs = page.Groups.Where(group => group.Count > 0).SelectMany(Parts).ToList();
        DropCapitals.Join(runs);
        return [.. Joined(runs).Select(run => Line(run, page.Number)).OfType<PdfLine>().OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left)];
    }

    private static IEnumerable<List<PdfWord>> Parts(List<PdfWord> group)
    {
        var part = new List<PdfWord> { group[0] };
        foreach (var word in group.Skip(1))
        {
            if (IsWide(part[^1], word))
            {
                yield return part;
                part = [];
            }

            part.Add(word);
        }

        yield return part;
    }

    private static bool IsWide(PdfWord left, PdfWord right)
    {
        var size = Math.Max(left.Look.Size, right.Look.Size);
        var limit = Amounts.LooksLikeFigure(left.Text) || Amounts.LooksLikeFigure(right.Text) ? WideGapAtFigure : WideGap;
        return right.Box.Left - left.Box.Right > limit * size;
    }

    /// <summary>Joins runs that the PDF program kept apart though no gap parts them, and markers with their text.</summary>
    private static List<List<PdfWord>> Joined(List<List<PdfWord>> runs)
    {
        AttachRaisedMarks(runs);
        var rows = new List<List<(Box Box, List<PdfWord> Run)>>();
        foreach (var (box, run) in runs.Select(run => (Box: Bounds(run), Run: run)).OrderBy(placed => placed.Box.Middle))
        {
            var row = rows.LastOrDefault(candidate => candidate.Exists(other => other.Box.SharesLineWith(box)));
            if (row is null)
            {
                rows.Add(row = []);
            }

            row.Add((box, run));
        }

        var joined = new List<List<PdfWord>>();
        foreach (var row in rows)
        {
            row.Sort((a, b) => a.Run[0].Box.Left.CompareTo(b.Run[0].Box.Left));
            var open = row[0].Run;
            foreach (var (_, run) in row.Skip(1))
            {
                if (BelongsBehind(open, run))
                {
                    open = [.. open, .. run];
                }
                else
                {
                    joined.Add(open);
                    open = run;
                }
            }

            joined.Add(open);
        }

        return joined;
    }

    /// <summary>A footnote's number stands too high to share the line; it goes to the words that it touches.</summary>
    private static void AttachRaisedMarks(List<List<PdfWord>> runs)
    {
        foreach (var mark in runs.Where(run => run.Count == 1 && IsNumber(run[0].Text)).ToList())
        {
            var box = mark[0].Box;
            var host = runs
                .Find(run => run[^1].Box is var end && end.Height > 1.25 * box.Height && box.Left - end.Right > -1 && box.Left - end.Right < 0.8 * end.Height
                && box.Top < end.Top + 1 && box.Bottom > end.Top + (0.15 * end.Height));
            if (host is not null)
            {
                host.Add(mark[0]);
                runs.Remove(mark);
            }
        }
    }

    private static bool IsNumber(string text) => text.Length <= 8 && Mark().IsMatch(text);

    private static bool BelongsBehind(List<PdfWord> left, List<PdfWord> right)
    {
        var gap = right[0].Box.Left - left[^1].Box.Right;
        var size = Math.Max(left[^1].Look.Size, right[0].Look.Size);
        return (gap > -size && !IsWide(left[^1], right[0]) && Bounds(left).SharesLineWith(Bounds(right)))
            || (left.Count == 1 && ListMark.IsAlone(left[0].Text) && gap >= 0 && gap < WidestMarkerGap * size && !Amounts.LooksLikeFigure(right[0].Text));
    }

    private static PdfLine? Line(List<PdfWord> words, int page)
    {
        words = [.. Apart(words[0]), .. words.Skip(1)];
        var look = words.GroupBy(word => word.Look.Size).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
        var height = words.Max(word => word.Box.Height);
        var label = (string?)null;
        var first = 0;
        if (words.Count > 1 && ListMark.IsAlone(words[0].Text)
            && (words[1].Box.Left - words[0].Box.Right > MarkerGap * words[1].Look.Size || ListMark.Split($"{words[0].Text} x").Label is not null))
        {
            label = ListMark.Bullet(words[0].Text);
            first = 1;
        }

        var kept = new List<PdfWord>();
        foreach (var (at, word) in words.Index().Skip(first))
        {
            if (!IsNoteMark(word, at, height))
            {
                kept.Add(word);
            }
            else if (kept.Count > 0)
            {
                kept[^1] = kept[^1] with { Text = NoteSigns.With(kept[^1].Text, word.Text) };
            }
        }

        if (kept.Count == 0)
        {
            return null;
        }

        return new PdfLine
        {
            Page = page,
            Box = Bounds(words),
            Text = string.Join(' ', kept.Select(word => word.Text)),
            Look = new Look(look, kept.All(word => word.Look.Bold || !word.Text.Any(char.IsLetterOrDigit)), kept.All(word => word.Look.Italic)),
            Label = label,
            TextLeft = kept[0].Box.Left,
            FirstWordWidth = kept[0].Box.Width,
            Widest = Widest(kept),
        };
    }

    private static Gap? Widest(List<PdfWord> words)
    {
        Gap? widest = null;
        var at = 0;
        foreach (var (left, right) in words.Zip(words.Skip(1)))
        {
            at += left.Text.Length + 1;
            if (widest is not { } found || right.Box.Left - left.Box.Right > found.Right - found.Left)
            {
                widest = new Gap(at, left.Box.Right, right.Box.Left, right.Box.Width);
            }
        }

        return widest;
    }

    /// <summary>"10.The": a number that fills its indent stands so close that it is read as one word with what it counts.</summary>
    private static IEnumerable<PdfWord> Apart(PdfWord word)
    {
        if (GluedNumber().Match(word.Text) is not { Success: true } number)
        {
            return [word];
        }

        var edge = word.Box.Left + (word.Box.Width * number.Length / word.Text.Length);
        return [word with { Text = number.Value, Box = word.Box with { Right = edge } },
            word with { Text = word.Text[number.Length..], Box = word.Box with { Left = edge } }];
    }

    [GeneratedRegex(@"^\d{1,2}\.(?=\p{Lu}\p{Ll}*$|\p{Lu}\p{L}+[,.;:]?$)", RegexOptions.CultureInvariant)]
    private static partial Regex GluedNumber();

    /// <summary>A small raised number behind a word refers to a footnote.</summary>
    private static bool IsNoteMark(PdfWord word, int at, double height) =>
        at > 0 && IsNumber(word.Text) && word.Box.Height < 0.8 * height;

    [GeneratedRegex(@"^(?:\d{1,3}(?:[,;–-]\d{1,3})*|\[\d{1,3}\]|\(\d{1,3}\)|[*†‡§¶]{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private static Box Bounds(List<PdfWord> words) => words.Skip(1).Aggregate(words[0].Box, (box, word) => box.With(word.Box));
}
