using Frankpledge.Statistics;

namespace Frankpledge.Web.Modules.Statistics.Commands;

/// <summary>A row of an answer whose field names are data, such as the peers' <c>wilson95</c>.</summary>
internal sealed class Fields : Dictionary<string, object?>
{
    public Fields With(string name, object? value)
    {
        this[name] = value is double number && !double.IsFinite(number) ? null : value;
        return this;
    }

    public Fields With(string name, Interval interval) => With(name, (object)new[] { Finite(interval.Lower), Finite(interval.Upper) });

    public Fields With(string name, Interval? interval) => interval is { } known ? With(name, known) : With(name, (object?)null);

    public Fields With(Explanation explanation) =>
        With("method", explanation.Method).With("base", explanation.Base).With("warnings", explanation.Warnings).With("sentence", explanation.Sentence);

    /// <summary>The sentence and the warnings of this row and of the rows it holds.</summary>
    public IEnumerable<Sentence> Words()
    {
        foreach (var field in this)
        {
            switch (field.Key, field.Value)
            {
                case ("sentence", Sentence sentence):
                    yield return sentence;
                    break;
                case ("warnings", IReadOnlyList<Sentence> warnings):
                    foreach (var warning in warnings)
                    {
                        yield return warning;
                    }

                    break;
                case (_, Fields row):
                    foreach (var word in row.Words())
                    {
                        yield return word;
                    }

                    break;
                case (_, IEnumerable<Fields> rows):
                    foreach (var word in rows.SelectMany(row => row.Words()))
                    {
                        yield return word;
                    }

                    break;
            }
        }
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
