using System.Globalization;

namespace Frankpledge.Reading;

/// <summary>
/// Reads the kinds a second time, by weighed signs and without a rule (<c>Data/kinds.txt</c>, trained by <c>train-kinds</c> of the bench). It gives no kind:
/// where it would not have read what the rules read, they are less sure. Rules tuned on some plans are too sure of others; what reads differently finds out.
/// </summary>
public static class SecondReading
{
    private static readonly StatementKind[] Kinds = Enum.GetValues<StatementKind>();
    private static readonly Dictionary<string, double[]> Weights = Read();

    /// <summary>How likely these kinds and no others are by the statement's signs, from 0 to 1.</summary>
    public static double Likelihood(IReadOnlyCollection<string> signs, IReadOnlyCollection<StatementKind> kinds)
    {
        // In the order of their names, so that sums come out alike whatever the order of a set. Most signs have no weight and need no place in it.
        var known = signs.Append("").Where(Weights.ContainsKey).Order(StringComparer.Ordinal).Select(sign => Weights[sign]).ToList();
        return Kinds.Select((kind, i) => (Sign: kinds.Contains(kind) ? -1 : 1, Margin: known.Sum(weights => weights[i])))
            .Aggregate(1.0, (product, each) => product / (1 + Math.Exp(each.Sign * each.Margin)));
    }

    /// <summary>The most that a reading of the rules can be trusted; 1 where the second reading agrees.</summary>
    internal static double Trust(Segment segment, IReadOnlyCollection<StatementKind> kinds) =>
        Likelihood(StatementSigns.Of(segment.Role, segment.Section, segment.Stem, segment.Text), kinds) switch
        {
            < 0.03 => 0.55,
            < 0.1 => 0.65,
            < 0.3 => 0.75,
            < 0.65 => 0.85,
            _ => 1,
        };

    private static Dictionary<string, double[]> Read()
    {
        using var stream = typeof(SecondReading).Assembly.GetManifestResourceStream(typeof(SecondReading), "Data.kinds.txt")
            ?? throw new InvalidOperationException("The weights of the second reading are missing from the program.");
        using var reader = new StreamReader(stream);
        var weights = new Dictionary<string, double[]>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("//", StringComparison.Ordinal))
            {
                var cells = line.Split('\t');
                RequireKnown(cells[0]);
                weights.Add(cells[0], [.. cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))]);
            }
        }

        return weights;
    }

    /// <summary>Weights of a class of words that is no more would be passed over without a word.</summary>
    private static void RequireKnown(string sign)
    {
        if (StatementSigns.ClassIn(sign) is { } name && !Vocabulary.Has(name))
        {
            throw new InvalidOperationException($"The weights of the second reading know a class of words \"{name}\" that is no more. Train them again.");
        }
    }
}
