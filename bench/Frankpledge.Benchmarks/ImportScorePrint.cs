using System.Globalization;
using System.Text;

namespace Frankpledge.Benchmarks;

/// <summary>Writes scores of the importer: all of one, a row of a table, the calibration curve, what was mistaken for what.</summary>
internal static class ImportScorePrint
{
    private static readonly CompositeFormat Columns = CompositeFormat.Parse("{0,-34} {1,5} {2,6} {3,6} {4,6} {5,6} {6,6} {7,6} {8,6} {9,6} {10,6}");

    public static void Header() => Console.WriteLine(string.Format(
        CultureInfo.InvariantCulture, Columns, "plan", "said", "cut", "sect", "commit", "kinds", "roles", "actors", "values", "dates", "nosect"));

    public static void Row(string name, ImportScore score) => Console.WriteLine(string.Format(
        CultureInfo.InvariantCulture, Columns, name, score.Labelled, Ratio(score.Segmentation.F1), Ratio(score.SectionExact),
        Ratio(score.Kind("Commitment").F1), Ratio(score.KindsExact),
        Ratio(score.RolesRight), Ratio(score.ActorsExactWhereNamed), Ratio(score.ValuesRight), Ratio(score.DeadlinesRight), Ratio(score.Unsectioned)));

    public static void All(string title, ImportScore score)
    {
        Console.WriteLine($"{title}: {score.Labelled} labelled, {score.Found} found, {score.Pairs.Count} with the same text");
        Line("statements", score.Segmentation);
        foreach (var kind in ImportScore.Kinds)
        {
            Line(kind, score.Kind(kind));
        }

        Line("references", score.References);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  exact: section {score.SectionExact:0.0000}, place {score.PlaceExact:0.0000}, kinds {score.KindsExact:0.0000}, actors {score.ActorsExact:0.0000} (where named {score.ActorsExactWhereNamed:0.0000}), target {score.TargetExact:0.0000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  roles {score.RolesRight:0.000}, target values {score.ValuesRight:0.000} (units by their noun {score.ValuesRightByNoun:0.000}), numbers alone {score.NumbersRight:0.000}, deadlines {score.DeadlinesRight:0.000}, without a section {score.Unsectioned:0.000}"));
        foreach (var wording in ImportWording.Classes)
        {
            var pairs = score.Pairs.Where(pair => ImportWording.Of(pair.Found.Found!.Text) == wording).ToList();
            Console.WriteLine($"  kinds by wording: {wording,-14} {Ratio(Share(pairs, ImportScore.IsRight))} of {pairs.Count}");
        }

        Console.WriteLine();
    }

    /// <summary>For each step of confidence, how many statements had it and how many of them were right;
    /// and how many of the mistakes stand in the unsure fifth.</summary>
    public static void Curve(ImportScore score)
    {
        var pairs = score.Pairs.OrderBy(pair => pair.Found.Found!.Confidence).ToList();
        Console.WriteLine("calibration: said -> right");
        foreach (var step in pairs.GroupBy(pair => Math.Min(0.95, Math.Floor(pair.Found.Found!.Confidence * 20) / 20)))
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"  {step.Key:0.00}-{step.Key + 0.05:0.00}  {Share([.. step], ImportScore.IsRight):0.000} of {step.Count()}"));
        }

        var sure = pairs.Where(pair => pair.Found.Found!.Confidence >= Sure).ToList();
        var unsure = pairs.Take(pairs.Count / 5).Count(pair => !ImportScore.IsRight(pair));
        var wrong = pairs.Count(pair => !ImportScore.IsRight(pair));
        Console.WriteLine(
            $"  sure ({Sure} and more): {Ratio(Share(sure, ImportScore.IsRight))} of {sure.Count} right; the unsure fifth holds {unsure} of {wrong} mistakes");
        Console.WriteLine();
    }

    public static void Confusion(ImportScore score)
    {
        Console.WriteLine("mistaken: labelled -> found");
        foreach (var (labelled, found, count) in score.Confusions().Take(30))
        {
            Console.WriteLine($"  {count,4}  {labelled} -> {found}");
        }
    }

    private const double Sure = 0.9;

    private static double Share(List<(ImportLabel Label, ImportLabel Found)> pairs, Func<(ImportLabel Label, ImportLabel Found), bool> isRight) =>
        pairs.Select(pair => isRight(pair) ? 1.0 : 0.0).DefaultIfEmpty(double.NaN).Average();

    private static string Ratio(double ratio) => double.IsNaN(ratio) ? "-" : ratio.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Line(string name, Rate rate) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  {name,-20} precision {rate.Precision:0.000}  recall {rate.Recall:0.000}  F1 {rate.F1:0.000}  ({rate.Right} right, {rate.Wrong} wrong, {rate.Missed} missed)"));
}
