namespace Frankpledge.Benchmarks;

/// <summary>The labelled plans of a folder: each <c>NAME.jsonl</c> beside its document <c>NAME.md</c> (or another format), or both in one
/// <c>NAME.plan</c>.</summary>
internal static class LabelledPlans
{
    /// <summary>By name.</summary>
    public static IEnumerable<(string Labels, string Document)> In(string folder)
    {
        var at = CompactPlan.Unpacked(folder);
        return Directory.GetFiles(at, "*.jsonl").Order(StringComparer.Ordinal)
            .Select(labels => (labels, Directory.GetFiles(at, Path.GetFileNameWithoutExtension(labels) + ".*").First(file => file != labels)));
    }

    /// <summary>Of folders, and of labels each followed by its document.</summary>
    public static IEnumerable<(string Labels, string Document)> Of(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Directory.Exists(arguments[i]))
            {
                yield return (arguments[i], arguments[++i]);
                continue;
            }

            foreach (var plan in In(arguments[i]))
            {
                yield return plan;
            }
        }
    }
}
