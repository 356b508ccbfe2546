namespace Frankpledge.Statistics.Agreement;

/// <summary>Who put what into which category.</summary>
internal sealed class RatingTable
{
    private RatingTable(int[][] units, string[] categories)
    {
        Units = units;
        Categories = categories;
    }

    /// <summary>For each unit the category number of each rater; -1 where there is none.</summary>
    public int[][] Units { get; }

    /// <summary>The categories that occur, or all that were given, in their order.</summary>
    public string[] Categories { get; }

    /// <summary>Reads <paramref name="ratings"/>; an order of categories must name every category that occurs.</summary>
    public static RatingTable From(IReadOnlyList<IReadOnlyList<string?>> ratings, IReadOnlyList<string>? order)
    {
        Require.AtLeast(ratings.Count, 2, "units to rate");
        var raters = ratings[0].Count;
        Require.AtLeast(raters, 2, "raters");
        string[] categories = order is null
            ? [.. ratings.SelectMany(unit => unit).OfType<string>().Distinct().Order(StringComparer.Ordinal)]
            : [.. order];
        var units = new int[ratings.Count][];
        for (var i = 0; i < units.Length; i++)
        {
            if (ratings[i].Count != raters)
            {
                throw Require.Refusal("RaterMissing",
                    $"Unit {i + 1} has {ratings[i].Count} ratings where the first has {raters}. Leave a missing rating empty rather than out.");
            }

            units[i] = [.. ratings[i].Select(category => Number(category, categories, i))];
        }

        return new(units, categories);
    }

    private static int Number(string? category, string[] categories, int unit)
    {
        if (string.IsNullOrEmpty(category))
        {
            return -1;
        }

        var number = Array.IndexOf(categories, category);
        return number >= 0
            ? number : throw Require.Refusal("CategoryUnknown",
                $"Unit {unit + 1} was rated \"{category}\", which is not among the categories {Words.List(categories)}. Correct the rating or add the category.");
    }
}
