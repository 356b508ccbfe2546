using System.Globalization;
using Frankpledge.Reading;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>train-kinds FOLDER... [LABELS DOCUMENT]...</c>: prints the weights of the second reading of kinds (<c>Reading/Data/kinds.txt</c>), trained on labelled
/// plans. What each plan is read as without itself chooses how hard the training presses.
/// </summary>
internal static class TrainKinds
{
    /// <summary>A sign that fewer plans show belongs to a plan and not to a kind; with so many, no plan's text can be told from the weights.</summary>
    private const int LeastPlans = 6;

    private static readonly StatementKind[] Kinds = Enum.GetValues<StatementKind>();
    private static readonly double[] Costs = [0.03, 0.1, 0.3, 1, 3];

    public static void Run(IReadOnlyList<string> arguments)
    {
        var rows = LabelledPlans.Of(arguments).SelectMany((plan, i) => ImportScoreRun.ScoreOf(plan.Labels, plan.Document).Pairs
            .Where(pair => pair.Found.Found!.Language == "en").Select(pair => Row.Of(i, pair.Label, pair.Found.Found!))).ToList();
        var signs = rows.SelectMany(row => row.Signs.Select(sign => (Sign: sign, row.Plan))).Distinct().GroupBy(each => each.Sign)
            .Where(group => group.Count() >= LeastPlans)
            .Select(group => group.Key).Order(StringComparer.Ordinal).Select((sign, i) => (sign, i))
            .ToDictionary(each => each.sign, each => each.i, StringComparer.Ordinal);
        rows = rows.ConvertAll(row => row.With(signs));
        var losses = Costs.Select(cost => (Cost: cost, Loss: LeftOut(rows, signs.Count, cost))).ToList();
        var best = losses.MinBy(each => each.Loss).Cost;
        Console.WriteLine(
            $"// Weights of the second reading of kinds: a sign, and what it speaks for each of {string.Join(", ", Kinds)}. The first line is the constant.");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"// Logistic regression, cost {best}, {rows.Count} statements of {rows.DistinctBy(row => row.Plan).Count()} plans, signs that at least {LeastPlans} plans show. Made by train-kinds of the bench, decision 0059."));
        foreach (var (cost, loss) in losses)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// Cost {cost}: a kind of a plan that was left out costs {loss:0.0000} nats."));
        }

        var model = Train(rows, signs.Count, best);
        var constant = model.Margins(new([], []));
        Print("", constant);
        foreach (var (sign, i) in signs)
        {
            Print(sign, [.. model.Margins(new([i], [1])).Zip(constant, (margin, at) => margin - at)]);
        }
    }

    private static void Print(string sign, double[] weights)
    {
        var rounded = weights.Select(weight => Math.Round(weight, 2) is var two && two == 0 ? "0" : two.ToString("0.##", CultureInfo.InvariantCulture))
            .ToList();
        if (sign.Length == 0 || rounded.Exists(each => each != "0"))
        {
            Console.WriteLine(sign + "\t" + string.Join('\t', rounded));
        }
    }

    private static double LeftOut(List<Row> rows, int width, double cost) =>
        rows.Select(row => row.Plan).Distinct().SelectMany(plan =>
        {
            var model = Train(rows.FindAll(row => row.Plan != plan), width, cost);
            return rows.Where(row => row.Plan == plan)
                .SelectMany(row => model.Margins(row.Columns!).Select((margin, kind) => Math.Log(1 + Math.Exp(row.Kinds.Contains(kind) ? -margin : margin))));
        }).Average();

    private static LinearModel Train(List<Row> rows, int width, double cost) =>
        LinearModel.Train(rows.ConvertAll(row => row.Columns!), width, rows.ConvertAll(row => row.Kinds), Kinds.Length,
            new() { Loss = LinearLoss.Logistic, Cost = cost, Balance = 0 });

    private sealed record Row(int Plan, IReadOnlyCollection<string> Signs, int[] Kinds)
    {
        public SparseRow? Columns { get; init; }

        public static Row Of(int plan, ImportLabel label, FoundStatement found) =>
            new(plan, StatementSigns.Of(found.Role, found.Section, found.Stem, found.Text),
                [.. label.Kinds.Select(kind => (int)Enum.Parse<StatementKind>(kind))]);

        public Row With(Dictionary<string, int> signs)
        {
            int[] columns = [.. Signs.Where(signs.ContainsKey).Select(sign => signs[sign]).Order()];
            return this with { Columns = new(columns, [.. columns.Select(_ => 1f)]) };
        }
    }
}
