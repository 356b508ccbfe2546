using Frankpledge.Statistics.Rates;

namespace Frankpledge.Statistics.Text;

/// <summary>
/// Gives free-text answers the labels that people gave to others like them: a linear classifier for each label against the rest on TF-IDF of words and letters.
/// Every choice (cost of an error, calibration, thresholds, when to abstain) is made by cross-validation inside the training rows.
/// </summary>
public sealed class TextCoder
{
    private const double Sureness = 0.8;
    private readonly TextFeatures features;
    private readonly LinearModel model;
    private readonly LabelRule rule;
    private readonly List<(double Confidence, int Right, int Given)> outOfFold;

    private TextCoder(TextFeatures features, LinearModel model, LabelRule rule, List<(double Confidence, int Right, int Given)> outOfFold)
    {
        (this.features, this.model, this.rule) = (features, model, rule);
        this.outOfFold = [.. outOfFold.OrderByDescending(each => each.Confidence)];
    }

    /// <summary>The labels it can give, in the order of their names.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The cost that inner cross-validation chose.</summary>
    public required double Cost { get; init; }

    /// <summary>Method, base (training rows), warnings and the sentence.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>Learns from coded answers; rows without a word are left out.</summary>
    /// <param name="answers">The texts.</param>
    /// <param name="labels">One collection for each text; exactly one label each unless <see cref="CodingOptions.Many"/>.</param>
    /// <param name="options">The defaults where null.</param>
    /// <exception cref="Common.RefusedException">Lists of different length, no text at all, fewer than two labels, fewer rows than folds,
    /// or not one label a row.</exception>
    public static TextCoder Train(IReadOnlyList<string> answers, IReadOnlyList<IReadOnlyCollection<string>> labels, CodingOptions? options = null)
    {
        options ??= new CodingOptions();
        var set = CodingSet.From(answers, labels, options);
        var features = new TextFeatures(set.Answers);
        SparseRow[] rows = [.. set.Answers.Select(features.Row)];
        var fold = InnerFolds.Deal(set.Labels, set.Names.Length, options.Folds, options.Seed);
        var tries = options.Costs.Select(cost =>
        {
            var linear = new LinearOptions { Loss = options.Loss, Cost = cost, Balance = options.Balance, Seed = options.Seed };
            var margins = InnerFolds.Margins(rows, features.Width, set.Labels, fold, (set.Names.Length, linear));
            var rule = LabelRule.Learn(margins, set.Labels, set.Names.Length, options.Many);
            return (Linear: linear, Rule: rule, Tally: new CodingTally(margins.Select(rule.Decide), set));
        }).ToList();
        var best = tries.MaxBy(each => each.Tally.MicroF1 + each.Tally.MacroF1);
        var model = LinearModel.Train(rows, features.Width, set.Labels, set.Names.Length, best.Linear);
        return new(features, model, best.Rule, best.Tally.Outcomes)
        {
            Labels = set.Names,
            Cost = best.Linear.Cost,
            Explanation = best.Tally.Explain(set, options),
        };
    }

    /// <summary>Codes answers, each on its own.</summary>
    /// <param name="answers">The texts, also empty ones.</param>
    /// <param name="precision">The share of labels given that shall be right, above 0 and below 1;
    /// answers below the confidence that it asks are abstained from. Null never abstains for doubt.</param>
    /// <exception cref="Common.RefusedException">A precision outside 0 to 1.</exception>
    public IReadOnlyList<CodedAnswer> Code(IReadOnlyList<string> answers, double? precision = null)
    {
        var least = precision is { } wanted ? LeastConfidence(wanted) : 0;
        return [.. answers.Select(answer =>
        {
            var words = Tokens.Of(answer);
            var (labels, confidence) = rule.Decide(model.Margins(features.Row(words)));
            return new CodedAnswer([.. labels.Select(label => Labels[label])], confidence, confidence < least || words.Count == 0);
        })];
    }

    /// <summary>
    /// The lowest confidence from which on labels given out of fold were right often enough, with nine chances in ten that it holds for other answers too
    /// (Wilson's lower bound); above 1 when no confidence is enough.
    /// </summary>
    /// <exception cref="Common.RefusedException">A precision outside 0 to 1.</exception>
    public double LeastConfidence(double precision)
    {
        if (!(precision > 0 && precision < 1))
        {
            throw Require.Refusal("PrecisionOutOfRange", $"The wanted precision is {Words.Number(precision)}; it must be between 0 and 1, for example 0.9.");
        }

        var (least, right, given) = (double.PositiveInfinity, 0, 0);
        foreach (var outcome in outOfFold)
        {
            (right, given) = (right + outcome.Right, given + outcome.Given);
            if (given > 0 && ProportionInterval.Of(right, given, level: Sureness).Interval.Lower >= precision)
            {
                least = outcome.Confidence;
            }
        }

        return least;
    }
}
