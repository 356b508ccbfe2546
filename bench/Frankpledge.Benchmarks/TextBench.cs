using System.Diagnostics;
using System.Globalization;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Benchmarks;

/// <summary>
/// Coding of answers and themes at three sizes, with their growth, beside scikit-learn where it is installed. The answers are made up from a fixed seed; the
/// peer reads the same ones and times the same step: training with the same number of inner fits, and as many beginnings of k-means as runs of ours.
/// </summary>
internal static class TextBench
{
    private const int Labels = 9;

    public static void Run()
    {
        Console.WriteLine("what                              size        seconds   growth   against a peer");
        foreach (var (what, work, step) in ((string, Func<List<(string Text, string Label)>, double>, string)[])[("coding, training answers", Train, "code"),
            ("nine themes, answers", Group, "themes")])
        {
            double before = 0;
            foreach (var size in (int[])[1_500, 7_000, 20_000])
            {
                var answers = Answers(size);
                var watch = Stopwatch.StartNew();
                GC.KeepAlive(work(answers));
                var seconds = watch.Elapsed.TotalSeconds;
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture,
                        $"{what,-32} {size,9} {seconds,12:0.00} {(before == 0 ? "" : (seconds / before).ToString("0.0x", CultureInfo.InvariantCulture)),8}{Beside(answers, step, seconds)}"));
                before = seconds;
            }
        }
    }

    /// <summary>The row of the table of promises.</summary>
    public static async Task PromisedAsync(Action<string, string, string, bool?> row)
    {
        // In a process of its own, whose memory nothing else has filled.
        using var grouping = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(TextBench).Assembly.Location, "themes", "50000"]) { RedirectStandardOutput = true })!;
        var said = (await grouping.StandardOutput.ReadToEndAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        await grouping.WaitForExitAsync();
        var (seconds, most) = (double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture));
        var peer = Peer.Seconds(Answers(50_000), (all, folder) => ["nmf", .. Written(all, folder)], "python3", "text.py");
        row("50,000 answers to nine themes",
            FormattableString.Invariant(
                $"{seconds:0.0} s, {most:0} MB at most; scikit-learn NMF {(peer is { } theirs ? FormattableString.Invariant($"{theirs:0.0} s, {theirs / seconds:0.0} times") : "is not installed")}"),
            "within ten times of NMF; under 2 GB", peer is null ? most >= 2048 ? false : null : most < 2048 && seconds < peer * 10);
    }

    /// <summary>Prints the seconds that so many answers took, and the most megabytes that the process held.</summary>
    public static void Themes(int size)
    {
        var answers = Answers(size);
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(Group(answers));
        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} {self.PeakWorkingSet64 / 1024.0 / 1024:0}"));
    }

    private static string[] Written(List<(string Text, string Label)> answers, string folder)
    {
        var file = Path.Combine(folder, "answers.tsv");
        File.WriteAllLines(file, answers.Select(each => $"{each.Label}\t{each.Text}"));
        return [file];
    }

    private static double Train(List<(string Text, string Label)> answers) =>
        TextCoder.Train([.. answers.Select(each => each.Text)], [.. answers.Select(each => (IReadOnlyCollection<string>)[each.Label])]).Cost;

    private static double Group(List<(string Text, string Label)> answers) =>
        Statistics.Text.Themes.Find([.. answers.Select(each => each.Text)], new ThemeOptions { Count = Labels }).Stability;

    private static string Beside(List<(string Text, string Label)> answers, string step, double seconds)
    {
        var peer = Peer.Seconds(answers, (all, folder) => [step, .. Written(all, folder)], "python3", "text.py");
        return peer is { } theirs
            ? string.Create(CultureInfo.InvariantCulture, $"   scikit-learn: {theirs:0.00} s, {theirs / seconds:0.0} times ours")
            : "   scikit-learn: not installed";
    }

    /// <summary>Two dozen words each: half from the label's own words, half from words that all share; common words come more often than rare ones.</summary>
    private static List<(string Text, string Label)> Answers(int size)
    {
        var random = new Random(4);
        string Word(string kind, int most) => kind + Syllables((int)(most * Math.Pow(random.NextDouble(), 3)));
        return [.. Enumerable.Range(0, size).Select(_ =>
        {
            var label = (int)(Labels * Math.Pow(random.NextDouble(), 2));
            return (string.Join(' ', Enumerable.Range(0, random.Next(4, 44)).Select(_ => random.Next(2) == 0 ? Word(Syllables(label), 300) : Word("", 4000))),
                $"label{label}");
        })];
    }

    private static string Syllables(int number)
    {
        var word = "";
        for (var rest = number + 20; rest > 0; rest /= 20)
        {
            word += "bdfgklmnprstvzchjwqx"[rest % 20] + "aeiou"[rest % 5].ToString();
        }

        return word;
    }
}
