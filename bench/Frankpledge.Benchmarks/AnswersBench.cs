using System.Globalization;
using Frankpledge.Statistics.Disclosure;
using Frankpledge.Statistics.Opinion;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Benchmarks;

/// <summary>What is done with people's answers: opinion groups, near-duplicates, personal details, and tables released together.
/// All input is invented.</summary>
internal static class AnswersBench
{
    private const int Comments = 60;

    public static void Run()
    {
        StatisticsBench.Table("opinion groups, people", [100, 1000, 4000], Votes, Groups, WriteVotes, [("NumPy and scikit-learn", "python3", "opinion.py")],
            1000);
        StatisticsBench.Table("near-duplicates, answers", [500, 5000, 50_000], Answers, answers => NearDuplicates.Find(answers).Clusters.Count, WriteAnswers,
            [("scikit-learn, all pairs", "python3", "duplicates.py")], 5000);
        StatisticsBench.Table("personal details, answers", [500, 5000, 50_000], Answers, answers => answers.Sum(answer => PersonalDetails.Find(answer).Count),
            (_, _) => [], [], 0);
        StatisticsBench.Table("suppression, 3 linked tables of", [6, 12, 24], Linked, table => Suppression.Protect(table).Cells.Count, (_, _) => [], [], 0);
    }

    /// <summary>Three camps that agree with their own comments, each vote seen by three people in five.</summary>
    private static double?[][] Votes(int people)
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, people)
            .Select(i => Enumerable.Range(0, Comments)
                .Select(c => random.Next(5) < 2 ? (double?)null : random.Next(4) == 0 ? random.Next(-1, 2) : (c + i) % 3 == 0 ? 1 : -1).ToArray())];
    }

    private static double Groups(double?[][] votes) =>
        OpinionGroups.Find(VoteTable.OfRows([.. votes.Select((_, i) => $"{i}")], [.. votes[0].Select((_, c) => $"{c}")], votes)).Chosen.Inertia;

    private static string[] WriteVotes(double?[][] votes, string folder)
    {
        var file = Path.Combine(folder, "votes.csv");
        File.WriteAllLines(file, votes.Select(row => string.Join(',', row.Select(vote => vote?.ToString(CultureInfo.InvariantCulture)))));
        return [file];
    }

    /// <summary>Forty words each from a few thousand; every fifth answer copies an earlier one and changes a word.</summary>
    private static string[] Answers(int count)
    {
        var random = new Random(5);
        var answers = new string[count];
        for (var i = 0; i < count; i++)
        {
            string[] words = i > 9 && random.Next(5) == 0
                ? answers[random.Next(i)].Split(' ') : [.. Enumerable.Range(0, 40).Select(_ => $"w{Math.Min(random.Next(4000), random.Next(4000))}")];
            words[random.Next(words.Length)] = random.Next(20) == 0 ? "Mrs Okafor" : "police";
            answers[i] = string.Join(' ', words);
        }

        return answers;
    }

    private static string[] WriteAnswers(string[] answers, string folder)
    {
        var file = Path.Combine(folder, "answers.txt");
        File.WriteAllLines(file, answers);
        return [file];
    }

    private static DisclosureTable Linked(int side)
    {
        var random = new Random(6);
        var people = Enumerable.Range(0, side * side * side)
            .Select(cell => (A: cell / side / side, B: cell / side % side, C: cell % side, Count: random.Next(10 * side) < 36 ? (long)random.Next(6) : 0))
            .ToList();
        DisclosureTable Cross(string row, string column, Func<(int A, int B, int C, long Count), (int, int)> by) =>
            DisclosureTable.TwoWay(row, column,
                [.. people.GroupBy(by).Select(cell => ($"{cell.Key.Item1}", $"{cell.Key.Item2}", cell.Sum(each => each.Count)))]);
        return DisclosureTable.Together(Cross("a", "b", each => (each.A, each.B)), Cross("a", "c", each => (each.A, each.C)),
            Cross("b", "c", each => (each.B, each.C)));
    }
}
